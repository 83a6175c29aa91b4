import { graphlib, layout } from "@dagrejs/dagre";
import type { Report, Waits } from "../data/document.js";

type Members = Report["deadlocks"][number]["members"];

export interface Node {
  id: number;
  name: string;
  /** Below the name: what it is, or where it stands. */
  note: string;
  thread: boolean;
  x: number;
  y: number;
  width: number;
}

export interface Edge {
  from: number;
  to: number;
  words: string;
  /** Part of a cycle: that is why nothing goes on. */
  knot: boolean;
  points: { x: number; y: number }[];
}

export interface Graph {
  nodes: Node[];
  edges: Edge[];
  width: number;
  height: number;
}

export const HEIGHT = 44;
const LETTER = 7.3;
const WIDEST = 248;
/** Larger cycles are no longer seen as a ring. */
const RING = 12;

const THREADS = ["THREAD", "VIRTUAL_THREAD", "LOOP"];

export function graphOf(waits: Waits, ids: number[], members: Members): Graph {
  const wanted = new Set(ids);
  const nodes: Node[] = waits.nodes
    .filter(({ id }) => wanted.has(id))
    .map((node) => {
      const thread = THREADS.includes(node.kind);
      const name = node.name ?? node.kind.toLowerCase();
      const note = thread ? standsAt(node.frames) : node.kind === "OTHER" ? "" : node.kind.toLowerCase().replaceAll("_", " ");
      return { id: node.id, name, note, thread, x: 0, y: 0, width: Math.min(WIDEST, 24 + LETTER * Math.max(name.length, note.length, 8)) };
    });
  const edges: Edge[] = waits.edges
    .filter(({ from, to }) => wanted.has(from) && wanted.has(to))
    .map(({ from, kind, to }) => ({
      from,
      to,
      words: wordsOf(nodes, members, from, to) ?? kind.toLowerCase().replaceAll("_", " "),
      knot: reaches(waits, wanted, to, from),
      points: [],
    }));
  return isRing(nodes, edges) ? ring(nodes, edges) : layered(nodes, edges);
}

/** "LockKnots.java:139" of the first frame that is not the JDK's. */
function standsAt(frames: string[]): string {
  const own = frames.find((frame) => !/^(java|jdk|sun|javax)\./.test(frame)) ?? frames[0] ?? "";
  return /\(([^)]*)\)/.exec(own)?.[1] ?? own;
}

/** "owned by", as the report says it of a thread that waits for this and of the one it leads to. */
function wordsOf(nodes: Node[], members: Members, from: number, to: number): string | undefined {
  const [thing, thread] = [from, to].map((id) => nodes.find((node) => node.id === id)?.name ?? "");
  const told = members.find(({ waitsFor, heldBy }) => waitsFor === thing && heldBy?.endsWith(" " + thread))?.heldBy;
  return told?.slice(0, -thread.length - 1);
}

function reaches({ edges }: Waits, wanted: Set<number>, from: number, goal: number): boolean {
  const seen = new Set([from]);
  const open = [from];
  while (open.length) {
    const node = open.pop()!;
    if (node === goal) return true;
    for (const edge of edges) {
      if (edge.from !== node || !wanted.has(edge.to) || seen.has(edge.to)) continue;
      seen.add(edge.to);
      open.push(edge.to);
    }
  }
  return false;
}

function isRing(nodes: Node[], edges: Edge[]): boolean {
  if (nodes.length < 2 || nodes.length > RING || edges.length !== nodes.length || edges.some(({ knot }) => !knot)) return false;
  return nodes.every(({ id }) => edges.filter(({ from }) => from === id).length === 1);
}

/** In the order of waiting, clockwise, so that the cycle is a circle to the eye. */
function ring(nodes: Node[], edges: Edge[]): Graph {
  const order: Node[] = [];
  for (let id = nodes[0].id; order.length < nodes.length; id = edges.find(({ from }) => from === id)!.to) {
    const node = nodes.find((node) => node.id === id)!;
    if (order.includes(node)) return layered(nodes, edges);
    order.push(node);
  }
  const widest = Math.max(...nodes.map(({ width }) => width));
  const [rx, ry] = [Math.max(280, (order.length * widest) / 4), Math.max(100, order.length * 24)];
  const [width, height] = [2 * rx + widest + 8, 2 * ry + HEIGHT + 8];
  order.forEach((node, i) => {
    const angle = (2 * Math.PI * i) / order.length - Math.PI / 2;
    node.x = width / 2 + rx * Math.cos(angle);
    node.y = height / 2 + ry * Math.sin(angle);
  });
  for (const edge of edges) {
    const [from, to] = [edge.from, edge.to].map((id) => order.findIndex((node) => node.id === id));
    const middle = (2 * Math.PI * (from + 0.5)) / order.length - Math.PI / 2;
    const bend = { x: width / 2 + rx * Math.cos(middle), y: height / 2 + ry * Math.sin(middle) };
    edge.points = [border(order[from], bend), bend, border(order[to], bend)];
  }
  return { nodes: order, edges, width, height };
}

/** Where a line from the middle of a node to a point leaves it. */
function border({ x, y, width }: Node, to: { x: number; y: number }) {
  const [dx, dy] = [to.x - x, to.y - y];
  const share = Math.min(Math.abs((width / 2 + 2) / dx), Math.abs((HEIGHT / 2 + 2) / dy), 1);
  return { x: x + dx * share, y: y + dy * share };
}

function layered(nodes: Node[], edges: Edge[]): Graph {
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: 24, ranksep: 40, marginx: 4, marginy: 4 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width } of nodes) graph.setNode(String(id), { width, height: HEIGHT });
  edges.forEach(({ from, to, words }, i) =>
    graph.setEdge(String(from), String(to), { width: words.length * LETTER, height: 16, labelpos: "c" }, String(i)),
  );
  layout(graph);
  for (const node of nodes) {
    const { x, y } = graph.node(String(node.id));
    Object.assign(node, { x, y });
  }
  edges.forEach((edge, i) => (edge.points = graph.edge(String(edge.from), String(edge.to), String(i)).points));
  const { width = 0, height = 0 } = graph.graph();
  return { nodes, edges, width, height };
}
