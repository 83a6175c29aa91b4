// Fill and ink of a box. The accent means "this held things up" and is kept for harm.

import type { Colour } from "../chart/colours.js";
import type { Methods } from "./code.js";
import type { Tree } from "./tree.js";
import type { Weight } from "./weights.js";

interface Shade {
  fill: Colour;
  ink: Colour;
}

const HUES = { harm: "harm", wall: "slate", cpu: "slate", blocked: "amber" } as const;
/** A culprit of less than this share of all has a lighter shade. */
const LARGE = 0.05;

/** @param upwards whether it is a tree of callers */
export function shadeOf(tree: Tree, node: number, weight: Weight, methods: Methods, upwards = false): Shade {
  const hue = HUES[weight];
  const { total, held } = tree;
  if (held[node] > 0 && held[node] >= total[node] / 2) {
    return total[node] >= LARGE * total[0] ? { fill: hue, ink: `on-${hue}` } : { fill: `${hue}-light`, ink: "on-grey" };
  }
  if (node === 0) return { fill: "framework", ink: "on-grey" };
  const origin = methods.origin(tree.method[node]);
  if (origin === "APPLICATION") return { fill: "application", ink: "on-grey" };
  if (!upwards && belowCulprit(tree, node)) return { fill: `${hue}-pale`, ink: "on-grey" };
  return { fill: origin === "FRAMEWORK" || origin === "LIBRARY" ? "framework" : "jdk", ink: "on-grey" };
}

function belowCulprit({ parent, held }: Tree, node: number): boolean {
  for (let up = parent[node]; up >= 0; up = parent[up]) if (held[up] > 0) return true;
  return false;
}

export const legendOf = (weight: Weight): [Colour, string][] => [
  [HUES[weight], { harm: "held up the others", wall: "kept the loop", cpu: "used the CPU", blocked: "blocked" }[weight]],
  [`${HUES[weight]}-pale`, "what it called"],
  ["application", "the application"],
  ["framework", "framework or library"],
  ["jdk", "JDK"],
];
