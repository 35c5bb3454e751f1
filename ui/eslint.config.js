import js from "@eslint/js";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

/** Who may import whom: views → state → ipc; components know only lib and styles. */
const tier = (files, ignores, patterns) => ({
  files,
  ignores,
  rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] },
});
const tauri = {
  group: ["@tauri-apps/*"],
  message: "Only src/ipc knows Tauri.",
};
const stores = { group: ["svelte/store"], message: "State lives in classes with $state." };
const from = (folders, message) => ({ group: folders.map((folder) => `**/${folder}/**`), message });

export default ts.config(
  {
    ignores: ["dist/", "dist-fake/", "src/paraglide/", "src/ipc/bindings.ts", "test-results/"],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      "import-x/no-cycle": "error",
      "no-console": "error",
      "no-undef": "off",
      eqeqeq: "error",
      "@typescript-eslint/no-dynamic-delete": "off",
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig },
    },
    rules: {
      "svelte/no-at-html-tags": "error",
      // A Map that is built and read within one derivation is no state.
      "svelte/prefer-svelte-reactivity": "off",
    },
  },
  tier(
    ["src/components/**"],
    [],
    [tauri, stores, from(["views", "state", "ipc"], "Components know nothing of the domain.")],
  ),
  tier(
    ["src/lib/**"],
    [],
    [tauri, stores, from(["views", "state", "components", "ipc"], "lib holds pure functions.")],
  ),
  tier(["src/ipc/**"], [], [stores, from(["views", "state", "components"], "ipc serves state.")]),
  tier(
    ["src/state/**"],
    [],
    [tauri, stores, from(["views", "components"], "State draws nothing.")],
  ),
  tier(
    ["src/views/**"],
    [],
    [
      tauri,
      stores,
      {
        group: ["**/ipc/client", "**/ipc/fake"],
        message: "Views ask state; from ipc they take only types (ipc/bindings).",
      },
      {
        group: ["**/ipc/bindings"],
        allowTypeImports: true,
        message: "Views take only types from the bindings.",
      },
    ],
  ),
);
