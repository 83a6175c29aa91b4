// From a service that runs to the line that holds it up: live, then from its recording, in one file and from a server.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { rmSync, utimesSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { DESKTOP, flame, HERE, JAR, JAVA, PHONE, screenshot, TARGET } from "./browser.js";
import { accessible, AGENT, ended, PAGES, report, serve, started, turnTo, visit } from "./dashboard.js";

const SHOP = join(HERE, "../sample-apps/netty-http/target/netty-http.jar");
const RECORDING = join(TARGET, "shop-live.jfr");
const LINE = /OrderDao\.java:\d+/;

rmSync(RECORDING, { force: true });
const shop = await started(/http:\/\/\S+/, `-javaagent:${AGENT}=out=${RECORDING}`, "-jar", SHOP, "--port", "0");
const orders = (count) =>
  Promise.all(Array.from({ length: count }, (_, i) => fetch(`${shop.found}/orders/${i + 1}`).then((answer) => answer.text())));

test("a fault that is switched on is on the live page within 5 s, and so is the end of the JVM", async (t) => {
  await orders(40);
  const { child, found } = await serve("--pid", String(shop.child.pid));
  t.after(async () => {
    child.kill();
    // the other tests need its recording, whatever became of this one
    shop.child.kill();
    await ended(shop.child);
  });
  const page = await visit(t, found);
  assert.doesNotMatch(await page.locator(".answer").innerText(), LINE);

  await fetch(`${shop.found}/admin/faults/socket-read?ms=60&percent=50`, { method: "POST" });
  const struck = Date.now();
  let striking = true;
  const load = (async () => {
    while (striking) await orders(8);
  })();
  await page.getByText(LINE).first().waitFor({ timeout: 30_000 });
  const seconds = (Date.now() - struck) / 1000;
  t.diagnostic(`seen after ${seconds.toFixed(1)} s`);
  // where others want the processors more than twice over, it says nothing about the page
  const crowded = loadavg()[0] > 2 * cpus().length;
  assert.ok(seconds <= (crowded ? 20 : 5), `seen after ${seconds} s`);
  await turnTo(page, "#/timeline?pid=" + shop.child.pid);
  await page.locator(".lanes").waitFor();
  await new Promise((done) => setTimeout(done, 1500));
  striking = false;
  await load;

  shop.child.kill();
  await page.getByText(/has ended|does not record any more/).waitFor({ timeout: 20_000 });
  await page.locator(".lanes").waitFor();
});

for (const [name, viewport] of [
  ["desktop", DESKTOP],
  ["phone", PHONE],
]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`the line is read without a scroll or a click, and nothing is wider than a ${name}, ${colorScheme}`, async (t) => {
      const page = await visit(t, report("shop-live", RECORDING), { viewport, colorScheme });
      const { y, height } = await page.getByText(LINE).first().boundingBox();
      assert.ok(y > 0 && y + height < viewport.height, `it is at ${y}`);
      const finding = /finding=([\w-]+)/.exec(await page.getByText("Its stack").getAttribute("href"))[1];
      for (const hash of [...PAGES, "blocking?finding=" + finding, "timeline?finding=" + finding]) {
        await turnTo(page, "#/" + hash);
        await screenshot(page, `dashboard-${name}-${colorScheme}-${hash.replace(/\?.*/, "-finding")}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= viewport.width, `${hash} is ${wide} px wide`);
      }
    });
  }
}

for (const colorScheme of ["light", "dark"]) {
  test(`serves those who do not see it, from a real recording, ${colorScheme}`, async (t) => {
    const page = await visit(t, report("shop-live", RECORDING), { colorScheme });
    const finding = /finding=([\w-]+)/.exec(await page.getByText("Its stack").getAttribute("href"))[1];
    await accessible(page, [...PAGES, "blocking?finding=" + finding, "timeline?finding=" + finding, "timeline?slice=0"]);
  });
}

test("a gate's page has the verdict, what broke it and the line, and leads to the finding", async (t) => {
  const policy = join(TARGET, "gate.yml");
  writeFileSync(policy, "version: 1\nscope: { warmup: 100ms }\nevidence: { onWeak: ignore, control: optional }\nrules: { blocking-call: { level: error } }\n");
  const file = join(TARGET, "gate.html");
  const { status, stdout } = spawnSync(JAVA, ["-jar", JAR, "gate", RECORDING, "--policy", policy, "--html", file], { encoding: "utf8" });
  assert.equal(status, 1, stdout);
  const page = await visit(t, pathToFileURL(file).href);
  const gate = page.getByRole("region", { name: "Gate" });
  assert.match(await gate.innerText(), /^FAIL/);
  assert.match(await gate.innerText(), /judges only what came after the first 100\s+ms; below/);
  assert.match(await page.getByRole("row").first().innerText(), LINE);
  await accessible(page, ["verdict"]);
  await screenshot(page, "dashboard-gate");
  await gate.getByRole("link", { name: LINE }).first().click();
  await page.getByRole("article").waitFor();
});

test("a range that is dragged has its stacks, and the address brings both back", async (t) => {
  const page = await visit(t, report("shop-live", RECORDING) + "#/timeline");
  const { x, y, width } = await page.locator(".lanes").boundingBox();
  await page.mouse.move(x + width * 0.5, y + 60);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.9, y + 60, { steps: 4 });
  await page.mouse.up();
  await page.getByRole("heading", { name: "Stacks of the range" }).waitFor();
  await page.waitForFunction(() => location.hash.includes("range="));
  const title = () => page.locator("main section h2").nth(1).innerText();
  const told = await title();
  await page.reload();
  await page.getByRole("heading", { name: "Stacks of the range" }).waitFor();
  assert.equal(await title(), told);
});

test("from key to key: pages, a run and its victims, the method between its callers and callees, each chart as a table", async (t) => {
  const page = await visit(t, report("shop-live", RECORDING));
  await page.keyboard.press("3");
  await page.locator(".lanes").focus();
  for (const key of ["ArrowRight", "ArrowDown", "ArrowDown", "w", "d"]) await page.keyboard.press(key);
  await page.getByRole("button", { name: "Let go" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Longest in view" }).waitFor();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("OrderDao");
  await page.keyboard.press("Enter");
  await page.locator("article").waitFor();
  assert.match(await page.locator("article").innerText(), LINE);

  await page.keyboard.press("/");
  await page.keyboard.type("OrderDao.load");
  await page.getByText(/\d+.% matched/).waitFor();
  await page.getByRole("button", { name: "As a table" }).click();
  await page.getByRole("cell", { name: "OrderDao.load" }).getByRole("button").click();
  await page.getByRole("button", { name: "As a table" }).click();
  await page.getByRole("heading", { name: "Called by" }).waitFor();

  for (const [hash, charts] of [
    ["loops", 2],
    ["timeline", 1],
    ["tasks", 1],
  ]) {
    await turnTo(page, "#/" + hash);
    for (let i = 0; i < charts; i++) {
      const figure = page.locator(".figure").nth(i);
      await figure.getByRole("button", { name: "As a table" }).click();
      assert.ok((await figure.getByRole("row").count()) > 1, hash);
    }
  }
});

test("a server shows what it has, takes one more, compares two, and says what it cannot read", async (t) => {
  const damaged = join(TARGET, "damaged.jfr");
  writeFileSync(damaged, "no recording");
  // the newest is what a server shows first
  utimesSync(damaged, 0, 0);
  flame("shop");
  const { child, found } = await serve(RECORDING, damaged);
  t.after(() => child.kill());
  const page = await visit(t, found);
  await page.getByLabel("Recording or JVM").selectOption({ label: "shop-live.jfr" });
  await page.getByText(LINE).first().waitFor();
  // under the server's policy no page may complain
  for (const hash of PAGES) await turnTo(page, "#/" + hash + page.url().replace(/[^?]*/, ""));

  await page.getByRole("cell", { name: "not readable" }).waitFor({ timeout: 20_000 });
  await page.getByLabel("Add a recording").setInputFiles(join(TARGET, "shop.jfr"));
  await page.getByText("shop.jfr is there.").waitFor({ timeout: 20_000 });
  await page.getByLabel("Before", { exact: true }).selectOption({ label: "shop.jfr" });
  await page.getByLabel("After", { exact: true }).selectOption({ label: "shop-live.jfr" });
  await page
    .getByRole("row", { name: /new .*OrderDao/ })
    .first()
    .waitFor({ timeout: 20_000 });
  await screenshot(page, "dashboard-compare");
});
