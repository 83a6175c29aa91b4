// A row by equal stretches of time, each level twice as coarse: a million slices cost a frame no more than its pixels.

import type { Slices } from "../data/slices.js";

/** Finest level: at least as many stretches for a slice. */
const PER_SLICE = 2;
const MOST = 1 << 18;

export interface Level {
  /** Ticks of a stretch. */
  width: number;
  /** Ticks of it that slices cover. */
  cover: Float32Array;
  /** Position of the gravest state in it. */
  state: Uint8Array;
}

/** Which state is shown where several share a pixel. */
export type Gravity = (state: number) => number;

export function pyramidOf(row: Slices, end: number, gravity: Gravity): Level[] {
  const size = Math.min(MOST, 2 ** Math.ceil(Math.log2(Math.max(64, PER_SLICE * row.count))));
  const levels = [finest(row, end, size, gravity)];
  while (levels[levels.length - 1].cover.length > 64) levels.push(coarser(levels[levels.length - 1], gravity));
  return levels;
}

function finest(row: Slices, end: number, size: number, gravity: Gravity): Level {
  const width = end / size;
  const cover = new Float32Array(size);
  const state = new Uint8Array(size);
  const states = row.column("state");
  const { start } = row;
  for (let i = 0; i < row.count; i++) {
    spread(cover, state, start[i] / width, row.end(i) / width, states[i], gravity);
  }
  for (let i = 0; i < size; i++) cover[i] = Math.min(1, cover[i]) * width;
  return { width, cover, state };
}

function coarser({ width, cover, state }: Level, gravity: Gravity): Level {
  const size = cover.length / 2;
  const next = { width: 2 * width, cover: new Float32Array(size), state: new Uint8Array(size) };
  for (let i = 0; i < size; i++) {
    const [a, b] = [2 * i, 2 * i + 1];
    next.cover[i] = cover[a] + cover[b];
    next.state[i] = cover[a] === 0 || (cover[b] > 0 && gravity(state[b]) > gravity(state[a])) ? state[b] : state[a];
  }
  return next;
}

/** Adds a slice from..to, in stretches, to what they are covered; each counts from 0 to 1. */
export function spread(cover: Float32Array, state: Uint8Array, from: number, to: number, of: number, gravity: Gravity) {
  const first = Math.max(0, Math.floor(from));
  const last = Math.min(cover.length - 1, Math.floor(to));
  for (let i = first; i <= last; i++) {
    const share = Math.min(to, i + 1) - Math.max(from, i);
    if (share <= 0) continue;
    if (cover[i] === 0 || gravity(of) > gravity(state[i])) state[i] = of;
    cover[i] += share;
  }
}

/** The coarsest level that is no coarser than a pixel. */
export function levelFor(levels: Level[], ticksPerPixel: number): Level {
  let found = levels[0];
  for (const level of levels) if (level.width <= ticksPerPixel) found = level;
  return found;
}
