import { useEffect } from "preact/hooks";
import { adjust, chosen } from "../app/place.js";
import { Note } from "../app/states.js";
import type { Model } from "../data/model.js";
import { look, recordings, served } from "../data/source.js";
import "./compare.css";
import { Difference } from "./Difference.js";
import { Fleet } from "./Fleet.js";
import { Upload } from "./Upload.js";

/** Recordings that are still being read are looked for again, and JVMs come and go. */
const AGAIN_MS = 2000;

export function ComparePage({ model }: { model: Model }) {
  useEffect(() => {
    if (!served.value) return;
    const timer = setInterval(() => void look().catch(() => {}), AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  if (!served.value) {
    return (
      <Note title="One recording is in this file" command={`holdup diff BEFORE.jfr ${model.file ?? "AFTER.jfr"}`}>
        Two are compared by this command, or on this page where a server has both: holdup serve BEFORE.jfr AFTER.jfr
      </Note>
    );
  }
  const readable = recordings.value.filter(({ state }) => state === "ready");
  const b = chosen("b") ?? chosen("recording") ?? readable[0]?.id;
  const a = chosen("a") ?? readable.find(({ id }) => id !== b)?.id;
  const options = readable.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
  return (
    <>
      <h1 class="spoken">Compare</h1>
      <Fleet />
      <Upload />
      <section>
        <h2>Compare</h2>
        {readable.length < 2 ? (
          <p class="light text">Two recordings are compared by their findings and figures; there is only one to read here.</p>
        ) : (
          <>
            <p class="row pair">
              <label>
                before{" "}
                <select aria-label="Before" value={a} onChange={(event) => adjust({ a: event.currentTarget.value })}>
                  {options}
                </select>
              </label>
              <label>
                after{" "}
                <select aria-label="After" value={b} onChange={(event) => adjust({ b: event.currentTarget.value })}>
                  {options}
                </select>
              </label>
            </p>
            {a && b && a !== b ? <Difference key={`${a} ${b}`} a={a} b={b} /> : <p class="light">These are the same.</p>}
          </>
        )}
      </section>
    </>
  );
}
