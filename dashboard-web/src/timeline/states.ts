// How states look: a colour each, and a pattern where colour alone would not tell them apart.

import { computed } from "@preact/signals";
import { type Colour, mixed, palette, type Palette, pixel } from "../chart/colours.js";
import type { State } from "../data/slices.js";

interface Look {
  words: string;
  fill: Colour;
  ink: Colour;
  pattern?: "hatched" | "dotted";
  /** The gravest is shown where several share a pixel. */
  gravity: number;
}

export const LOOKS: Record<State, Look> = {
  waiting: { words: "tasks that waited", fill: "application", ink: "on-grey", gravity: 0 },
  running: { words: "ran long", fill: "slate-light", ink: "on-grey", gravity: 0 },
  starved: { words: "starved by the host", fill: "grey", ink: "on-grey-strong", pattern: "dotted", gravity: 1 },
  gc: { words: "GC or safepoint", fill: "grey", ink: "on-grey-strong", pattern: "hatched", gravity: 2 },
  blocked: { words: "blocked in a call", fill: "amber", ink: "on-amber", gravity: 3 },
  lock: { words: "waited for a lock", fill: "violet", ink: "on-violet", gravity: 4 },
  cpu: { words: "stalled on the CPU", fill: "harm", ink: "on-harm", gravity: 5 },
};

/** Shades of a pixel that is covered in part. */
const SHADES = 16;
/** However little of a pixel is covered, it is seen. */
const FAINTEST = 0.35;

export interface Painted {
  fill: string | CanvasPattern;
  ink: string;
  shades: Uint32Array;
}

/** By state; new with each scheme. */
export const painted = computed(() => {
  const colours = palette.value;
  return new Map((Object.keys(LOOKS) as State[]).map((state) => [state, paintedOf(LOOKS[state], colours)]));
});

export const shade = (shades: Uint32Array, cover: number) => shades[Math.min(SHADES - 1, Math.floor(cover * SHADES))];

function paintedOf({ fill, ink, pattern }: Look, colours: Palette): Painted {
  const shades = Uint32Array.from({ length: SHADES }, (_, i) =>
    pixel(mixed(colours.paper, colours[fill], FAINTEST + ((1 - FAINTEST) * i) / (SHADES - 1))),
  );
  return { fill: pattern ? tile(pattern, colours[fill], colours.paper) : colours[fill], ink: colours[ink], shades };
}

function tile(pattern: NonNullable<Look["pattern"]>, colour: string, paper: string): string | CanvasPattern {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 4;
  const context = canvas.getContext("2d")!;
  context.fillStyle = pattern === "hatched" ? mixed(paper, colour, 0.45) : mixed(paper, colour, 0.25);
  context.fillRect(0, 0, 4, 4);
  context.fillStyle = colour;
  if (pattern === "hatched") for (let i = 0; i < 4; i++) context.fillRect(i, 3 - i, 1, 1);
  else context.fillRect(1, 1, 2, 2);
  return context.createPattern(canvas, "repeat") ?? colour;
}
