// What a box is as wide as: four weights of the sampled stacks, over all of a recording or a range of it.

import type { Flame } from "../data/document.js";
import type { Model } from "../data/model.js";
import { amount } from "../data/slices.js";
import type { Span } from "../timeline/window.js";

export type Weight = "harm" | "wall" | "cpu" | "blocked";

export const WEIGHTS: Record<Weight, { title: string; means: string; none: string }> = {
  harm: { title: "Harm", means: "waited behind it", none: "Nobody waited behind a sampled stack." },
  wall: { title: "Wall clock", means: "busy in it", none: "No busy loop was sampled." },
  cpu: { title: "On CPU", means: "on the CPU in it", none: "No sampled loop was on the CPU." },
  blocked: { title: "Blocked", means: "blocked in it", none: "No sampled loop was blocked." },
};

export const isWeight = (text: string | undefined): text is Weight => text !== undefined && text in WEIGHTS;

/** By leaf of the flame graph, in ms; of harm, waiter-ms. */
export function valuesOf(model: Model, weight: Weight, loop: string | undefined, range: Span | null): Float64Array {
  const { flame } = model.document;
  const values = range ? inRange(model, weight, range) : whole(flame, weight);
  if (loop !== undefined) {
    const wanted = flame.loops.indexOf(loop);
    values.forEach((_, leaf) => flame.leaves.loops[leaf] !== wanted && (values[leaf] = 0));
  }
  return values;
}

function whole({ leaves }: Flame, weight: Weight): Float64Array {
  const micros = weight === "cpu" ? leaves.wall.map((wall, i) => wall - leaves.blocked[i]) : leaves[weight];
  return Float64Array.from(micros, (value) => value / 1000);
}

/** Samples that lie in it in part count in part. */
function inRange(model: Model, weight: Weight, { from, to }: Span): Float64Array {
  const values = new Float64Array(model.document.flame.leaves.nodes.length);
  const blocking = model.document.states.map((state) => state === "blocked" || state === "lock" || state === "waiting");
  for (const row of model.rows) {
    if (row.kind !== "samples") continue;
    const [leaf, state, inflicted] = [row.column("leaf"), row.column("state"), row.column("inflicted")];
    for (let i = 0; i < row.count; i++) {
      const inside = Math.min(to, row.end(i)) - Math.max(from, row.start[i]);
      if (inside <= 0) continue;
      const blocked = blocking[state[i]];
      if (weight === "harm") values[leaf[i]] += ((amount(inflicted[i]) ?? 0) / 1000) * (inside / row.length[i]);
      else if (weight === "wall" || blocked === (weight === "blocked")) values[leaf[i]] += model.ms(inside);
    }
  }
  return values;
}
