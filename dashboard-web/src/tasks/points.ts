import type { Model } from "../data/model.js";

export type TaskClass = Model["report"]["taskClassTotals"][number];

export interface Point {
  of: TaskClass;
  serviceMs: number;
  delayMs: number;
  /** Of what classes do to others: 0..1. */
  weight: number;
}

/** Shorter times are drawn as this one. */
export const LEAST_MS = 0.01;

/** Classes that have both times. */
export function pointsOf(classes: TaskClass[]): Point[] {
  const most = Math.max(1e-9, ...classes.map(({ inflictedMs }) => inflictedMs ?? 0));
  return classes.flatMap((of) =>
    of.queueDelay && of.serviceTime && of.serviceTime.count > 0
      ? [
          {
            of,
            serviceMs: Math.max(LEAST_MS, of.serviceTime.p99Ms),
            delayMs: Math.max(LEAST_MS, of.queueDelay.p99Ms),
            weight: (of.inflictedMs ?? 0) / most,
          },
        ]
      : [],
  );
}

/** "SelectionKey" of "java.nio.channels.SelectionKey": the ready keys of a poll. */
export function taskName(name: string): string {
  return name === "java.nio.channels.SelectionKey" ? "(ready keys)" : name.replace(/^.*\.(?=[^.]*$)/, "").replaceAll("$", ".");
}
