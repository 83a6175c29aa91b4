import type { LoopSeconds } from "../data/document.js";
import { count, percent, time } from "../words/units.js";

/** Figures of a loop by time that can be drawn. */
export interface Measure {
  id: string;
  title: string;
  of: (loop: LoopSeconds) => (number | null)[];
  words: (value: number | null) => string;
  /** Shaded by its root. */
  rooted: boolean;
}

export const MEASURES: Measure[] = [
  { id: "lag", title: "Lag, longest", of: ({ lagMaxMs }) => lagMaxMs, words: time, rooted: true },
  { id: "busy", title: "Utilisation", of: ({ utilisation }) => utilisation, words: percent, rooted: false },
  { id: "delay", title: "Queue delay p99", of: ({ queueDelayP99Ms }) => queueDelayP99Ms, words: time, rooted: true },
  { id: "backlog", title: "Backlog", of: ({ backlog }) => backlog, words: count, rooted: true },
  { id: "waited", title: "Waited", of: ({ waitedMs }) => waitedMs, words: time, rooted: true },
];

export const measureOf = (id: string | undefined) => MEASURES.find((measure) => measure.id === id) ?? MEASURES[0];
