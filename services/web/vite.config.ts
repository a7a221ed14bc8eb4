import { defineConfig } from "vite";
import solid from "vite-plugin-solid";

const env: { readonly API_ORIGIN?: string; readonly WEB_PORT?: string } = process.env;
const api = env.API_ORIGIN ?? "http://127.0.0.1:3000";

// Schools still run Windows 7 and 8.1, where Chrome stopped at 109.
const target = ["chrome109", "firefox115", "safari16.4"];

export default defineConfig({
  plugins: [solid()],
  build: { target, cssTarget: target, sourcemap: true, chunkSizeWarningLimit: 400 },
  css: { transformer: "lightningcss" },
  server: {
    host: "127.0.0.1",
    port: Number(env.WEB_PORT ?? 5173),
    strictPort: true,
    proxy: { "/api": { target: api, changeOrigin: false }, "/healthz": { target: api } },
  },
});
