import { lexer, type Token, type Tokens } from "marked";
import source from "../../../../docs/guide.md?raw";

export type Part = { id: string; title: string; depth: number; tokens: Token[] };

/** The guide in the parts that its headings make; the first is what stands before them. */
export const parts: Part[] = partsOf(lexer(source));

const files = import.meta.glob<string>("../../../../docs/pictures/*.png", {
  eager: true,
  query: "?url",
  import: "default",
});

/** Where a picture of the guide lies among the app's own files; null for one that is not there. */
export function pictureAt(href: string): string | null {
  return files[`../../../../docs/${href}`] ?? null;
}

function partsOf(tokens: Token[]): Part[] {
  const parts: Part[] = [];
  for (const token of tokens) {
    if (isHeading(token) && token.depth <= 3) {
      const id = `guide-${String(parts.length)}`;
      parts.push({ id, title: token.text, depth: token.depth, tokens: [] });
    } else if (token.type !== "space") parts.at(-1)?.tokens.push(token);
  }
  return parts;
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === "heading";
}

const keyNames =
  /^(Ctrl|F\d{1,2}|Enter|Esc|Space|Tab|Delete|Backspace|PageDown|PageUp|[↑↓←→]|[A-Z0-9/?+−-])$/;

/** `Ctrl+K` as its keys; null for code that names none, such as `@cfo`. */
export function keysOf(code: string): string[] | null {
  const keys = code.split(/(?<=[^+])\+/);
  const last = keys.at(-1) ?? "";
  const modifiers = keys.slice(0, -1);
  const isKey = keyNames.test(last) && modifiers.every((each) => /^(Ctrl|Shift|Alt)$/.test(each));
  return isKey ? keys : null;
}
