import type { Model } from "../data/model.js";
import { amount, type Slice } from "../data/slices.js";
import { count, time } from "../words/units.js";
import { isKept, wordsOf } from "./words.js";

/** What a slice says of itself, where one points at it. */
export function SliceTip({ model, slice }: { model: Model; slice: Slice }) {
  const { row, at } = slice;
  const victims = amount(row.column("victims")[at]);
  const inflicted = amount(row.column("inflicted")[at]);
  const finding = model.findingOf(slice);
  return (
    <>
      <b>{headOf(model, slice)}</b>
      <span>
        {time(model.ms(row.length[at]))} on {row.lane.name}, {wordsOf(model, slice)}
      </span>
      {row.kind !== "waiters" && victims !== null && victims > 0 && (
        <span>
          {count(victims)} {isKept(slice) && "virtual threads "}waited{inflicted !== null && `, ${time(inflicted / 1000)} in total`}
        </span>
      )}
      {finding && <span>{finding.title}</span>}
    </>
  );
}

export function headOf(model: Model, slice: Slice): string {
  if (slice.row.kind !== "waiters") return model.label(slice);
  const number = amount(slice.row.column("victims")[slice.at]) ?? 1;
  return `${count(number)} × ${model.label(slice)}`;
}
