/** Makes every `t("…")` key checked by the compiler, against the Korean texts. */
import "i18next";
import type { ko } from "./ko.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app";
    resources: { app: typeof ko };
    returnNull: false;
  }
}
