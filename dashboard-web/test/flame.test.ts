import { expect, test } from "vitest";
import type { Flame } from "../src/data/document.js";
import { beside, boxesOf } from "../src/flame/boxes.js";
import { methodsOf, sandwichOf, treeOf } from "../src/flame/tree.js";

const [MAIN, LOAD, READ, RENDER] = [0, 1, 2, 3];

/** main → load → read (3), main → load → load → read (2), main → render (5). */
const flame: Flame = {
  loops: ["a"],
  nodes: { up: [0, 1, 1, 2, 1, 5], methods: [MAIN, LOAD, READ, LOAD, READ, RENDER], lines: [] },
  leaves: {
    loops: [0, 0, 0],
    nodes: [2, 4, 5],
    culprits: [1, 3, 5],
    samples: [],
    blind: [],
    harm: [],
    estimated: [],
    wall: [],
    blocked: [],
  },
};
const values = Float64Array.of(3, 2, 5);

test("totals hold what is called, the heaviest first", () => {
  const { total, method, children } = treeOf(flame, values);
  expect(total[0]).toBe(10);
  const main = children[0][0];
  expect([method[main], total[main]]).toEqual([MAIN, 10]);
  expect(children[main].map((node) => [method[node], total[node]])).toEqual([
    [LOAD, 5],
    [RENDER, 5],
  ]);
});

test("a method that calls itself counts once a stack", () => {
  const load = methodsOf(flame, values).find(({ method }) => method === LOAD)!;
  expect(load).toEqual({ method: LOAD, total: 5, self: 0, held: 5 });
});

test("a sandwich has the callers above and what is called below", () => {
  const { callers, callees } = sandwichOf(flame, values, READ);
  expect([callers.total[0], callees.total[0]]).toEqual([5, 5]);
  expect(callers.children[0].map((node) => [callers.method[node], callers.held[node]])).toEqual([[LOAD, 5]]);
  expect(callees.children[0]).toEqual([]);
});

test("the root of a sandwich is the culprit where its method was", () => {
  const { callers, callees } = sandwichOf(flame, values, RENDER);
  expect([callers.held[0], callees.held[0], callers.method[callers.children[0][0]]]).toEqual([5, 5, MAIN]);
});

test("a method that is in no stack has an empty sandwich", () =>
  expect(sandwichOf(flame, Float64Array.of(3, 0, 0), RENDER).callees.total[0]).toBe(0));

test("boxes are as wide as their share, and a zoomed one is as wide as all", () => {
  const tree = treeOf(flame, values);
  const main = tree.children[0][0];
  const width = (zoom: number, node: number) => boxesOf(tree, zoom, 1000, () => false).boxes.find((box) => box.node === node)?.w;
  const [load, render] = tree.children[main];
  expect([width(0, main), width(0, load), width(load, load), width(load, render)]).toEqual([1000, 500, 1000, undefined]);
});

test("arrows go to callers, callees and neighbours", () => {
  const tree = treeOf(flame, values);
  const { boxes } = boxesOf(tree, 0, 1000, () => false);
  const main = tree.children[0][0];
  const [load, render] = tree.children[main];
  expect(beside(boxes, tree, load, "ArrowRight")).toBe(render);
  expect(beside(boxes, tree, load, "ArrowUp")).toBe(main);
  expect(beside(boxes, tree, main, "ArrowDown")).toBe(load);
  expect(beside(boxes, tree, render, "ArrowRight")).toBeUndefined();
});
