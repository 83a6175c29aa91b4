import { useMemo } from "preact/hooks";
import { Stack } from "../blocking/Stack.js";
import "../blocking/blocking.css";
import { Figure } from "../chart/Figure.js";
import { type Column, DataTable } from "../chart/DataTable.js";
import type { Document } from "../data/document.js";
import type { Model } from "../data/model.js";
import { fileOf, placeOf } from "../words/code.js";
import { time } from "../words/units.js";
import { graphOf } from "./graph.js";
import { Graph } from "./Graph.js";

type Deadlock = Document["report"]["deadlocks"][number];
type Member = Deadlock["members"][number];

const KINDS: Record<string, string> = {
  deadlock: "wait for one another and never go on",
  "pool-deadlock": "wait for tasks that only they could run",
  "loop-self-wait": "waits for what only it can do",
};

const COLUMNS: Column<Member>[] = [
  { name: "thread", kind: "code", cell: ({ thread }) => thread, by: ({ thread }) => thread },
  { name: "stands at", kind: "code", cell: ({ frame }) => (frame ? `${placeOf(frame)} ${fileOf(frame)}` : "–"), hot: () => true },
  { name: "waits for", kind: "code", cell: ({ waitsFor }) => waitsFor ?? "–", wide: true },
  { name: "which is", kind: "word", cell: ({ heldBy }) => heldBy ?? "–", wide: true },
];

/** One deadlock: the sentence, the graph, the threads. */
export function Knot({ model, deadlock, ids }: { model: Model; deadlock: Deadlock; ids: number[] }) {
  const { kind, members, firstSeen } = deadlock;
  const graph = useMemo(() => graphOf(model.document.waits, ids, members), [model, ids]);
  const names = members.map(({ thread }) => thread);
  const sentence = `${names.length > 3 ? names.length + " threads" : names.join(names.length === 2 ? " and " : ", ")} ${KINDS[kind] ?? "are stuck"}`;
  return (
    <>
      <h1>{sentence}</h1>
      <p class="mono place">
        {members
          .map(({ frame }) => frame && fileOf(frame))
          .filter((file, i, all) => file && all.indexOf(file) === i)
          .join(", ")}
        <span class="light">
          {" "}
          · {kind}
          {firstSeen && `, first seen ${time(Date.parse(firstSeen) - model.document.startMs)} after the start`}
        </span>
      </p>
      <Figure title="Who waits for whom" table={() => <DataTable caption="Threads of the deadlock" columns={COLUMNS} rows={members} />}>
        <Graph
          graph={graph}
          label={members
            .map(({ thread, waitsFor, heldBy }) => `${thread} waits for ${waitsFor ?? "something"}, ${heldBy ?? ""}`)
            .join("; ")}
        />
      </Figure>
      <section>
        <h2>Threads</h2>
        <div class="members">
          {members.map(({ thread, waitsFor, heldBy, frame, stack }) => (
            <div key={thread}>
              <h3 class="mono">{thread}</h3>
              <p class="light">
                waits for {waitsFor ?? "something"}
                {heldBy && `, ${heldBy}`}
              </p>
              <Stack model={model} frames={stack ?? (frame ? [frame] : [])} culprit={frame} />
            </div>
          ))}
        </div>
      </section>
    </>
  );
}
