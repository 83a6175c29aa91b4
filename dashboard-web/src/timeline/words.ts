import type { Model } from "../data/model.js";
import type { Slice } from "../data/slices.js";
import { LOOKS } from "./states.js";

/** Whether it is of a carrier, which a virtual thread kept. */
export const isKept = ({ row }: Slice) => row.kind === "pins" || row.kind === "hogs";

/** What it was: of a loop its state, of a carrier why it was not given back. */
export function wordsOf(model: Model, slice: Slice): string {
  if (slice.row.kind === "pins") return "pinned its carrier";
  return slice.row.kind === "hogs" ? "kept its carrier" : LOOKS[model.state(slice)].words;
}
