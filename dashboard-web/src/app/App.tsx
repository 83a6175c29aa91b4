import { useEffect, useRef } from "preact/hooks";
import { Tip, hideTip } from "../chart/Tip.js";
import { ending, live } from "../data/live.js";
import { shown } from "../data/source.js";
import { Header } from "./Header.js";
import { PageNav } from "./PageNav.js";
import { pageOf } from "./pages.js";
import { Palette } from "./Palette.js";
import { chosen, page } from "./place.js";
import { Failed, Loading, Note } from "./states.js";

export function App() {
  const main = useRef<HTMLElement>(null);
  const now = shown.value;
  const current = pageOf(page.value);
  const model = now.state === "ready" ? now.model : null;
  useEffect(() => {
    document.title = [current.title, model?.report.recording.application ?? model?.document.name, "holdup"].filter(Boolean).join(" · ");
  }, [current, model]);
  useEffect(() => {
    hideTip();
    scrollTo(0, 0);
  }, [current]);

  return (
    <>
      <a class="skip" href="#main" onClick={(event) => (event.preventDefault(), main.current?.focus())}>
        To the content
      </a>
      <Header model={model} />
      <PageNav model={model} />
      {(ending.value || live.value === "broken") && (
        <p class="told" role="status">
          {ending.value || "The connection to the server is cut; it is asked again every 2 s."} What was shown last stays here.
        </p>
      )}
      <main ref={main} id="main" tabIndex={-1}>
        {now.state === "loading" && <Loading what={chosen("pid") ? "what the JVM writes" : "the recording"} />}
        {now.state === "failed" && <Failed message={now.message} />}
        {now.state === "nothing" && (
          <Note title="No recording, and no JVM that runs" command="holdup run -- java -jar service.jar">
            Nothing was found to show. Start a service under the agent; its recording is named when it ends, and its figures are here while
            it runs.
          </Note>
        )}
        {model && <current.show key={current.id} model={model} />}
      </main>
      <Tip />
      <Palette model={model} />
    </>
  );
}
