import { Note } from "../app/states.js";
import type { Model } from "../data/model.js";
import { ClassesFigure } from "./ClassesFigure.js";
import { HeldUpTable } from "./HeldUpTable.js";
import { SlowestTable } from "./SlowestTable.js";

export function TasksPage({ model }: { model: Model }) {
  if (!model.report.taskClassTotals.length) {
    return (
      <Note title="No task was timed" command="holdup run --options tasks=on -- java -jar service.jar">
        Netty's loops and the JDK's pools tell their tasks; plain selectors do not. With tasks=off nothing is timed.
      </Note>
    );
  }
  return (
    <>
      <h1 class="spoken">Tasks</h1>
      <ClassesFigure model={model} />
      <HeldUpTable model={model} />
      <SlowestTable model={model} />
    </>
  );
}
