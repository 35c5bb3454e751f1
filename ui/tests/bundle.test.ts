import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { expect, it } from "vitest";

it("what is shipped holds nothing of the fake", async () => {
  const outDir = mkdtempSync(join(tmpdir(), "headwater-bundle-"));
  try {
    const root = fileURLToPath(new URL("..", import.meta.url));
    await build({ root, mode: "production", logLevel: "error", build: { outDir } });
    const names = readdirSync(join(outDir, "assets"));
    const scripts = names.filter((name) => name.endsWith(".js"));
    const text = scripts.map((name) => readFileSync(join(outDir, "assets", name), "utf8")).join();
    expect(names.some((name) => /^audience.*\.js$/.test(name))).toBe(true);
    expect(text).not.toMatch(/Norden|Kestrel|mockIPC/);
  } finally {
    rmSync(outDir, { recursive: true });
  }
});
