// The dashboard as a person gets it: one file from disk with the network off, or from a server that runs.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after } from "node:test";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { browser, DESKTOP, HERE, JAR, JAVA, TARGET } from "./browser.js";

export const AGENT = join(HERE, "../agent/launcher/target/holdup-agent.jar");
export const PAGES = ["verdict", "loops", "timeline", "blocking", "tasks", "deadlocks", "compare"];
export const TEMPLATE = join(HERE, "../dashboard-web/target/classes/dev/holdup/dashboard/report.html");
const SLOT = '<script type="application/octet-stream" id="holdup-data">';

/** A page of one file with a document in it, as 'holdup report --format html' writes it. */
export function embedded(name, document) {
  const page = join(TARGET, name + ".html");
  const data = gzipSync(JSON.stringify(document), { level: 1 }).toString("base64");
  writeFileSync(page, readFileSync(TEMPLATE, "utf8").replace(SLOT, SLOT + data));
  return pathToFileURL(page).href;
}

const made = new Set();

/** The page that the command makes of a recording; made once in a file of tests. */
export function report(name, recording) {
  const page = join(TARGET, name + ".html");
  if (!made.has(page)) execFileSync(JAVA, ["-jar", JAR, "report", recording, "--format", "html", "-o", page]);
  made.add(page);
  return pathToFileURL(page).href;
}

/** What the browser says of a server that is not there, which is no fault of the page. */
const REFUSED = /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET/;

/**
 * Opens it; what the page complains about, and what it asks of others, fails the test at its end.
 *
 * @param refused whether its server may go
 */
export async function visit(t, address, { viewport = DESKTOP, colorScheme = "light", complaints = [], refused = false, in: where = browser } = {}) {
  const context = await where.newContext({ viewport, colorScheme });
  const origin = new URL(address).origin;
  const page = await context.newPage();
  if (address.startsWith("file:")) await context.setOffline(true);
  page.on("console", (message) => (refused && REFUSED.test(message.text())) || complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => new URL(request.url()).origin === origin || complaints.push("asked for " + request.url()));
  t.after(async () => {
    await context.close();
    assert.deepEqual(complaints, []);
  });
  await page.goto(address);
  await page.locator("main > :not(.loading)").first().waitFor();
  return page;
}

/** Another place of the page that is open. */
export async function turnTo(page, hash) {
  await page.evaluate(
    (hash) =>
      new Promise((done) => {
        const drawn = () => requestAnimationFrame(() => requestAnimationFrame(done));
        // the event comes when the browser gets to it, and not at all where one is there already
        if (location.hash === hash) return drawn();
        addEventListener("hashchange", drawn, { once: true });
        location.hash = hash;
      }),
    hash,
  );
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** None of these places keeps anybody out who does not see it, or uses no mouse. */
export async function accessible(page, hashes) {
  await page.evaluate(AXE);
  for (const hash of hashes) {
    await turnTo(page, "#/" + hash);
    const { violations } = await page.evaluate(() => axe.run({ resultTypes: ["violations"] }));
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    assert.deepEqual(
      serious.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
      [],
      hash,
    );
  }
}

const children = [];
after(() => children.forEach((child) => child.kill("SIGKILL")));

/** Starts a program; answers it, and the first of its lines that matches. */
export async function started(pattern, ...command) {
  const child = spawn(JAVA, command, { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    const found = pattern.exec(line);
    if (found) return { child, found: found[0] };
  }
  throw new Error(`${command.join(" ")} ended without a line like ${pattern}`);
}

/** 'holdup serve' of something, at any port that is free where none is named. */
export const serve = (...what) => started(/http:\/\/\S+/, "-jar", JAR, "serve", "--no-open", ...(what.includes("--port") ? [] : ["--port", "0"]), ...what);

export const ended = (child) => (child.exitCode !== null || child.signalCode !== null ? null : new Promise((done) => child.once("exit", done)));
