import { paraglideVitePlugin } from "@inlang/paraglide-js";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const repository = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: "./project.inlang",
      outdir: "./src/paraglide",
      strategy: ["baseLocale"],
      emitTsDeclarations: true,
    }),
    svelte(),
  ],
  // Vitest would otherwise take Svelte's server build, in which runes do not react.
  resolve: process.env["VITEST"] ? { conditions: ["browser"] } : {},
  clearScreen: false,
  server: { port: 1420, strictPort: true, fs: { allow: [repository] } },
  build: {
    outDir: "dist",
    target: "es2022",
    // The CSP allows no data: fonts and no inline module preload script.
    assetsInlineLimit: 0,
    // The facilitator's window, and the audience's.
    rolldownOptions: { input: ["index.html", "audience.html"] },
    modulePreload: { polyfill: false },
  },
  test: { include: ["src/**/*.test.ts"] },
});
