import { chosen, to } from "../app/place.js";
import { type Column, DataTable } from "../chart/DataTable.js";
import type { Finding, Model } from "../data/model.js";
import { fileOf, nameOf, placeOf, whatOf } from "../words/code.js";
import { count, percent, time } from "../words/units.js";

/** What a gate stumbled over first, then by the waiting that they caused; each leads to its evidence. */
export function FindingsTable({ model, most }: { model: Model; most?: number }) {
  const { findings } = model.report;
  const all = [...findings.filter(model.broke), ...findings.filter((finding) => !model.broke(finding))];
  const totalMs = model.report.waiting?.totalMs ?? 0;
  if (!all.length) return null;
  const isFirst = (finding: Finding) => finding === findings[0] && finding.severity === "error";
  const columns: Column<Finding>[] = [
    {
      name: "culprit",
      kind: "code",
      cell: (finding) => (
        <a href={to("blocking", { finding: finding.id })}>{finding.frame ? placeOf(finding.frame) : <Nobody finding={finding} />}</a>
      ),
      by: nameOf,
      hot: isFirst,
    },
    { name: "where", kind: "code", cell: ({ frame }) => fileOf(frame) || "–", by: ({ frame }) => fileOf(frame), hot: isFirst },
    { name: "what", kind: "word", cell: whatOf, by: whatOf, wide: true },
    { name: "waited", cell: ({ inflictedMs }) => time(inflictedMs), by: ({ inflictedMs }) => inflictedMs },
    { name: "share", cell: (finding) => share(finding, totalMs), by: ({ inflictedMs }) => inflictedMs, wide: true },
    { name: "times", cell: (finding) => count(finding.count), by: (finding) => finding.count, wide: true },
    { name: "total", cell: ({ totalMs }) => time(totalMs), by: ({ totalMs }) => totalMs, wide: true },
    { name: "max", cell: ({ maxMs }) => time(maxMs), by: ({ maxMs }) => maxMs, wide: true },
  ];
  return (
    <section class="findings" aria-label="Findings">
      <DataTable
        caption="Findings, by the waiting that they caused"
        columns={columns}
        rows={most ? all.slice(0, most) : all}
        chosen={({ id }) => id === chosen("finding")}
      />
      {most && all.length > most && <a href={to("blocking")}>All {count(all.length)} findings</a>}
    </section>
  );
}

/** Where there is no room for the column that says what it was, it says so itself. */
const Nobody = ({ finding }: { finding: Finding }) => (
  <>
    <span class="wide">–</span>
    <span class="narrow">{whatOf(finding)}</span>
  </>
);

/** Who waits for a carrier is not among those that waited for loops. */
const CARRIERS = ["carrier-hog", "pinned-carrier"];

function share({ kind, inflictedMs }: Finding, totalMs: number): string {
  return inflictedMs === null || totalMs <= 0 || CARRIERS.includes(kind) ? "–" : percent(inflictedMs / totalMs);
}
