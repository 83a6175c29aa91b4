import { to } from "../app/place.js";
import { Command } from "../app/states.js";
import type { Finding, Model } from "../data/model.js";
import { fileOf, placeOf } from "../words/code.js";
import { count, counted, time } from "../words/units.js";
import { Chain } from "./Chain.js";
import { Explained } from "./Explained.js";
import { Shares } from "./Shares.js";
import { Stack } from "./Stack.js";

/** All that is known of one finding: what it did, to whom, from where, and the way out. */
export function FindingDetail({ model, finding }: { model: Model; finding: Finding }) {
  const { frame, shares, owner, ownerFrame, inflictedMs, estimatedMs, victims, submitSite } = finding;
  const startMs = model.document.startMs;
  const seen = (at: string | null) => at && time(Date.parse(at) - startMs);
  return (
    <article class="finding" aria-label={finding.title}>
      <h2>{finding.title}</h2>
      <p class="mono">
        {frame && <b class={finding.severity === "error" ? "harm" : ""}>{fileOf(frame)}</b>} <span class="light">{finding.id}</span>
      </p>
      <p class="row">
        <a href={to("timeline", { finding: finding.id, range: null })}>On the timeline ▸</a>
        <Command>{`holdup explain ${finding.id}`}</Command>
      </p>
      <div class="columns">
        <div>
          <dl class="facts">
            <Fact name="held">
              {counted(finding.count, "time")}, {time(finding.totalMs)} in total, p50 {time(finding.p50Ms)}, longest {time(finding.maxMs)}
              {finding.unfinished && ", not over when the recording ended"}
            </Fact>
            <Fact name="waited">
              {inflictedMs === null ? "not told" : `${time(inflictedMs)} in total by ${count(victims)} who waited`}
              {!!estimatedMs && !!inflictedMs && `, about ${Math.round((100 * estimatedMs) / inflictedMs)} % of it an estimate`}
            </Fact>
            <Fact name="on">{finding.loops.join(", ") || finding.threads.join(", ")}</Fact>
            {finding.detail && <Fact name="of">{finding.detail}</Fact>}
            {finding.cause && <Fact name="cause">{finding.cause}</Fact>}
            {owner && (
              <Fact name="owner">
                {owner}
                {ownerFrame && ` at ${placeOf(ownerFrame)} (${fileOf(ownerFrame)})`}
              </Fact>
            )}
            {finding.operator && <Fact name="operator">{finding.operator}</Fact>}
            {submitSite && <Fact name="submitted by">{`${placeOf(submitSite)} (${fileOf(submitSite)})`}</Fact>}
            {finding.firstSeen && <Fact name="seen">{`${seen(finding.firstSeen)} to ${seen(finding.lastSeen)} after the start`}</Fact>}
          </dl>
          {shares && <Shares shares={shares} />}
          <Chain edges={finding.chain} />
          <h3>What to do</h3>
          <p class="text">{finding.advice.charAt(0).toUpperCase() + finding.advice.slice(1)}.</p>
          {finding.codeShape && <pre class="shape">{finding.codeShape}</pre>}
          <Explained explanation={model.document.explanations.find(({ page }) => page === finding.page)} />
        </div>
        <div>
          <h3>Where it stood</h3>
          <Stack model={model} frames={finding.stack} culprit={frame} />
        </div>
      </div>
    </article>
  );
}

const Fact = ({ name, children }: { name: string; children: preact.ComponentChildren }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);
