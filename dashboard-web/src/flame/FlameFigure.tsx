import { useMemo, useState } from "preact/hooks";
import { adjust, chosen } from "../app/place.js";
import { Figure } from "../chart/Figure.js";
import { palette } from "../chart/colours.js";
import type { Model } from "../data/model.js";
import type { Span } from "../timeline/window.js";
import { percent, time } from "../words/units.js";
import { Choice } from "../chart/Choice.js";
import { matched, Methods } from "./code.js";
import { Flame } from "./Flame.js";
import "./flame.css";
import { MethodsTable } from "./MethodsTable.js";
import { Sandwich } from "./Sandwich.js";
import { legendOf } from "./shades.js";
import { treeOf } from "./tree.js";
import { isWeight, valuesOf, type Weight, WEIGHTS } from "./weights.js";

/** Sampled stacks by one of four weights, over the recording or a range of it, with search and the view of one method. */
export function FlameFigure({ model, range = null, title = "Stacks" }: { model: Model; range?: Span | null; title?: string }) {
  const [full, setFull] = useState(false);
  const told = chosen("weight");
  const weight: Weight = isWeight(told) ? told : "harm";
  const loop = chosen("loop");
  const wanted = chosen("search") ?? "";
  const { flame } = model.document;
  const methods = useMemo(() => new Methods(model), [model]);
  const values = useMemo(() => valuesOf(model, weight, loop, range), [model, weight, loop, range]);
  const tree = useMemo(() => treeOf(flame, values), [flame, values]);
  const matches = useMemo(() => (wanted.trim() ? methods.matching(wanted) : undefined), [methods, wanted]);
  const picked = Number(chosen("method") ?? -1);
  const method = picked >= 0 && picked < model.document.code.methods.names.length ? picked : null;
  const pick = (method: number | null) => adjust({ method: method === null ? null : String(method) });
  const root = loop ?? "all loops";

  return (
    <Figure
      title={title}
      hint={`${time(tree.total[0])} ${WEIGHTS[weight].means.replace(" it", " what was sampled")}. ${meaning(weight)}`}
      tools={
        <>
          <Choice
            label="Width of a box"
            value={weight}
            of={Object.entries(WEIGHTS).map(([id, { title }]) => [id, title])}
            onChoose={(weight) => adjust({ weight: weight === "harm" ? null : weight })}
          />
          <select aria-label="Loop" value={loop ?? ""} onChange={(event) => adjust({ loop: event.currentTarget.value || null })}>
            <option value="">all loops</option>
            {flame.loops.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </>
      }
      table={() => <MethodsTable flame={flame} values={values} methods={methods} weight={weight} onMethod={pick} matches={matches} />}
    >
      <div class="row flame-tools">
        <input
          type="search"
          aria-label="Search in the stacks"
          placeholder="Method, class or regular expression"
          spellcheck={false}
          value={wanted}
          onInput={(event) => adjust({ search: event.currentTarget.value || null })}
        />
        <span class="light" role="status">
          {matches && `${percent(matched(tree, matches))} matched`}
        </span>
        <button type="button" class="plain" aria-pressed={full} onClick={() => setFull(!full)}>
          All frames in full
        </button>
      </div>
      {tree.total[0] <= 0 ? (
        <p class="light">{WEIGHTS[weight].none}</p>
      ) : method !== null ? (
        <Sandwich
          model={model}
          values={values}
          method={method}
          weight={weight}
          methods={methods}
          full={full}
          matches={matches}
          onMethod={pick}
        />
      ) : (
        <Flame model={model} tree={tree} weight={weight} root={root} full={full} matches={matches} onMethod={pick} />
      )}
      <ul class="legend" aria-label="Colours">
        {legendOf(weight).map(([colour, words]) => (
          <li key={colour}>
            <i style={{ background: palette.value[colour] }} />
            {words}
          </li>
        ))}
      </ul>
    </Figure>
  );
}

function meaning(weight: Weight): string {
  if (weight === "harm") return "Widths are waiter-seconds: time on the loop, times how many waited for it.";
  return "Widths are seconds of busy loops.";
}
