// Where the boxes are: the root on top, the heaviest to the left.

import type { Tree } from "./tree.js";

export interface Box {
  node: number;
  x: number;
  y: number;
  w: number;
  h: number;
}

export const ROW = 22;
const THIN = 6;
/** Narrower boxes are not drawn, px. */
const NARROWEST = 0.5;

/** Callers before callees, and the height of all. A node that is thin is a line instead of a row. */
export function boxesOf(tree: Tree, zoom: number, width: number, thin: (node: number) => boolean): { boxes: Box[]; height: number } {
  const boxes: Box[] = [];
  let height = 0;
  const put = (node: number, x: number, y: number, w: number, h: number) => {
    boxes.push({ node, x, y, w, h });
    height = Math.max(height, y + h);
    return y + h;
  };
  let y = 0;
  for (const node of ancestors(tree, zoom)) y = put(node, 0, y, width, node !== 0 && thin(node) ? THIN : ROW);
  const scale = tree.total[zoom] > 0 ? width / tree.total[zoom] : 0;
  const open: [number, number, number][] = [[zoom, 0, put(zoom, 0, y, width, ROW)]];
  while (open.length) {
    const [node, left, top] = open.pop()!;
    let x = left;
    for (const child of tree.children[node]) {
      const w = tree.total[child] * scale;
      if (w < NARROWEST) break;
      open.push([child, x, put(child, x, top, w, thin(child) ? THIN : ROW)]);
      x += w;
    }
  }
  return { boxes, height };
}

function ancestors(tree: Tree, node: number): number[] {
  const path: number[] = [];
  for (let up = tree.parent[node]; up >= 0; up = tree.parent[up]) path.unshift(up);
  return path;
}

export const boxAt = (boxes: Box[], x: number, y: number) =>
  boxes.find((box) => x >= box.x && x < box.x + box.w && y >= box.y && y < box.y + box.h);

/** The box that an arrow key leads to. */
export function beside(boxes: Box[], tree: Tree, node: number, key: string): number | undefined {
  const shown = new Set(boxes.map((box) => box.node));
  const { parent, children } = tree;
  if (key === "ArrowUp") return parent[node] >= 0 ? parent[node] : undefined;
  if (key === "ArrowDown") return children[node].find((child) => shown.has(child));
  if (node === 0) return undefined;
  const level = children[parent[node]].filter((child) => shown.has(child));
  return level[level.indexOf(node) + (key === "ArrowRight" ? 1 : -1)];
}
