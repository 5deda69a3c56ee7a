/** Builds the React application into dist/client, and serves it in development with the API of the server beside it. */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = `http://127.0.0.1:${process.env.PORT ?? "3000"}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // The server puts a fresh nonce in place of this word in every page it sends (content security policy).
  html: { cspNonce: "CSP_NONCE" },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2023",
    // Fonts and icons stay files of their own, so that the policy needs no data: addresses.
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    // What the first page needs comes as one file: fifty small ones are fifty requests, and a tenth more to read.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } } },
  },
  server: {
    port: Number(process.env.VITE_PORT ?? "5173"),
    // The client's own modules under api/ are vite's; the Host stays the browser's, which the server's Origin check reads.
    proxy: {
      "^/api/(?!.*[.]tsx?($|[?]))": { target: server, changeOrigin: false },
      "/socket.io": { target: server, ws: true, changeOrigin: false },
    },
  },
});
