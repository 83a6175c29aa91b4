// Pages as a person gets them: a recording, the packaged command, a browser without a network.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { after } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const HERE = dirname(dirname(fileURLToPath(import.meta.url)));
export const TARGET = join(HERE, "target");
export const JAR = process.env.HOLDUP_JAR || join(HERE, "../analyzer-cli/target/holdup.jar");
export const JAVA = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin/java") : "java";

export const DESKTOP = { width: 1280, height: 720 };
export const PHONE = { width: 390, height: 844 };

const made = new Set();
mkdirSync(TARGET, { recursive: true });
const asRoot = process.getuid?.() === 0;
export const LAUNCH = { executablePath: process.env.CHROMIUM || "chromium", args: asRoot ? ["--no-sandbox"] : [] };
export const browser = await chromium.launch(LAUNCH);
after(() => browser.close());

/** The flame graph of one of MakeRecording's kinds; made once in a file of tests. */
export function flame(kind, ...options) {
  const name = [kind, ...options].join("").replaceAll("--", "-");
  const recording = join(TARGET, name + ".jfr");
  const page = join(TARGET, name + "-flame.html");
  if (!made.has(page)) {
    assert.ok(existsSync(JAR), `${JAR} is built by 'mvn package'`);
    execFileSync(JAVA, [join(HERE, "recording/MakeRecording.java"), kind, recording]);
    execFileSync(JAVA, ["-jar", JAR, "flame", recording, "-o", page, ...options]);
    made.add(page);
  }
  return pathToFileURL(page).href;
}

/** A recording of one of MakeRecording's kinds in a format of 'holdup export'; made once in a file of tests. */
export function exported(kind, format, ...options) {
  const name = [kind, ...options].join("").replaceAll("--", "-");
  const recording = join(TARGET, name + ".jfr");
  const file = join(TARGET, name + "." + format + (format === "pprof" ? ".pb.gz" : ""));
  if (!made.has(file)) {
    assert.ok(existsSync(JAR), `${JAR} is built by 'mvn package'`);
    execFileSync(JAVA, [join(HERE, "recording/MakeRecording.java"), kind, recording]);
    execFileSync(JAVA, ["-jar", JAR, "export", recording, "--format", format, "--out", file, ...options]);
    made.add(file);
  }
  return file;
}

/** Opens it; whatever the page complains about or asks the network for fails the test at its end. A chatty page may log. */
export async function open(t, address, { viewport = DESKTOP, colorScheme = "light", chatty = false, ...options } = {}) {
  const context = await browser.newContext({ viewport, colorScheme, ...options });
  await context.setOffline(true);
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => chatty || complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => request.url().startsWith("file:") || complaints.push("asked for " + request.url()));
  t.after(async () => {
    await context.close();
    assert.deepEqual(complaints, []);
  });
  await page.goto(address);
  return page;
}

export const screenshot = (page, name) => page.screenshot({ path: join(TARGET, name + ".png") });

export const text = async (page, selector) => (await page.locator(selector).innerText()).replaceAll("\u00a0", " ");

export const boxes = (page) => page.locator("#chart").evaluate((canvas) => canvas.boxes.map((box) => ({ ...box })));

/** Points at the middle of a box; answers what its tip says. */
export async function hover(page, box) {
  const area = await page.locator("#chart").boundingBox();
  await page.mouse.move(area.x + box.x + box.w / 2, area.y + box.y + box.h / 2);
  return text(page, "#tip");
}

/** The first box of that name, from the top; the pointer is left on it. */
export async function boxOf(page, name) {
  for (const box of await boxes(page)) {
    if ((await hover(page, box)).startsWith(name + "\n")) return box;
  }
  assert.fail("there is no box " + name);
}
