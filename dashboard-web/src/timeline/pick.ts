import type { Slice } from "../data/slices.js";
import type { Scene } from "./paint.js";
import type { Band } from "./density.js";

/** A pointer meets what is so many pixels beside it. */
const NEAR = 3;

/** What is drawn at a point: the uppermost row, and of nested slices the shortest. */
export function sliceAt({ boxes, view, gutter, top }: Scene, width: number, x: number, y: number): Slice | null {
  const strip = boxes.flatMap((box) => box.strips).find((strip) => y >= top + strip.top && y < top + strip.top + strip.height);
  if (!strip || x < gutter) return null;
  const ticksPerPixel = (view.to - view.from) / (width - gutter);
  const tick = view.from + (x - gutter) * ticksPerPixel;
  for (const near of [0, NEAR * ticksPerPixel]) {
    for (const band of [...strip.bands].reverse()) {
      const at = shortest(band, tick - near, tick + near);
      if (at >= 0) return { row: band.row, at };
    }
  }
  return null;
}

function shortest(band: Band, from: number, to: number): number {
  const [first, last] = band.visible({ from, to: to + 1 });
  let found = -1;
  for (let at = first; at < last; at++) {
    if (band.row.end(at) > from && (found < 0 || band.row.length[at] < band.row.length[found])) found = at;
  }
  return found;
}

/** The slice before or after another one in its lane, by start. */
export function neighbour(scene: Scene, slice: Slice, step: 1 | -1): Slice | null {
  const box = scene.boxes.find(({ lane }) => lane === slice.row.lane);
  const tick = slice.row.start[slice.at];
  let best: Slice | null = null;
  for (const { row } of box?.strips[0]?.bands ?? []) {
    for (const at of around(row.start, tick, step)) {
      if (row === slice.row && at === slice.at) continue;
      const distance = step * (row.start[at] - tick);
      if (distance < 0 || (distance === 0 && row.first <= slice.row.first === step > 0)) continue;
      if (!best || distance < step * (best.row.start[best.at] - tick)) best = { row, at };
    }
  }
  return best;
}

function around(start: Uint32Array, tick: number, step: 1 | -1): number[] {
  let [low, high] = [0, start.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (step > 0 ? start[middle] < tick : start[middle] <= tick) low = middle + 1;
    else high = middle;
  }
  const first = step > 0 ? low : low - 1;
  return [first, first + step].filter((at) => at >= 0 && at < start.length);
}
