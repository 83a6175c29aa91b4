import { Cell } from "../chart/Cell.js";
import type { Model } from "../data/model.js";
import { jvms, recordings, served } from "../data/source.js";
import { time } from "../words/units.js";
import { LiveSwitch } from "./LiveSwitch.js";
import { openPalette } from "./Palette.js";
import { adjust, chosen, to } from "./place.js";
import { Quality } from "./Quality.js";
import { scheme, turn } from "./scheme.js";

export function Header({ model }: { model: Model | null }) {
  return (
    <header class="top">
      <a class="brand" href={to("verdict", { finding: null, range: null })}>
        <b>holdup</b>
      </a>
      {served.value && recordings.value.length + watched().length > 1 && <Chooser />}
      {model && <About model={model} />}
      {model && <Quality quality={model.report.quality} />}
      <div class="tools">
        <LiveSwitch model={model} />
        <button type="button" onClick={turn} aria-label={`Change to ${scheme.value === "dark" ? "light" : "dark"}`} title="Light or dark">
          ◐
        </button>
        <button type="button" onClick={openPalette} aria-label="Go to a page, finding or loop" title="Ctrl K">
          ⌘K
        </button>
      </div>
    </header>
  );
}

function About({ model }: { model: Model }) {
  const { application, pid, jvm } = model.report.recording;
  const facts = [pid === null ? null : `pid ${pid}`, jvm].filter(Boolean);
  return (
    <p class="what">
      {application ?? model.document.name} <span class="light facts-of">{facts.map((fact) => `· ${fact} `)}</span>
      <span class="facts-of">
        <span class="light">· </span>
        <Cell>{time(model.document.durationMs)}</Cell>
      </span>
    </p>
  );
}

const watched = () => jvms.value.filter(({ agent }) => agent);

/** One of several recordings or JVMs. */
function Chooser() {
  const pid = chosen("pid");
  const value = pid ? "pid " + pid : (chosen("recording") ?? "");
  const choose = (value: string) =>
    adjust({
      finding: null,
      range: null,
      ...(value.startsWith("pid ") ? { pid: value.slice(4), recording: null } : { recording: value, pid: null }),
    });
  return (
    <select class="chooser" aria-label="Recording or JVM" value={value} onChange={(event) => choose(event.currentTarget.value)}>
      {watched().map((jvm) => (
        <option key={jvm.id} value={"pid " + jvm.id}>
          live: {jvm.name} ({jvm.id})
        </option>
      ))}
      {recordings.value.map((recording) => (
        <option key={recording.id} value={recording.id}>
          {recording.name}
          {recording.error ? " (not readable)" : ""}
        </option>
      ))}
    </select>
  );
}
