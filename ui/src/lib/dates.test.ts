import { expect, it } from "vitest";
import { dateAtEnd, formatDate, parseDate } from "./dates";
import { addMinutes, parseMinutes, parseTime } from "./times";

it.each([
  ["2026-11-19", "2026-11-19"],
  ["19 Nov 2026", "2026-11-19"],
  ["19 november 2026", "2026-11-19"],
  ["19.11.2026", "2026-11-19"],
  ["19/11/26", "2026-11-19"],
  ["3 dec", "2026-12-03"],
  ["3.2.", "2027-02-03"],
])("%s is the day %s", (typed, day) => {
  expect(parseDate(typed, "2026-11-22")).toBe(day);
});

it.each(["", "31 feb 2026", "19 foo", "2026-13-01", "soon"])("%s is no day", (typed) => {
  expect(parseDate(typed, "2026-11-22")).toBeNull();
});

it("writes a day that it reads again", () => {
  expect(formatDate("2026-09-03")).toBe("3 Sep 2026");
  expect(parseDate(formatDate("2026-09-03"), "2026-11-22")).toBe("2026-09-03");
});

it.each([
  ["9", "09:00"],
  ["9:30", "09:30"],
  ["930", "09:30"],
  ["0930", "09:30"],
  ["25", null],
  ["9:75", null],
  ["", null],
])("%s is the time %s", (typed, time) => {
  expect(parseTime(typed)).toBe(time);
});

it("adds minutes over the hour", () => {
  expect(addMinutes("09:00", 250)).toBe("13:10");
});

it("takes whole minutes only, and no fewer than the least", () => {
  expect(parseMinutes("20", 5)).toBe(20);
  expect(parseMinutes("4", 5)).toBeNull();
  expect(parseMinutes("2.5", 1)).toBeNull();
});

it.each([
  ["> Ask the carriers @coo 12 dec", "12 dec"],
  ["> Ask the carriers 12 December 2026 @coo #save", "12 December 2026"],
  ["> Ask the carriers 2026-12-12", "2026-12-12"],
  ["> Ask the carriers ^12 dec", null],
  ["> Grow by 12.5", null],
  ["> In december we ask", null],
  ["", null],
])("finds in “%s” the date at its end: %s", (line, date) => {
  expect(dateAtEnd(line, "2026-11-23")).toBe(date);
});
