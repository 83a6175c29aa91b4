import { expect, test } from "vitest";
import { around, panned, parsed, within, written, zoomed } from "../src/timeline/window.js";

const END = 10_000;

test("what lies under the pointer stays there", () => {
  const { from, to } = zoomed({ from: 2000, to: 6000 }, 3000, 0.5, END);
  expect([from, to]).toEqual([2500, 4500]);
});

test("nothing lies outside the recording", () => {
  expect(panned({ from: 8000, to: 9000 }, 5000, END)).toEqual({ from: 9000, to: END });
  expect(panned({ from: 500, to: 900 }, -5000, END)).toEqual({ from: 0, to: 400 });
  expect(within({ from: -100, to: 20_000 }, END)).toEqual({ from: 0, to: END });
  expect(zoomed({ from: 0, to: END }, 5000, 4, END)).toEqual({ from: 0, to: END });
});

test("the closest view still has a length", () => {
  const { from, to } = zoomed({ from: 100, to: 130 }, 115, 1e-6, END);
  expect(to - from).toBe(20);
});

test("a range has room around it", () => expect(around({ from: 4000, to: 5000 }, END)).toEqual({ from: 3850, to: 5150 }));

test("ranges are written in milliseconds and read back", () => {
  expect(written({ from: 1_200_500, to: 3_400_000 }, 1000)).toBe("1200.5-3400");
  expect(parsed("1200.5-3400", 1000, 1e9)).toEqual({ from: 1_200_500, to: 3_400_000 });
});

test.each([undefined, "", "12", "5-5", "9-3", "a-b", "-1-3"])("%s is no range", (text) => expect(parsed(text, 1, END)).toBeNull());
