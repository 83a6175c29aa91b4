import type { Model } from "../data/model.js";
import { GateVerdict } from "../gate/GateVerdict.js";
import { Answer } from "./Answer.js";
import { Checks } from "./Checks.js";
import { FindingsTable } from "./FindingsTable.js";
import { LagStrip } from "./LagStrip.js";
import "./verdict.css";
import { WaitingBar } from "./WaitingBar.js";

/** At most as many findings; the others are on the page of blocking. */
const MOST = 5;

export function VerdictPage({ model }: { model: Model }) {
  return (
    <>
      {model.document.gate && <GateVerdict model={model} gate={model.document.gate} />}
      <Answer model={model} />
      <div class="strips">
        <LagStrip model={model} />
        <WaitingBar model={model} />
      </div>
      <FindingsTable model={model} most={MOST} />
      <Checks lints={model.report.lints} />
    </>
  );
}
