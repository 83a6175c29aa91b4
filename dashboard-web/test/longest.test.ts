// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { Model } from "../src/data/model.js";
import { layoutOf } from "../src/timeline/layout.js";
import { longestIn } from "../src/timeline/longest.js";
import { stripOf } from "../src/verdict/strip.js";
import { documentOf, lanes, row } from "./sample.js";

const whole = { from: 0, to: 1_000_000 };
const found = (model: Model, span = whole, most = 10) =>
  longestIn(layoutOf(model, 10).boxes, span, most).map(({ row, at }) => [row.kind, row.length[at]]);

test("a call is told once, not as the stall and the run around it too", () => {
  const model = new Model(
    documentOf({
      lanes: lanes(
        row("runs", [
          [1000, 40_000],
          [90_000, 7000],
        ]),
        row("calls", [[1500, 39_000]]),
        row("stalls", [[1000, 40_000]]),
      ),
    }),
  );
  expect(found(model)).toEqual([
    ["calls", 39_000],
    ["runs", 7000],
  ]);
});

test("a run with a short call in it is told beside it", () => {
  const model = new Model(documentOf({ lanes: lanes(row("runs", [[1000, 40_000]]), row("calls", [[1500, 9000]])) }));
  expect(found(model)).toEqual([
    ["runs", 40_000],
    ["calls", 9000],
  ]);
});

test("only what touches the range, and no more than asked for", () => {
  const model = new Model(
    documentOf({
      lanes: lanes(
        row(
          "runs",
          Array.from({ length: 100 }, (_, i): [number, number] => [i * 1000, 100 + i]),
        ),
      ),
    }),
  );
  expect(found(model, { from: 50_000, to: 60_000 }, 3)).toEqual([
    ["runs", 159],
    ["runs", 158],
    ["runs", 157],
  ]);
});

test("the strip accents stalls that the application caused, and no pause", () => {
  const seconds = {
    startMs: 0,
    stepMs: 100,
    count: 10,
    loops: [{ loop: "loop-1", lagMaxMs: Array(10).fill(1), longestStallMs: Array(10).fill(0) }],
  };
  const report = { findings: [{ severity: "error" }, { severity: "note" }] };
  const stalls = row(
    "stalls",
    [
      [250_000, 100_000],
      [700_000, 50_000],
    ],
    { finding: [1, 2] },
  );
  const { steps } = stripOf(new Model(documentOf({ lanes: lanes(stalls), seconds, report } as never)));
  expect(steps.flatMap(({ held }, i) => (held ? [i] : []))).toEqual([2, 3]);
});
