const factors: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};

const shape = /^(?:[a-z]{3}\s*|\p{Sc}\s*)?([\d.,\s'’]*\d)\s*([a-z]*)\s*(?:[a-z]{3}|\p{Sc})?$/iu;
const grouped = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** 1250000 as "1,250,000". */
export function formatAmount(amount: number): string {
  return grouped.format(amount);
}

/**
 * A whole amount as somebody types it: "1.2m", "300k", "€ 1 200 000", "1,200,000", "1.200.000",
 * "1,5 mn"; never negative, null when it is none.
 */
export function parseAmount(text: string): number | null {
  const found = shape.exec(text.trim());
  if (!found) return null;
  const suffix = (found[2] ?? "").toLowerCase();
  const factor = suffix === "" ? 1 : (factors[suffix] ?? currency(suffix));
  if (factor === null) return null;
  const digits = plainNumber(found[1] ?? "", factor > 1);
  if (digits === null) return null;
  const amount = Math.round(digits * factor);
  return Number.isSafeInteger(amount) ? amount : null;
}

/** "EUR" after the figure counts as nothing; any other word makes it no amount. */
function currency(word: string): number | null {
  return /^[a-z]{3}$/.test(word) ? 1 : null;
}

function plainNumber(written: string, hasFactor: boolean): number | null {
  const packed = written.replace(/[\s'’]/g, "");
  if (!/^\d[\d.,]*$/.test(packed)) return null;
  const comma = packed.lastIndexOf(",");
  const point = packed.lastIndexOf(".");
  if (comma >= 0 && point >= 0) return withMark(packed, comma > point ? "," : ".");
  const mark = comma >= 0 ? "," : ".";
  const parts = packed.split(mark);
  if (parts.length === 1) return Number(packed);
  // Amounts are whole: three digits after a lone mark are thousands, unless "m" or "k" follows a point.
  const groups = (parts[0] ?? "").length <= 3 && parts.slice(1).every((part) => part.length === 3);
  const decimal = parts.length === 2 && (!groups || (hasFactor && mark === "."));
  if (decimal) return withMark(packed, mark);
  return groups ? Number(parts.join("")) : null;
}

function withMark(packed: string, mark: string): number | null {
  const other = mark === "," ? "." : ",";
  const amount = Number(packed.split(other).join("").replace(mark, "."));
  return Number.isFinite(amount) ? amount : null;
}
