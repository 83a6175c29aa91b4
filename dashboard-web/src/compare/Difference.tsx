import { useEffect, useState } from "preact/hooks";
import { Failed, Loading } from "../app/states.js";
import { type Column, DataTable } from "../chart/DataTable.js";
import { compare, type Comparison } from "../data/api.js";
import { fileOf } from "../words/code.js";
import { counted, percent, time } from "../words/units.js";
import type { Change, Effect } from "./diff.js";
import { Distribution } from "./Distribution.js";

const ORDER = ["new", "worse", "same", "better", "fixed"];

const CHANGES: Column<Change>[] = [
  {
    name: "is",
    kind: "word",
    cell: ({ status }) => <span class={status === "new" || status === "worse" ? "harm" : ""}>{status}</span>,
    by: ({ status }) => ORDER.indexOf(status),
  },
  { name: "finding", kind: "word", cell: ({ title }) => <span class="cut">{title}</span>, by: ({ title }) => title },
  { name: "where", kind: "code", cell: ({ frame }) => fileOf(frame) || "–", wide: true },
  {
    name: "before",
    cell: ({ heldMsPerMinute }) => time(heldMsPerMinute.medianBefore),
    by: ({ heldMsPerMinute }) => heldMsPerMinute.medianBefore,
    wide: true,
  },
  {
    name: "after",
    cell: ({ heldMsPerMinute }) => time(heldMsPerMinute.medianAfter),
    by: ({ heldMsPerMinute }) => heldMsPerMinute.medianAfter,
    wide: true,
  },
  { name: "shift", cell: ({ heldMsPerMinute }) => signed(heldMsPerMinute.shift), by: ({ heldMsPerMinute }) => heldMsPerMinute.shift },
];

type Metric = Comparison["diff"]["metrics"][number];

const METRICS: Column<Metric>[] = [
  { name: "figure", kind: "code", cell: ({ metric }) => metric },
  { name: "before", cell: ({ metric, medianBefore }) => words(metric, medianBefore) },
  { name: "after", cell: ({ metric, medianAfter }) => words(metric, medianAfter) },
  {
    name: "shift",
    cell: ({ metric, shift }) => (isTime(metric) ? signed(shift) : (shift > 0 ? "+" : "") + Number(shift.toPrecision(3))),
    by: ({ shift }) => shift,
  },
  { name: "relative", cell: relative, by: ({ relativeShift }) => relativeShift ?? null },
];

/** Two recordings beside each other: the sentence, findings by fingerprint, figures with their shift, distributions. */
export function Difference({ a, b }: { a: string; b: string }) {
  const [shown, setShown] = useState<Comparison | Error | null>(null);
  useEffect(() => {
    let wanted = true;
    compare(a, b).then(
      (answer) => wanted && setShown(answer),
      (error: Error) => wanted && setShown(error),
    );
    return () => void (wanted = false);
  }, [a, b]);
  if (!shown) return <Loading what="both recordings" />;
  if (shown instanceof Error) return <Failed message={shown.message} />;
  const { findings, metrics, distributions } = shown.diff;
  const sorted = [...findings].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  return (
    <>
      <p class="answer-small">{sentence(findings)}</p>
      {findings.length > 0 && (
        <DataTable caption="Findings by fingerprint; time held by the minute" columns={CHANGES} rows={sorted} spoken={false} limit={20} />
      )}
      <h3>Figures</h3>
      <DataTable caption="Figures of the worst loop, before and after" columns={METRICS} rows={metrics} spoken={false} />
      <div class="distributions">
        {Object.entries(distributions).map(([name, distribution]) => (
          <Distribution key={name} name={name} {...distribution} />
        ))}
      </div>
    </>
  );
}

function sentence(findings: Change[]): string {
  const parts = ["new", "worse", "fixed", "better"].flatMap((status) => {
    const number = findings.filter((finding) => finding.status === status).length;
    return number ? [`${number} ${status}`] : [];
  });
  return parts.length ? `${counted(findings.length, "finding")}: ${parts.join(", ")}.` : "No finding is new, fixed or worse.";
}

const isTime = (metric: string) => !/utilisation|share|congestion|count|backlog/.test(metric);

function words(metric: string, value: number | null): string {
  if (value === null) return "–";
  return isTime(metric) ? time(value) : String(Number(value.toPrecision(3)));
}

function signed(ms: number): string {
  return ms === 0 ? time(0) : (ms > 0 ? "+" : "−") + time(Math.abs(ms));
}

function relative({ relativeShift }: Effect): string {
  if (relativeShift === null || relativeShift === undefined) return "–";
  return (relativeShift > 0 ? "+" : relativeShift < 0 ? "−" : "") + percent(Math.abs(relativeShift));
}
