import { adjust, chosen } from "../app/place.js";
import { nameOf, whatOf } from "../words/code.js";
import { counted } from "../words/units.js";
import type { Stage } from "./stage.js";

/** Marks where a finding occurred, and steps through it. */
export function FindingPicker({ stage }: { stage: Stage }) {
  const { findings } = stage.model.report;
  const marks = stage.marks.value;
  const id = chosen("finding") ?? "";
  const step = (by: number) => {
    const sorted = [...marks].sort((a, b) => a.row.start[a.at] - b.row.start[b.at]);
    const now = sorted.findIndex(({ row, at }) => row === stage.slice.value?.row && at === stage.slice.value.at);
    const next = now < 0 ? (by > 0 ? 0 : sorted.length - 1) : (now + by + sorted.length) % sorted.length;
    if (sorted[next]) stage.choose(sorted[next]);
  };
  if (!findings.length) return null;
  return (
    <span class="row picker">
      <select aria-label="Finding to mark" value={id} onChange={(event) => adjust({ finding: event.currentTarget.value || null })}>
        <option value="">Mark a finding</option>
        {findings.map((finding) => (
          <option key={finding.id} value={finding.id}>
            {nameOf(finding)}
            {finding.frame && `: ${whatOf(finding)}`}
          </option>
        ))}
      </select>
      {id && marks.length > 0 && (
        <span>
          <button type="button" class="plain" aria-label="Previous occurrence" onClick={() => step(-1)}>
            ◂
          </button>{" "}
          <span class="harm">{counted(marks.length, "place")}</span>{" "}
          <button type="button" class="plain" aria-label="Next occurrence" onClick={() => step(1)}>
            ▸
          </button>
        </span>
      )}
      {id && marks.length === 0 && <span class="light">nowhere in it</span>}
    </span>
  );
}
