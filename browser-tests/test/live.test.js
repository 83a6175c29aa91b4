// A JVM that runs, whose threads have names that want to be more than names, and a server that goes and comes again.

import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { HERE, JAR, screenshot, TARGET } from "./browser.js";
import { AGENT, ended, PAGES, report, serve, started, turnTo, visit } from "./dashboard.js";

const RECORDING = join(TARGET, "hostile-names.jfr");
const LOOP = "<script>document.title='taken'</script>";
const OWNER = "<img src=x onerror=\"document.title='taken'\">";

rmSync(RECORDING, { force: true });
const { child: jvm } = await started(/running/, `-javaagent:${AGENT}=out=${RECORDING}`, join(HERE, "recording/HostileNames.java"));
const pid = String(jvm.pid);

/** On every page the names are texts, and nothing of them ran. */
async function isText(page, choices) {
  for (const hash of PAGES) {
    await turnTo(page, `#/${hash}${choices}`);
    assert.doesNotMatch(await page.title(), /taken/, hash);
    assert.equal(await page.locator("main script, main img, select script, select img").count(), 0, hash);
  }
  await turnTo(page, "#/loops" + choices);
  await page.getByRole("link", { name: LOOP, exact: true }).waitFor();
  await turnTo(page, "#/deadlocks" + choices);
  await page.getByText(OWNER).first().waitFor({ timeout: 20_000 });
}

test("a server that is cut off is said to be, and comes back by itself; names stay names; the JVM's end is said", async (t) => {
  const first = await serve("--pid", pid);
  const page = await visit(t, first.found, { refused: true });
  await page.getByText(LOOP).first().waitFor({ timeout: 20_000 });
  await isText(page, "?pid=" + pid);
  await screenshot(page, "live-hostile");

  first.child.kill();
  await page.getByText("The connection to the server is cut").waitFor({ timeout: 20_000 });
  await page.getByText(OWNER).first().waitFor();
  await screenshot(page, "live-cut");

  const second = await serve("--pid", pid, "--port", new URL(first.found).port);
  t.after(() => second.child.kill());
  await page.getByText("The connection to the server is cut").waitFor({ state: "detached", timeout: 20_000 });
  await page.getByRole("button", { name: "Live", exact: true, pressed: true }).waitFor();

  jvm.kill();
  await page.getByText(`Process ${pid} has ended`).waitFor({ timeout: 20_000 });
  await page.getByText(OWNER).first().waitFor();
  await ended(jvm);
});

test("in one file they are names as well", async (t) => {
  jvm.kill();
  await ended(jvm);
  await isText(await visit(t, report("hostile-names", RECORDING)), "");
});
