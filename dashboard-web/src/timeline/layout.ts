import type { Lane } from "../data/document.js";
import type { Model } from "../data/model.js";
import type { RowKind, State } from "../data/slices.js";
import { Band } from "./density.js";
import { LOOKS } from "./states.js";

/** A lane on the screen, in CSS pixels below the axis. */
export interface LaneBox {
  lane: Lane;
  top: number;
  height: number;
  strips: Strip[];
}

/** Rows that are drawn over one another. */
export interface Strip {
  top: number;
  height: number;
  bands: Band[];
}

export const LANE = 32;
const MAIN = 20;
const THIN = 6;

/** Work is below what was seen of it more closely. */
const WORK: RowKind[] = ["pauses", "runs", "stalls", "hogs", "pins", "calls"];

/** Lanes with something in them; the others are counted. */
export function layoutOf(model: Model, most: number): { boxes: LaneBox[]; empty: number; more: number } {
  const gravity = (state: number) => LOOKS[model.document.states[state] as State].gravity;
  const bands = new Map<Lane, Band[]>();
  for (const row of model.rows) {
    if (row.kind === "samples" || row.count === 0) continue;
    const own = bands.get(row.lane) ?? [];
    own.push(new Band(row, model.end, gravity));
    bands.set(row.lane, own);
  }
  const lanes = [...bands.keys()];
  const boxes = lanes.slice(0, most).map((lane, i) => boxOf(lane, bands.get(lane)!, i * LANE));
  return { boxes, empty: model.document.lanes.length - lanes.length, more: lanes.length - boxes.length };
}

function boxOf(lane: Lane, bands: Band[], top: number): LaneBox {
  const work = bands.filter(({ row }) => WORK.includes(row.kind)).sort((a, b) => WORK.indexOf(a.row.kind) - WORK.indexOf(b.row.kind));
  const waiting = bands.filter(({ row }) => row.kind === "waiters");
  const strips = [{ top: top + 3, height: MAIN, bands: work }];
  if (waiting.length) strips.push({ top: top + 3 + MAIN, height: THIN, bands: waiting });
  return { lane, top, height: LANE, strips };
}
