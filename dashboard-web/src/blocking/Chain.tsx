import type { ReportEdge } from "../data/document.js";
import { fileOf, placeOf } from "../words/code.js";
import { time } from "../words/units.js";

/** Whom the loop waited for, and whom that one waited for. */
export function Chain({ edges }: { edges: ReportEdge[] }) {
  if (!edges.length) return null;
  return (
    <>
      <h3>Who held it</h3>
      <ol>
        {edges.map(({ waiter, lock, owner, ownerState, frame, heldMs }, i) => (
          <li key={i}>
            <span class="mono">{waiter ?? "a loop"}</span> waited for <span class="mono">{lock ?? "a lock"}</span>, held by{" "}
            <span class="mono">{owner ?? "nobody that was seen"}</span>
            {heldMs !== null && ` for ${time(heldMs)}`}
            {frame && (
              <>
                {" "}
                at <span class="mono">{`${placeOf(frame)} (${fileOf(frame)})`}</span>
              </>
            )}
            {ownerState && <span class="light">, {ownerState.toLowerCase().replaceAll("_", " ")}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
