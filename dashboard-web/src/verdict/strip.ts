import type { Model } from "../data/model.js";

export interface Strip {
  steps: { fromMs: number; toMs: number; lagMs: number | null; held: boolean }[];
  mostMs: number;
}

/** More steps are not told apart on a screen. */
const MOST_STEPS = 300;

/** The longest lag of any loop by equal steps, and whether a stall of one that the application caused lies in it. */
export function stripOf(model: Model): Strip {
  const { seconds, startMs } = model.document;
  const per = Math.ceil(seconds.count / MOST_STEPS);
  const stepMs = per * seconds.stepMs;
  const first = seconds.startMs - startMs;
  const steps: Strip["steps"] = Array.from({ length: Math.ceil(seconds.count / Math.max(1, per)) }, (_, i) => ({
    fromMs: first + i * stepMs,
    toMs: first + (i + 1) * stepMs,
    lagMs: null,
    held: false,
  }));
  for (const { lagMaxMs, longestStallMs } of seconds.loops) {
    lagMaxMs.forEach((lag, i) => {
      const step = steps[Math.floor(i / per)];
      const longest = Math.max(lag ?? 0, longestStallMs[i]);
      if (longest > (step.lagMs ?? 0)) step.lagMs = longest;
    });
  }
  for (const row of model.rows) {
    if (row.kind !== "stalls") continue;
    for (let at = 0; at < row.count; at++) {
      const finding = model.findingOf({ row, at });
      if (!finding || finding.severity === "note") continue;
      const from = Math.floor((model.ms(row.start[at]) - first) / stepMs);
      const last = Math.floor((model.ms(row.end(at)) - first) / stepMs);
      const lengthMs = model.ms(row.length[at]);
      for (let i = Math.max(0, from); i <= last && i < steps.length; i++) {
        steps[i].held = true;
        steps[i].lagMs = Math.max(steps[i].lagMs ?? 0, lengthMs);
      }
    }
  }
  return { steps, mostMs: Math.max(1, ...steps.map(({ lagMs }) => lagMs ?? 0)) };
}
