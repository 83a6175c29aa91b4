import type { Model } from "../data/model.js";
import { count, counted, time } from "../words/units.js";

/** Carriers of virtual threads, where the JVM has any: how long a thread waited for one, and who kept them. */
export function VirtualThreads({ model }: { model: Model }) {
  const { virtualThreads } = model.report;
  if (!virtualThreads) return null;
  const { parallelism, mountDelay, pins, hogs } = virtualThreads;
  return (
    <section>
      <h2>Virtual threads</h2>
      <p>
        {parallelism === null ? "Carriers not told" : counted(parallelism, "carrier")}; pinned {counted(pins, "time")}, hogged{" "}
        {counted(hogs, "time")}.
      </p>
      {mountDelay && (
        <p>
          Waited for a carrier: p50 {time(mountDelay.p50Ms)}, p99 {time(mountDelay.p99Ms)}, longest {time(mountDelay.maxMs)},{" "}
          {count(mountDelay.count)} times.
        </p>
      )}
    </section>
  );
}
