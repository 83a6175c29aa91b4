import assert from "node:assert/strict";
import test from "node:test";
import { boxes, flame, open, screenshot, text } from "./browser.js";

/** Generous: the machine may be busy. A page that draws every box takes far longer. */
const PATIENCE_MS = 10_000;
/** Of about 300,000 frames that differ. */
const MOST_BOXES = 20_000;

test("draws 20,000 stacks without freezing", async (t) => {
  const large = flame("large");
  const began = performance.now();
  const page = await open(t, large);
  const drawn = await boxes(page);
  await screenshot(page, "flame-large");
  assert.ok(performance.now() - began < PATIENCE_MS, "opened");
  assert.ok(drawn.length > 100 && drawn.length < MOST_BOXES, `${drawn.length} boxes`);
  assert.ok(drawn.every((box) => box.w >= 0.5));

  const typed = performance.now();
  await page.locator("#search").fill("Service1.*step3");
  await page.getByText("Blocked", { exact: true }).click();
  await page.getByText("Wall clock", { exact: true }).click();
  await page.getByText("Table", { exact: true }).click();
  assert.match(await text(page, "#matched"), /%/);
  assert.ok(performance.now() - typed < PATIENCE_MS, "searched and switched");
});

test("says so where a weight has nothing", async (t) => {
  const page = await open(t, flame("large") + "#weight=blocked");

  assert.equal(await text(page, "h1"), "No sampled loop was blocked.");
  assert.match(await text(page, "#empty"), /nothing to draw/);
  assert.equal(await page.locator("#chart").isVisible(), false);
});

test("shows names that are HTML as names", async (t) => {
  const page = await open(t, flame("hostile") + "#view=table");
  await screenshot(page, "flame-hostile");

  assert.equal(await page.title(), "hostile.jfr · holdup flame graph");
  assert.equal(await page.locator("img").count(), 0);
  assert.match(await text(page, "#culprit"), /<img src=x onerror=alert>&amp;/);
});

test("an address that means nothing shows the whole", async (t) => {
  const page = await open(t, flame("hostile") + "#weight=constructor&zoom=99999&loop=none&view=x");

  assert.equal(await page.locator("#reset").isVisible(), false);
  assert.match(await text(page, "h1"), /^120 ms waited/);
});
