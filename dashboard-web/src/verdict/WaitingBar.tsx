import { Cell } from "../chart/Cell.js";
import type { Model } from "../data/model.js";
import { percent, time } from "../words/units.js";

/** All waiting for loops in one bar of four parts. */
export function WaitingBar({ model }: { model: Model }) {
  const waiting = model.report.waiting;
  if (!waiting) return <p class="light">Who waited is not told: the recording has no figures of tasks.</p>;
  if (waiting.totalMs <= 0) return null;
  const parts = [
    { name: "findings", ms: waiting.findingsMs },
    { name: "ordinary load", ms: waiting.ordinaryMs },
    { name: "waking up", ms: waiting.wakingMs },
    { name: "not attributed", ms: waiting.unattributedMs },
  ];
  const shares = parts.map(({ ms }) => ms / waiting.totalMs);
  return (
    <div class="waiting">
      <p class="light">
        waiting caused, <Cell>{time(waiting.totalMs)}</Cell>
      </p>
      <div class="parts" role="img" aria-label={parts.map(({ name }, i) => `${name} ${percent(shares[i])}`).join(", ")}>
        {parts.map(({ name }, i) => (
          <i key={name} class={"part-" + i} style={{ flexGrow: shares[i] }} />
        ))}
      </div>
      <ul class="legend">
        {parts.map(({ name, ms }, i) => (
          <li key={name}>
            <i class={"part-" + i} />
            {name} {time(ms)}, {percent(shares[i])}
          </li>
        ))}
        {waiting.estimatedMs > 0 && <li>about {percent(waiting.estimatedMs / waiting.totalMs)} is an estimate</li>}
      </ul>
    </div>
  );
}
