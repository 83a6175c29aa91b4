import { type Column, DataTable } from "../chart/DataTable.js";
import type { Document } from "../data/document.js";
import { count, counted, time } from "../words/units.js";

type Allowance = Document["report"]["allowances"][number];

const RULE: Column<Allowance>[] = [
  { name: "allowed", kind: "code", cell: ({ frame }) => <span title={frame}>{frame}</span>, by: ({ frame }) => frame },
  {
    name: "budget",
    cell: ({ budgetMs }) => (budgetMs === null ? "any" : budgetMs === 0 ? "none" : time(budgetMs)),
    by: ({ budgetMs }) => budgetMs ?? Infinity,
  },
  { name: "because", kind: "word", cell: ({ reason }) => reason ?? "–", by: ({ reason }) => reason },
  { name: "from", kind: "word", cell: ({ source }) => source ?? "–", by: ({ source }) => source, wide: true },
];

const COLUMNS: Column<Allowance>[] = [
  ...RULE.slice(0, 2),
  { name: "times", cell: (rule) => count(rule.count), by: (rule) => rule.count },
  { name: "total", cell: ({ totalMs }) => time(totalMs), by: ({ totalMs }) => totalMs, wide: true },
  { name: "max", cell: ({ maxMs }) => time(maxMs), by: ({ maxMs }) => maxMs, wide: true },
  { name: "over", cell: ({ over }) => count(over), by: ({ over }) => over },
  ...RULE.slice(2),
];

/** What may hold a loop, for how long and why, and how often it did; then the rules that had no use. */
export function Allowances({ rules }: { rules: Allowance[] }) {
  if (!rules.length) return null;
  const used = rules.filter(isUsed);
  const unused = rules.filter((rule) => !isUsed(rule));
  const own = unused.filter(isOwn);
  const shipped = unused.filter((rule) => !isOwn(rule));
  return (
    <section>
      <h2>Allowances</h2>
      <p class="light text">
        Calls that may hold a loop for as long as their budget. What took longer is over, and a finding; what waited behind the others is
        ordinary load.
      </p>
      {used.length ? <DataTable caption="Rules that allowed something" columns={COLUMNS} rows={used} limit={10} /> : <p>No rule had a use.</p>}
      {own.length > 0 && (
        <>
          <h3>Without use: these can go</h3>
          <DataTable caption="Rules of your own that had no use" columns={RULE} rows={own} limit={10} />
        </>
      )}
      {shipped.length > 0 && (
        <details class="without">
          <summary>{counted(shipped.length, "rule")} of libraries without use</summary>
          <DataTable caption="Rules of libraries that had no use" columns={RULE} rows={shipped} />
        </details>
      )}
    </section>
  );
}

const isUsed = ({ count, over }: Allowance) => count + over > 0;

/** Of a line of a file that the application was given, as the terminal tells them. */
const isOwn = ({ source }: Allowance) => /:\d+$/.test(source ?? "");
