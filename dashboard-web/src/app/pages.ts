import type { FunctionComponent } from "preact";
import { BlockingPage } from "../blocking/BlockingPage.js";
import { ComparePage } from "../compare/ComparePage.js";
import type { Model } from "../data/model.js";
import { LoopsPage } from "../loops/LoopsPage.js";
import { TasksPage } from "../tasks/TasksPage.js";
import { TimelinePage } from "../timeline/TimelinePage.js";
import { VerdictPage } from "../verdict/VerdictPage.js";
import { WaitsPage } from "../waits/WaitsPage.js";

export interface Page {
  id: string;
  title: string;
  show: FunctionComponent<{ model: Model }>;
  /** A number beside the title, where there is something to see. */
  some?: (model: Model) => number;
}

export const PAGES: Page[] = [
  { id: "verdict", title: "Verdict", show: VerdictPage },
  { id: "loops", title: "Loops", show: LoopsPage },
  { id: "timeline", title: "Timeline", show: TimelinePage },
  { id: "blocking", title: "Blocking", show: BlockingPage, some: (model) => model.report.findings.length },
  { id: "tasks", title: "Tasks", show: TasksPage },
  { id: "deadlocks", title: "Deadlocks", show: WaitsPage, some: (model) => model.report.deadlocks.length },
  { id: "compare", title: "Compare", show: ComparePage },
];

export const pageOf = (id: string) => PAGES.find((page) => page.id === id) ?? PAGES[0];
