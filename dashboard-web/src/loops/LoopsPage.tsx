import { chosen } from "../app/place.js";
import { Note } from "../app/states.js";
import type { Model } from "../data/model.js";
import { Heatmap } from "./Heatmap.js";
import { LoopSeries } from "./LoopSeries.js";
import { LoopsTable } from "./LoopsTable.js";
import "./loops.css";
import { VirtualThreads } from "./VirtualThreads.js";

export function LoopsPage({ model }: { model: Model }) {
  const { loops } = model.report;
  if (!loops.length) {
    return (
      <Note title="No event loop was found" command="holdup run --options loops=NAME.* -- java -jar service.jar">
        Neither Netty's loops nor a thread that selects. Threads with another kind of loop are named by the option loops.
      </Note>
    );
  }
  const loop = model.document.seconds.loops.find(({ loop }) => loop === chosen("loop")) ?? model.document.seconds.loops[0];
  return (
    <>
      <h1 class="spoken">Loops</h1>
      <LoopsTable model={model} chosen={loop?.loop} />
      {model.document.seconds.loops.length > 0 ? (
        <>
          <Heatmap model={model} />
          <LoopSeries model={model} loop={loop} />
        </>
      ) : (
        <Note title="No figures by time">The recording has no figures of loops by the second; it is shorter than one step.</Note>
      )}
      <VirtualThreads model={model} />
    </>
  );
}
