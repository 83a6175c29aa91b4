import { to } from "../app/place.js";
import { Scroll } from "../chart/Scroll.js";
import type { Gate } from "../data/document.js";
import type { Model } from "../data/model.js";
import { counted, time } from "../words/units.js";
import "./gate.css";

/** What the gate said: its verdict, what broke a rule, why else; then every rule. */
export function GateVerdict({ model, gate }: { model: Model; gate: Gate }) {
  const runs = new Set(gate.rules.map(({ run }) => run));
  const several = runs.size > 1;
  const late = gate.warmupMs > 0 && `what came after the first ${time(gate.warmupMs)}`;
  const judged = [late, gate.loops && `${late ? "on " : ""}the loops ${gate.loops}`].filter(Boolean).join(", ");
  const told = (reason: string) => gate.violations.some(({ sentence }) => reason.endsWith(sentence));
  return (
    <section class="gate" aria-label="Gate">
      <p class="row verdict">
        <b>{gate.verdict}</b>
        <span class="light">
          policy <span class="mono">{gate.policy}</span>
          {several && `, ${counted(runs.size, "run")}`}
          {judged && `, which judges only ${judged}`}; below is the whole recording
          {several && " of the one that broke most"}
        </span>
      </p>
      {gate.violations.length > 0 && (
        <Scroll label="Broken rules">
          <table>
            <caption class="spoken">Broken rules</caption>
            <tbody>
              {gate.violations.map(({ run, rule, level, sentence, finding }) => (
                <tr>
                  <td class="code">{rule}</td>
                  <td class="word sentence">
                    {finding && model.finding(finding) ? <a href={to("blocking", { finding })}>{sentence}</a> : sentence}
                  </td>
                  {several && <td class="word light wide">{run ?? "all runs"}</td>}
                  <td class="word light wide">{level === "warn" ? "only told" : ""}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {gate.reasons
        .filter((reason) => !told(reason))
        .map((reason) => (
          <p class="text">{reason}</p>
        ))}
      {gate.waivers.map(({ finding, reason, until, state }) => (
        <p class="text light">
          Waiver of <span class="mono">{finding}</span> ({reason}, until {until}): {state}.
        </p>
      ))}
      <Rules rules={gate.rules} several={several} />
    </section>
  );
}

const OUTCOMES = ["broken", "not judged", "kept"] as const;

function Rules({ rules, several }: { rules: Gate["rules"]; several: boolean }) {
  const number = (outcome: string) => rules.filter((rule) => rule.outcome === outcome).length;
  const sorted = [...rules].sort((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome));
  return (
    <details class="without">
      <summary>
        {counted(rules.length, "rule")}: {OUTCOMES.map((outcome) => `${number(outcome)} ${outcome}`).join(", ")}
      </summary>
      <Scroll label="Rules">
        <table>
          <caption class="spoken">Rules, and what was measured</caption>
          <tbody>
            {sorted.map(({ run, rule, outcome, measured }) => (
              <tr>
                <td class="code">{rule}</td>
                <td class="word">{outcome}</td>
                {several && <td class="word light wide">{run}</td>}
                <td class="word sentence">{measured}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
