import { describe, expect, it } from "vitest";
import { formatAmount, parseAmount } from "./amount";

describe("an amount as somebody types it", () => {
  it.each([
    ["1.2m", 1_200_000],
    ["300k", 300_000],
    ["300 K", 300_000],
    ["1 200 000", 1_200_000],
    ["1\u202f200\u202f000", 1_200_000],
    ["1,200,000", 1_200_000],
    ["1.200.000", 1_200_000],
    ["1'200'000", 1_200_000],
    ["1,5 mn", 1_500_000],
    ["1.250m", 1_250_000],
    ["2bn", 2_000_000_000],
    ["1.5 million", 1_500_000],
    ["€ 300k", 300_000],
    ["EUR 300k", 300_000],
    ["300 000 EUR", 300_000],
    ["1.200", 1_200],
    ["1,200.50", 1_201],
    ["1.200,50", 1_201],
    ["0", 0],
  ])("%s is %d", (typed, meant) => {
    expect(parseAmount(typed)).toBe(meant);
  });

  it.each(["", "  ", "lots", "-5", "1.2.3", "12 apples", "1,2,3", "..", "9999999999bn"])(
    "%s is no amount",
    (typed) => {
      expect(parseAmount(typed)).toBeNull();
    },
  );

  it("reads back what it writes", () => {
    for (const value of [0, 7, 1_200, 45_000, 1_234_567]) {
      expect(parseAmount(formatAmount(value))).toBe(value);
    }
  });
});
