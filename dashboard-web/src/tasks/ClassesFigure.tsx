import { Figure } from "../chart/Figure.js";
import type { Model } from "../data/model.js";
import { ClassesTable } from "./ClassesTable.js";
import { Scatter } from "./Scatter.js";

/** Classes of tasks: how long they waited against how long they ran. */
export function ClassesFigure({ model }: { model: Model }) {
  const classes = model.report.taskClassTotals;
  return (
    <>
      <Figure
        title="Queue delay against service time"
        hint="Above the line a task waits longer than it runs: it is held up by others. To the right it runs long itself. Both p99, logarithmic; the larger a dot, the more waiting it caused."
        table={() => <ClassesTable classes={classes} />}
      >
        <Scatter classes={classes} />
      </Figure>
      <section aria-label="Classes of tasks">
        <ClassesTable classes={classes} />
      </section>
    </>
  );
}
