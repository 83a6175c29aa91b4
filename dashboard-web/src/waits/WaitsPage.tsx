import { adjust, chosen } from "../app/place.js";
import { Note } from "../app/states.js";
import type { Model } from "../data/model.js";
import { Chains } from "./Chains.js";
import { Knot } from "./Knot.js";
import "./waits.css";

export function WaitsPage({ model }: { model: Model }) {
  const { waits } = model.document;
  const { deadlocks, recording } = model.report;
  const at = Math.max(
    0,
    deadlocks.findIndex(({ id }) => id === chosen("deadlock")),
  );
  const looked = !waits.gaps.some((gap) => gap.startsWith("deadlocks"));
  return (
    <>
      {deadlocks.length > 0 ? (
        <>
          {deadlocks.length > 1 && (
            <select aria-label="Deadlock" value={deadlocks[at].id} onChange={(event) => adjust({ deadlock: event.currentTarget.value })}>
              {deadlocks.map(({ id, kind, members }, i) => (
                <option key={id} value={id}>
                  {i + 1} of {deadlocks.length}: {kind}, {members.map(({ thread }) => thread).join(", ")}
                </option>
              ))}
            </select>
          )}
          <Knot key={deadlocks[at].id} model={model} deadlock={deadlocks[at]} ids={waits.deadlocks[at]?.nodes ?? []} />
        </>
      ) : looked ? (
        <Note title="No deadlock">The threads were looked at again and again while this was recorded; none waited for itself.</Note>
      ) : (
        <Note title="Deadlocks were not looked for" command={`holdup deadlocks ${recording.pid ?? "PID"}`}>
          The recording is shorter than one look, or the option deadlocks was off. While the JVM runs the command looks at once.
        </Note>
      )}
      <Chains model={model} />
      {waits.gaps.length > 0 && <p class="light small gaps">Not in a recording: {waits.gaps.join("; ")}.</p>}
    </>
  );
}
