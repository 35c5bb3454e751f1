import { createRequire } from "node:module";
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { preview, type PreviewServer } from "vite";
import { afterAll, afterEach, beforeAll, expect } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const results = `${root}test-results/`;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Tauri = { app: { security: { csp: Record<string, string> } } };
const tauri = JSON.parse(readFileSync(`${root}../tauri.conf.json`, "utf8")) as Tauri;
/** The app's own policy, so that what it forbids fails here and not first in the window. */
const policy = Object.entries(tauri.app.security.csp)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join("; ");

/** isForced: the system sets the colours, as Windows' contrast themes do. at: the time of day, "09:30". */
export type Look = { theme: "light" | "dark"; zoom?: 1 | 2; isForced?: boolean; at?: string };
/** A time on the day of the workshop. */
export const day = (time: string) => new Date(`2026-11-19T${time}:00`);

type Screen = { page: Page; errors: string[] };

/**
 * Opens screens for the tests of a file. Each is closed after its test, which fails when a screen
 * complained.
 */
export function chromiumOverFake(): (scenario: string, look?: Look) => Promise<Page> {
  let fake: Fake;
  const screens: Screen[] = [];
  beforeAll(async () => {
    fake = await Fake.start();
  });
  afterEach(async () => {
    const opened = screens.splice(0);
    for (const { page } of opened) await page.context().close();
    expect(opened.flatMap(({ errors }) => errors)).toEqual([]);
  });
  afterAll(() => fake.stop());
  return async (scenario, look = { theme: "light" }) => {
    const screen = await fake.open(scenario, look);
    screens.push(screen);
    return screen.page;
  };
}

/** Chromium over the built fake; the screens that are opened in it close with it. */
class Fake {
  private constructor(
    private readonly server: PreviewServer,
    private readonly browser: Browser,
  ) {}

  static async start(): Promise<Fake> {
    mkdirSync(results, { recursive: true });
    const server = await preview({
      root,
      configFile: false,
      build: { outDir: "dist-fake" },
      preview: {
        port: 0,
        host: "127.0.0.1",
        headers: { "Content-Security-Policy": policy },
      },
      logLevel: "error",
    });
    const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    return new Fake(server, browser);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  /** 200 % zoom is half the pixels to lay out in, each drawn as two. */
  async open(scenario: string, { theme, zoom = 1, isForced = false, at }: Look): Promise<Screen> {
    const context = await this.browser.newContext({
      viewport: { width: 1280 / zoom, height: 720 / zoom },
      deviceScaleFactor: zoom,
      colorScheme: theme,
      reducedMotion: "reduce",
      forcedColors: isForced ? "active" : "none",
    });
    const page = await context.newPage();
    if (at) await page.clock.install({ time: day(at) });
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
    });
    const address = this.server.resolvedUrls?.local[0] ?? "";
    await page.goto(`${address}?fake=${scenario}`);
    await page.locator("h1").first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    return { page, errors };
  }
}

/** Once the window has asked all that it asks by itself, and has drawn the answers. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { calls } = globalThis as unknown as { calls: { asked: number; open: number } };
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    let asked: number;
    do {
      asked = calls.asked;
      await frame();
      await frame();
    } while (calls.open > 0 || calls.asked > asked);
  });
}

export async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${results}${name}.png` });
}

/** What axe finds against WCAG 2.2 AA, each in one line. */
export async function violations(page: Page): Promise<string[]> {
  // Not by a script tag, which the page's own policy would refuse.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    type Axe = {
      run(options: object): Promise<{
        violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[];
      }>;
    };
    const { axe } = globalThis as unknown as { axe: Axe };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const found = await axe.run({ runOnly: tags });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
    );
  });
}
