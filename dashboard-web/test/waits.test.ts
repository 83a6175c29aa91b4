import { expect, test } from "vitest";
import type { Waits } from "../src/data/document.js";
import { graphOf } from "../src/waits/graph.js";

const node = (id: number, kind: string, name: string) => ({
  id,
  kind,
  name,
  state: null,
  frames: ["java.lang.Object.wait(Object.java)", "shop.Dao.load(Dao.java:8)"],
});

function waits(edges: [number, number][], nodes: Waits["nodes"]): Waits {
  return { nodes, edges: edges.map(([from, to]) => ({ from, to, kind: "WAITS_FOR" })), deadlocks: [], gaps: [], text: "" };
}

const four = [node(0, "THREAD", "a"), node(1, "OTHER", "Lock@1"), node(2, "THREAD", "b"), node(3, "OTHER", "Lock@2")];

test("a cycle is a ring, in the order of waiting, and every edge of it is part of the knot", () => {
  const graph = graphOf(
    waits(
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 0],
      ],
      four,
    ),
    [0, 1, 2, 3],
    [],
  );
  expect(graph.nodes.map(({ name }) => name)).toEqual(["a", "Lock@1", "b", "Lock@2"]);
  expect(graph.edges.every(({ knot }) => knot)).toBe(true);
  const [top, right, bottom, left] = graph.nodes;
  expect([top.y < right.y, bottom.y > right.y, left.x < top.x, right.x > top.x]).toEqual([true, true, true, true]);
});

test("who only waits for those in the cycle is not part of it", () => {
  const nodes = [...four, node(4, "THREAD", "c")];
  const graph = graphOf(
    waits(
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 0],
        [4, 1],
      ],
      nodes,
    ),
    [0, 1, 2, 3, 4],
    [],
  );
  expect(graph.edges.map(({ from, knot }) => [from, knot])).toEqual([
    [0, true],
    [1, true],
    [2, true],
    [3, true],
    [4, false],
  ]);
  for (const { points } of graph.edges) expect(points.length).toBeGreaterThan(1);
});

test("nodes of other deadlocks stay out", () => {
  expect(
    graphOf(
      waits(
        [
          [0, 1],
          [2, 3],
        ],
        four,
      ),
      [0, 1],
      [],
    ).nodes.map(({ name }) => name),
  ).toEqual(["a", "Lock@1"]);
});

test("a thread says where it stands, and an owner is called as the report calls it", () => {
  const members = [{ thread: "a", waitsFor: "Lock@1", heldBy: "owned by b", frame: null }];
  const graph = graphOf(
    waits(
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 0],
      ],
      four,
    ),
    [0, 1, 2, 3],
    members,
  );
  expect(graph.nodes[0].note).toBe("Dao.java:8");
  expect(graph.edges.map(({ words }) => words)).toEqual(["waits for", "owned by", "waits for", "waits for"]);
});
