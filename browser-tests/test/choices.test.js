import assert from "node:assert/strict";
import test from "node:test";
import { boxes, flame, open, screenshot, text } from "./browser.js";

const SHOP = flame("shop");

test("a search marks its matches and states their share", async (t) => {
  const page = await open(t, SHOP);
  await page.keyboard.press("/");
  await page.keyboard.type("jsonview|OrderRequest");
  await screenshot(page, "flame-search");

  assert.equal(await text(page, "#matched"), "8.0 s, 20 % matched");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#search").inputValue(), "");
  assert.equal(await page.locator("#matched").innerText(), "");
});

test("a search counts callers and callees that match once, and half a pattern as text", async (t) => {
  const page = await open(t, SHOP);
  await page.locator("#search").fill("dev.shop");
  assert.equal(await text(page, "#matched"), "40.0 s, 100 % matched");
  await page.locator("#search").fill("OrderDao(");
  assert.equal(await text(page, "#matched"), "0 ms, 0 % matched");
});

for (const [weight, answer] of [
  ["Wall clock", "1.0 s busy, 39 % of it in OrderDao.load"],
  ["On CPU", "620 ms on the CPU, 65 % of it in JsonView.render"],
  ["Blocked", "400 ms blocked, 100 % of it in OrderDao.load"],
]) {
  test(`${weight} has its own total, in the graph and in the table`, async (t) => {
    const page = await open(t, SHOP);
    await page.getByText(weight, { exact: true }).click();
    assert.equal(await text(page, "h1"), answer);
    await screenshot(page, "flame-" + weight.toLowerCase().replace(" ", "-"));
    await page.getByText("Table", { exact: true }).click();

    const total = answer.slice(0, answer.indexOf("s ") + 1);
    assert.ok((await text(page, "tfoot")).includes(total));
  });
}

test("the table tells what the graph tells", async (t) => {
  const page = await open(t, SHOP + "#view=table");
  await screenshot(page, "flame-table");

  assert.match(await text(page, "tbody tr:nth-child(1)"), /^OrderDao\.load\s+OrderDao\.java:88, 92\s+32\.0 s\s+80 %\s+32\.0 s/);
  assert.match(await text(page, "tbody tr:nth-child(2)"), /^JsonView\.render\s.*\s6\.0 s\s+15 %/s);
  assert.match(await text(page, "tbody tr:nth-child(3)"), /^OrderRequest\.parse\s.*\s2\.0 s\s+5\.0 %/s);
  assert.match(await text(page, "tfoot"), /40\.0 s\s+100 %/);
  await page.getByRole("button", { name: "in itself" }).click();
  assert.match(await text(page, "tbody tr:nth-child(1)"), /^Net\.poll/);
  await page.getByRole("button", { name: "JsonView.render" }).click();
  assert.equal(await page.locator("#chart").isVisible(), true);
  assert.equal(await page.locator("#reset").isVisible(), true);
});

test("one loop can be looked at", async (t) => {
  const page = await open(t, SHOP);
  await page.locator("#loop").selectOption("nioEventLoopGroup-3-2");

  assert.equal(await text(page, "h1"), "5.0 s waited, 60 % of it behind JsonView.render");
  assert.match(await text(page, "#facts"), /21 samples of nioEventLoopGroup-3-2\./);
  const loop = await boxes(page);
  await page.reload();
  assert.deepEqual(await boxes(page), loop);
});

test("begins with the weight and the loop of the command line", async (t) => {
  const page = await open(t, flame("shop", "--weight", "wall", "--loop", "nioEventLoopGroup-3-1"));

  assert.equal(await text(page, "h1"), "600 ms busy, 67 % of it in OrderDao.load");
  await page.locator("#loop").selectOption("all loops");
  await page.reload();
  assert.equal(await text(page, "h1"), "1.0 s busy, 39 % of it in OrderDao.load");
});
