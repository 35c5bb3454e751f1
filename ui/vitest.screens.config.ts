import { defineConfig } from "vitest/config";

/** The screens run in Chromium over a built fake; nothing here is transformed for a browser. */
export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
