import { to } from "../app/place.js";
import { Stack } from "../blocking/Stack.js";
import "../blocking/blocking.css";
import type { ReportFrame } from "../data/document.js";
import { amount, firstFrom, type Slice } from "../data/slices.js";
import { count, counted, position, time } from "../words/units.js";
import { type Link, linksOf } from "./links.js";
import { headOf } from "./SliceTip.js";
import type { Stage } from "./stage.js";
import { isKept, wordsOf } from "./words.js";

const NOT_LINKED = "Nothing that was written down waited behind it, nor it behind anything.";
const NOT_NAMED = "Which virtual threads waited for the carrier is not written down, only how many.";

/** Links shown before the rest is counted. */
const MOST = 12;

/** One run, call, stall or pause: what it was, whom it held up, and what it waited behind itself. */
export function SliceDetail({ stage, slice }: { stage: Stage; slice: Slice }) {
  const { model } = stage;
  const { row, at } = slice;
  const finding = model.findingOf(slice);
  const lengthMs = model.ms(row.length[at]);
  const victims = amount(row.column("victims")[at]);
  const inflicted = amount(row.column("inflicted")[at]);
  const detail = model.text(slice, "detail");
  const owner = model.text(slice, "owner");
  // of a carrier the owner is the virtual thread on it
  const kept = isKept(slice);
  const links = linksOf(model).of(slice);
  const stack = stackIn(stage, slice);
  return (
    <section class="slice" aria-live="polite">
      <div class="row apart">
        <h2>
          <span class="mono">{headOf(model, slice)}</span>, {time(lengthMs)}
        </h2>
        <button type="button" class="plain" onClick={() => stage.choose(null)}>
          Let go
        </button>
      </div>
      <p>
        {wordsOf(model, slice)} on <span class="mono">{row.lane.name}</span> at {position(model.ms(row.start[at]), lengthMs / 10)}
        {row.kind !== "waiters" && victims !== null && `; ${counted(victims, kept ? "virtual thread" : "task")} waited`}
        {row.kind !== "waiters" && victims !== null && inflicted !== null && victims > 0 && `, ${time(inflicted / 1000)} in total`}
        {owner && (
          <>
            ; {kept ? "kept" : "held"} by <span class="mono">{owner}</span>
          </>
        )}
        .
      </p>
      {detail && <p class="mono light detail">{detail}</p>}
      {finding && (
        <p>
          <a href={to("blocking", { finding: finding.id })}>{finding.title} ▸</a>
        </p>
      )}
      <div class="columns">
        <div>
          <Linked stage={stage} title="It waited behind" links={links.filter(({ behind }) => behind)} />
          <Linked stage={stage} title="Behind it waited" links={links.filter(({ behind }) => !behind)} />
          {!links.length && <p class="light">{kept ? NOT_NAMED : NOT_LINKED}</p>}
        </div>
        {row.kind !== "waiters" && row.kind !== "pauses" && (
          <div>
            <h3>Stack</h3>
            <Stack model={model} frames={stack} culprit={finding?.frame} />
          </div>
        )}
      </div>
    </section>
  );
}

/** Its own, or of the longest that was seen in it. */
function stackIn({ model }: Stage, { row, at }: Slice): ReportFrame[] {
  const [from, to] = [row.start[at], row.end(at)];
  const own = model.stack({ row, at });
  if (own.length) return own;
  let best: Slice | null = null;
  for (const other of model.rows) {
    if (other.lane !== row.lane || !["calls", "stalls", "samples"].includes(other.kind)) continue;
    for (let i = firstFrom(other.start, from); i < other.count && other.start[i] < to; i++) {
      if (other.column("stack")[i] > 0 && (!best || other.length[i] > best.row.length[best.at])) best = { row: other, at: i };
    }
  }
  return best ? model.stack(best) : [];
}

function Linked({ stage, title, links }: { stage: Stage; title: string; links: Link[] }) {
  const { model } = stage;
  if (!links.length) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {links.slice(0, MOST).map(({ slice, kind }) => (
          <li key={slice.row.first + slice.at}>
            <button type="button" class="plain mono" onClick={() => stage.choose(slice)}>
              {headOf(model, slice)}
            </button>{" "}
            <span class="light">
              {time(model.ms(slice.row.length[slice.at]))}, {wordsOf(model, slice)}
              {kind === "held-by" && ", holding the lock"}
              {slice.row.lane === stage.slice.value?.row.lane ? "" : ` on ${slice.row.lane.name}`}
            </span>
          </li>
        ))}
      </ul>
      {links.length > MOST && <p class="light">and {count(links.length - MOST)} more</p>}
    </>
  );
}
