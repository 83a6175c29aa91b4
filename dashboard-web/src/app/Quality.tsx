import type { Document } from "../data/document.js";
import { count, counted, percent } from "../words/units.js";

type Evidence = Document["report"]["quality"];

/** How good the evidence is, before any finding; what it rests on unfolds. */
export function Quality({ quality }: { quality: Evidence }) {
  const present = quality.coverage.filter(({ state }) => state === "present").length;
  const possible = quality.coverage.filter(({ state }) => state !== "not on this JDK").length;
  return (
    <details class={`quality ${quality.verdict}`}>
      <summary>evidence {quality.verdict}</summary>
      <div>
        {quality.reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
        <p class="light">
          {present} of {possible} events, {count(quality.dropped)} dropped,{" "}
          {quality.agentErrors === null ? "agent errors not told" : counted(quality.agentErrors, "agent error")}, agent{" "}
          {percent(quality.agentCpuShare)} of a core
          {quality.hostStarvedShare !== null && `, starved by the host ${percent(quality.hostStarvedShare)} of the time`}.
        </p>
        {quality.untold.map((sentence) => (
          <p key={sentence} class="light">
            {sentence}
          </p>
        ))}
        <table>
          <caption class="spoken">Events of the recording</caption>
          <tbody>
            {quality.coverage.map(({ event, state, count: number }) => (
              <tr key={event}>
                <td class="code">{event}</td>
                <td>{state === "present" ? count(number) : state}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
