import { useEffect, useRef } from "preact/hooks";
import { chosen } from "../app/place.js";
import { Note } from "../app/states.js";
import type { Model } from "../data/model.js";
import { FlameFigure } from "../flame/FlameFigure.js";
import { FindingsTable } from "../verdict/FindingsTable.js";
import { Allowances } from "./Allowances.js";
import "./blocking.css";
import { FindingDetail } from "./FindingDetail.js";

export function BlockingPage({ model }: { model: Model }) {
  const { findings } = model.report;
  const id = chosen("finding");
  const finding = model.finding(id);
  const detail = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (finding) detail.current?.scrollIntoView({ block: "nearest" });
  }, [finding]);
  return (
    <>
      <h1 class="spoken">Blocking and stacks</h1>
      {finding && (
        <div ref={detail}>
          <FindingDetail model={model} finding={finding} />
        </div>
      )}
      {findings.length ? <FindingsTable model={model} /> : <Note title="Nothing blocked a loop">{model.report.verdict}</Note>}
      {model.document.flame.leaves.nodes.length ? (
        <FlameFigure model={model} />
      ) : (
        <Note title="No stacks" command="holdup record PID --options samples=20ms">
          No stack of a busy loop was sampled: no loop was busy for long, or samples were switched off.
        </Note>
      )}
      <Allowances rules={model.report.allowances} />
    </>
  );
}
