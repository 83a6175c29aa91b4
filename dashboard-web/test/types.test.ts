import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
// @ts-expect-error a script without types
import { types } from "../types.js";

test("the types are those of the schema ('npm run types' writes them)", async () => {
  expect(readFileSync(new URL("../src/data/document.ts", import.meta.url), "utf8")).toBe(await types());
});
