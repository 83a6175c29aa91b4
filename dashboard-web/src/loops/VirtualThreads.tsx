import { type Column, DataTable } from "../chart/DataTable.js";
import type { Model } from "../data/model.js";
import { fileOf } from "../words/code.js";
import { counted, percent, time } from "../words/units.js";

type Kind = NonNullable<Model["report"]["virtualThreads"]>["kinds"][number];

const COLUMNS: Column<Kind>[] = [
  { name: "threads", kind: "code", cell: ({ name }) => name, by: ({ name }) => name },
  { name: "started at", kind: "code", cell: ({ site }) => fileOf(site) || "–", wide: true },
  { name: "delay p99", cell: ({ mountDelay }) => time(mountDelay?.p99Ms), by: ({ mountDelay }) => mountDelay?.p99Ms ?? null },
  { name: "delayed", cell: ({ delayedMs }) => time(delayedMs), by: ({ delayedMs }) => delayedMs, wide: true },
  { name: "blocked", cell: ({ blockedMs }) => time(blockedMs), by: ({ blockedMs }) => blockedMs, wide: true },
  { name: "ran", cell: ({ runningMs }) => time(runningMs), by: ({ runningMs }) => runningMs },
];

/** Carriers of virtual threads, where the JVM has any: how long a thread waited for one, and who kept them. */
export function VirtualThreads({ model }: { model: Model }) {
  const { virtualThreads } = model.report;
  if (!virtualThreads) return null;
  const { parallelism, mountDelay, pins, hogs, saturatedShare, followedOneIn, kinds } = virtualThreads;
  return (
    <section>
      <h2>Virtual threads</h2>
      <p>
        {parallelism === null ? "Carriers not told" : counted(parallelism, "carrier")}, all taken while others waited{" "}
        {percent(saturatedShare)} of the time; pinned {counted(pins, "time")}, hogged {counted(hogs, "time")}.
      </p>
      {mountDelay && (
        <p>
          Waited for a carrier: p50 {time(mountDelay.p50Ms)}, p99 {time(mountDelay.p99Ms)}, longest {time(mountDelay.maxMs)}
          {followedOneIn > 1 && `, of one thread in ${followedOneIn}`}.
        </p>
      )}
      {kinds.length > 0 && <DataTable caption="Kinds of virtual threads, most running first" columns={COLUMNS} rows={kinds} limit={12} />}
    </section>
  );
}
