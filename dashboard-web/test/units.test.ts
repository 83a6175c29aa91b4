import { expect, test } from "vitest";
import { bytes, count, parts, percent, position, time } from "../src/words/units.js";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

test.each([
  [null, "–"],
  [0, "0 ms"],
  [0.0004, "1 µs"],
  [0.043, "43 µs"],
  [0.0994, "99 µs"],
  [0.0996, "0.1 ms"],
  [9.94, "9.9 ms"],
  [9.96, "10 ms"],
  [412, "412 ms"],
  [999.6, "1.0 s"],
  [37_200, "37.2 s"],
  [190_000, "190 s"],
  [1_020_000, "17 min"],
  [7_560_000, "2.1 h"],
])("%s ms is %s", (ms, words) => expect(plain(time(ms))).toBe(words));

test.each([
  [null, "–"],
  [0, "0 %"],
  [0.0004, "< 0.1 %"],
  [0.012, "1.2 %"],
  [0.0994, "9.9 %"],
  [0.914, "91 %"],
  [1, "100 %"],
])("a share of %s is %s", (share, words) => expect(plain(percent(share))).toBe(words));

test("unknown is no number", () => expect([count(null), count(0)]).toEqual(["–", "0"]));

test("the unit stands apart from its number", () => {
  expect(parts(time(412))).toEqual(["412", "ms"]);
  expect(parts("OrderDao.load")).toEqual(["OrderDao.load", ""]);
});

test("a position is as fine as its step", () => {
  expect([position(1234.5, 1000), position(1234.5, 100), position(1234.5, 0.5)].map(plain)).toEqual(["1 s", "1.2 s", "1.2345 s"]);
});

test("sizes", () => expect([12, 4_670_000, 52_000].map(bytes).map(plain)).toEqual(["12 B", "4.7 MB", "52 kB"]));
