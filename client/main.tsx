/** Starts the application: the reader's texts first, then the router on the page. */
import "krds-uiux/resources/css/token/krds_tokens.css";
import "pretendard-gov/dist/web/variable/pretendardvariable-gov-dynamic-subset.css";
import "@mantine/core/styles.layer.css";
import "./theme/danji.css";
import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queryClient } from "./api/queryClient.ts";
import { startI18n } from "./i18n/i18n.ts";
import { router } from "./router.tsx";
import { theme } from "./theme/theme.ts";
import { variables } from "./theme/variables.ts";

const colorScheme = localStorageColorSchemeManager({ key: "danji.theme" });
/** The nonce the server gave this page's styles; Vite writes the element where a policy is in force. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
// The scroll lock of windows writes a style of its own and looks for the nonce under this name (get-nonce).
Object.assign(globalThis, { __webpack_nonce__: nonce });

await startI18n();
const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root to draw into.");
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
