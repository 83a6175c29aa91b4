import assert from "node:assert/strict";
import test from "node:test";
import { DESKTOP, PHONE, flame, open, screenshot } from "./browser.js";

const SHOP = flame("shop");
const GREYS = ["jdk", "framework", "application"];
const HUES = ["harm", "slate", "amber"];

for (const [name, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
  for (const colorScheme of ["light", "dark"]) {
    test(`fits a ${name} without scrolling sideways, ${colorScheme}`, async (t) => {
      const page = await open(t, SHOP, { viewport, colorScheme });
      for (const view of ["Graph", "Table"]) {
        await page.getByText(view, { exact: true }).click();
        await screenshot(page, `flame-${name}-${colorScheme}-${view.toLowerCase()}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= viewport.width, `${view} is ${wide} px wide`);
      }
    });
  }
}

for (const colorScheme of ["light", "dark"]) {
  test(`words stand out from what they are on, ${colorScheme}`, async (t) => {
    const page = await open(t, SHOP, { colorScheme });
    const pairs = [
      ["ink", "paper"],
      ["ink-light", "paper"],
      ["harm", "paper"],
      ...GREYS.map((grey) => ["on-grey", grey]),
      ...HUES.flatMap((hue) => [["on-" + hue, hue], ["on-grey", hue + "-light"], ["on-grey", hue + "-pale"]]),
    ];
    const colours = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return Object.fromEntries([...style].filter((name) => name.startsWith("--")).map((name) => [name.slice(2), style.getPropertyValue(name).trim()]));
    });
    for (const [ink, ground] of pairs) {
      const ratio = contrast(colours[ink], colours[ground]);
      assert.ok(ratio >= 4.5, `${ink} on ${ground}: ${ratio.toFixed(2)}`);
    }
  });
}

test("is drawn anew when the scheme changes", async (t) => {
  const page = await open(t, SHOP);
  const light = await page.locator("#chart").screenshot();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const dark = await page.locator("#chart").screenshot();
  await page.emulateMedia({ colorScheme: "light" });
  await page.evaluate(() => new Promise(requestAnimationFrame));

  assert.ok(!dark.equals(light));
  assert.ok((await page.locator("#chart").screenshot()).equals(light));
});

test("is drawn as sharp as the screen is", async (t) => {
  const page = await open(t, SHOP, { deviceScaleFactor: 2 });
  const [drawn, shown] = await page.locator("#chart").evaluate((canvas) => [canvas.width, canvas.clientWidth]);

  assert.equal(drawn, 2 * shown);
});

/** As WCAG 2 defines it, of two #rrggbb. */
function contrast(one, other) {
  const light = (colour) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [bright, dark] = [light(one), light(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dark + 0.05);
}
