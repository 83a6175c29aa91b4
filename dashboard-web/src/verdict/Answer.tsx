import { useState } from "preact/hooks";
import { to } from "../app/place.js";
import { Command } from "../app/states.js";
import type { Model } from "../data/model.js";
import { fileOf } from "../words/code.js";
import { verdictOf } from "../words/verdict.js";

/** The first thing read: who held up whom, where, and what to do. */
export function Answer({ model }: { model: Model }) {
  const [open, setOpen] = useState(false);
  const first = model.report.findings[0];
  const { lead, culprit, did, file, rest } = verdictOf(model.report.verdict);
  const named = first && (culprit !== "" || first.severity === "error");
  const place = file || (named ? fileOf(first.frame) : "");
  return (
    <div class="answer">
      <h1>
        {lead}
        {culprit && <span class="harm">{culprit}</span>}
        {did}
      </h1>
      {(place || rest) && (
        <p class="mono place">
          {place && <b>{place}</b>}
          {place && rest && " · "}
          {rest}
        </p>
      )}
      {named && (
        <div class="row todo">
          <span>{sentence(first.advice)}</span>
          {first.codeShape && (
            <button type="button" class="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
              See how {open ? "▾" : "▸"}
            </button>
          )}
          {first.kind.includes("dead") || first.kind === "loop-self-wait" ? (
            <a href={to("deadlocks", { deadlock: first.id })}>Who waits for whom ▸</a>
          ) : (
            <a href={to("timeline", { finding: first.id })}>On the timeline ▸</a>
          )}
          <a href={to("blocking", { finding: first.id })}>Its stack ▸</a>
        </div>
      )}
      {named && open && <pre class="shape">{first.codeShape}</pre>}
      {named && open && <Command>{`holdup explain ${first.id} ${model.file ?? ""}`.trim()}</Command>}
      {model.report.quality.reasons.map((reason) => (
        <p key={reason} class="light weak">
          Weak evidence: {reason}
        </p>
      ))}
    </div>
  );
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1) + (text.endsWith(".") ? "" : ".");
