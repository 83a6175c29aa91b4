import assert from "node:assert/strict";
import test from "node:test";
import { boxOf, boxes, flame, hover, open, screenshot, text } from "./browser.js";

const SHOP = flame("shop");

test("answers first: how much waited, behind what, where", async (t) => {
  const page = await open(t, SHOP);

  assert.equal(await text(page, "h1"), "40.0 s waited, 80 % of it behind OrderDao.load");
  assert.match(await text(page, "#culprit"), /^dev\.shop\.OrderDao\.load +OrderDao\.java:88, 92$/);
  assert.match(await text(page, "#facts"), /51 samples of 2 loops\./);
  assert.match(await text(page, ".bar"), /shop\.jfr/);
});

test("draws a box for each frame, as wide as its share", async (t) => {
  const page = await open(t, SHOP);
  const drawn = await boxes(page);

  assert.equal(drawn.length, 20);
  const load = await boxOf(page, "OrderDao.load");
  assert.ok(Math.abs(load.w / drawn[0].w - 0.8) < 0.001);
  assert.equal(load.x, 0);
});

test("has the culprit on the first screen", async (t) => {
  const page = await open(t, SHOP);
  const load = await boxOf(page, "OrderDao.load");
  const area = await page.locator("#chart").boundingBox();

  assert.ok(area.y + load.y + load.h < 720);
});

test("tells a box's name, place, value and share", async (t) => {
  const page = await open(t, SHOP);
  await boxOf(page, "JsonView.render");
  await screenshot(page, "flame-tip");

  const tip = await text(page, "#tip");
  assert.match(tip, /dev\.shop\.view\.JsonView\.render +JsonView\.java:41, 47/);
  assert.match(tip, /6\.0 s waited, 15 %/);
  assert.match(tip, /application/);
});

test("hides the tip when the pointer leaves", async (t) => {
  const page = await open(t, SHOP);
  await boxOf(page, "JsonView.render");
  await page.mouse.move(5, 5);

  await page.locator("#tip").waitFor({ state: "hidden" });
});

test("zooms by a click and comes back by Escape", async (t) => {
  const page = await open(t, SHOP);
  const before = await boxes(page);
  const render = await boxOf(page, "JsonView.render");
  await page.mouse.down();
  await page.mouse.up();

  const zoomed = await boxOf(page, "JsonView.render");
  assert.equal(zoomed.node, render.node);
  assert.equal(zoomed.w, before[0].w);
  assert.match(await hover(page, zoomed), /6\.0 s waited, 15 % of all, 100 % of what is shown/);
  await screenshot(page, "flame-zoomed");
  await page.keyboard.press("Escape");
  assert.deepEqual(await boxes(page), before);
});

test("keeps its place through a reload, and Back undoes a zoom", async (t) => {
  const page = await open(t, SHOP);
  await boxOf(page, "JsonView.render");
  await page.mouse.down();
  await page.mouse.up();
  await page.getByText("Wall clock").click();
  const zoomed = await boxes(page);

  await page.reload();
  assert.deepEqual(await boxes(page), zoomed);
  assert.ok(await page.getByLabel("Wall clock").isChecked());
  assert.equal(await page.locator("#reset").isVisible(), true);
  await page.goBack();
  assert.equal(await page.locator("#reset").isVisible(), false);
});

test("can be walked and zoomed by keys alone", async (t) => {
  const page = await open(t, SHOP);
  await page.locator("#chart").focus();
  for (let i = 0; i < 13; i++) await page.keyboard.press("ArrowDown");
  assert.match(await text(page, "#spoken"), /^Socket\.read\. 32\.0 s waited, 80 %\./);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowRight");
  assert.match(await text(page, "#spoken"), /^JsonView\.render\./);
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#reset").isVisible(), true);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#reset").isVisible(), false);
});

test("shows framework frames in full when asked", async (t) => {
  const page = await open(t, SHOP);
  const thin = (await boxes(page)).filter((box) => box.h < 24).length;
  await page.getByText("All frames in full").click();

  assert.equal(thin, 8);
  assert.equal((await boxes(page)).filter((box) => box.h < 24).length, 0);
  await screenshot(page, "flame-full");
});

test("states the estimated share, and none where nothing is estimated", async (t) => {
  const estimated = await open(t, flame("keys"));
  const exact = await open(t, SHOP);

  assert.match(await text(estimated, "#facts"), /About [4-9]\d % is estimated\./);
  assert.doesNotMatch(await text(exact, "#facts"), /estimated/);
});
