// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { address, read } from "../src/app/place.js";

test("an address says page and choices, and reads back", () => {
  const place = { page: "timeline", choices: { finding: "blk-7f3a91", range: "1200-3400" } };
  expect(address(place)).toBe("#/timeline?finding=blk-7f3a91&range=1200-3400");
  expect(read(address(place))).toEqual(place);
});

test("texts of the application cannot break it", () => {
  const place = { page: "loops", choices: { loop: '<script>"&=#?%' } };
  expect(read(address(place))).toEqual(place);
});

test("an empty address is no page", () => expect(read("")).toEqual({ page: "", choices: {} }));
