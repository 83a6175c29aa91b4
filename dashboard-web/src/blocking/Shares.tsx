import { percent } from "../words/units.js";

const NAMES: Record<string, string> = {
  cpu: "on the CPU",
  runQueue: "waiting for a processor",
  throttled: "throttled",
  gc: "GC or safepoint",
  lock: "waiting for a lock",
  wait: "waiting in a call",
  unknown: "not told",
};

/** What a stalled loop did, in parts that add up. */
export function Shares({ shares }: { shares: Record<string, number> }) {
  const parts = Object.entries(shares)
    .filter(([, share]) => share >= 0.001)
    .sort((a, b) => b[1] - a[1]);
  return (
    <div>
      <div class="parts" role="img" aria-label={parts.map(([name, share]) => `${NAMES[name] ?? name} ${percent(share)}`).join(", ")}>
        {parts.map(([name, share]) => (
          <i key={name} class={"share-" + name} style={{ flexGrow: share }} />
        ))}
      </div>
      <ul class="legend">
        {parts.map(([name, share]) => (
          <li key={name}>
            <i class={"share-" + name} />
            {NAMES[name] ?? name} {percent(share)}
          </li>
        ))}
      </ul>
    </div>
  );
}
