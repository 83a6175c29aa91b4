import { useMemo, useState } from "preact/hooks";
import type { ReportFrame } from "../data/document.js";
import type { Model } from "../data/model.js";
import { fileOf, placeOf, simple } from "../words/code.js";
import { counted } from "../words/units.js";

type Part = { frame: ReportFrame; own: boolean } | { hidden: ReportFrame[] };

/** Frames of others in a row, of more than this many, are folded. */
const FEW = 3;

/** A stack, top first: the application's frames stand out, and the culprit has the accent. */
export function Stack({ model, frames, culprit }: { model: Model; frames: ReportFrame[]; culprit?: ReportFrame | null }) {
  const [all, setAll] = useState(false);
  const parts = useMemo(() => partsOf(model, frames, all), [model, frames, all]);
  const isCulprit = (frame: ReportFrame) =>
    !!culprit && frame.class === culprit.class && frame.method === culprit.method && frame.line === culprit.line;
  if (!frames.length) return <p class="light">No stack was taken.</p>;
  return (
    <ol class="stack mono">
      {parts.map((part, i) =>
        "hidden" in part ? (
          <li key={i} class="light">
            <button type="button" class="plain" onClick={() => setAll(true)}>
              {counted(part.hidden.length, "frame")} of {ownersOf(part.hidden)}
            </button>
          </li>
        ) : (
          <li key={i} class={isCulprit(part.frame) ? "harm" : part.own ? "" : "light"} title={part.frame.class}>
            {placeOf(part.frame)} <span class={isCulprit(part.frame) ? "" : "light"}>{fileOf(part.frame)}</span>
          </li>
        ),
      )}
    </ol>
  );
}

function partsOf(model: Model, frames: ReportFrame[], all: boolean): Part[] {
  const own = ownClasses(model);
  const parts: Part[] = [];
  for (let i = 0; i < frames.length;) {
    let end = i;
    while (end < frames.length && !own.has(frames[end].class)) end++;
    const others = frames.slice(i, end);
    if (!all && others.length > FEW) {
      // the top frame is where the thread stood
      const shown = i === 0 ? 1 : 0;
      parts.push(...others.slice(0, shown).map((frame) => ({ frame, own: false })), { hidden: others.slice(shown) });
    } else parts.push(...others.map((frame) => ({ frame, own: false })));
    if (end < frames.length) parts.push({ frame: frames[end], own: true });
    i = end + 1;
  }
  return parts;
}

function ownClasses(model: Model): Set<string> {
  const { classes, methods, origins } = model.document.code;
  const own = methods.classes.filter((_, method) => origins[methods.origins[method]] === "APPLICATION").map((number) => classes[number]);
  const named = model.report.findings.flatMap(({ frame }) => (frame ? [frame.class] : []));
  return new Set([...own, ...named]);
}

/** "java.net, io.netty": the packages that most of them are of. */
function ownersOf(frames: ReportFrame[]): string {
  const packages = new Map<string, number>();
  for (const { class: name } of frames) {
    const words = name
      .slice(0, name.length - simple(name).length)
      .split(".")
      .filter(Boolean);
    const key = words.slice(0, 2).join(".") || simple(name);
    packages.set(key, (packages.get(key) ?? 0) + 1);
  }
  return [...packages]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([name]) => name)
    .join(", ");
}
