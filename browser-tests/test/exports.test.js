// Exports as other tools take them: speedscope's schema and its page, pprof's message, the browser's own JSON.

import Ajv from "ajv";
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { Profile } from "pprof-format";
import { TARGET, exported, open, screenshot } from "./browser.js";

const SPEEDSCOPE = createRequire(import.meta.url).resolve("speedscope/package.json").replace("package.json", "dist/release/");

test("speedscope's schema accepts its file, and refuses another", () => {
  const schema = JSON.parse(readFileSync(SPEEDSCOPE + "file-format-schema.json", "utf8"));
  const validate = new Ajv({ strict: false }).compile(schema);
  const file = JSON.parse(readFileSync(exported("shop", "speedscope"), "utf8"));
  assert.ok(validate(file), JSON.stringify(validate.errors));
  file.profiles[0].unit = "waiter-seconds";
  assert.ok(!validate(file));
});

test("speedscope opens its file: a profile a loop, the waiting in its unit", async (t) => {
  const page = await inSpeedscope(t, exported("shop", "speedscope"));
  await page.getByText("nioEventLoopGroup-3-1", { exact: false }).first().waitFor();
  await screenshot(page, "speedscope");
  assert.match(await page.title(), /harm/);
  await page.getByText("Sandwich").click();
  await page.getByText("dev.shop.OrderDao.load").first().waitFor();
});

test("speedscope opens a Chrome trace as one", async (t) => {
  const page = await inSpeedscope(t, exported("shop", "chrome-trace"));
  await page.getByText("nioEventLoopGroup-3-", { exact: false }).first().waitFor();
  await screenshot(page, "speedscope-trace");
});

test("speedscope opens collapsed stacks and pprof", async (t) => {
  for (const format of ["collapsed", "pprof"]) {
    const page = await inSpeedscope(t, exported("shop", format));
    await page.getByText("Sandwich").click();
    await page.getByText("dev.shop.OrderDao.load").first().waitFor();
    await screenshot(page, "speedscope-" + format);
  }
});

test("pprof's decoder reads weights, lines and loops", () => {
  const profile = Profile.decode(gunzipSync(readFileSync(exported("shop", "pprof"))));
  const strings = profile.stringTable.strings;
  const types = profile.sampleType.map((type) => strings[type.type] + "/" + strings[type.unit]);
  assert.deepEqual(types, ["samples/count", "harm/nanoseconds", "wall/nanoseconds", "cpu/nanoseconds", "blocked/nanoseconds"]);
  assert.equal(strings[profile.defaultSampleType], "harm");
  const sum = (type) => profile.sample.reduce((all, sample) => all + Number(sample.value[type]), 0);
  assert.equal(sum(0), 51);
  assert.equal(sum(1), 40e9);
  assert.equal(sum(2), 51 * 20e6);
  assert.equal(sum(3) + sum(4), sum(2));
  const functions = new Map(profile.function.map((one) => [Number(one.id), one]));
  const locations = new Map(profile.location.map((one) => [Number(one.id), one]));
  const places = (sample) =>
    sample.locationId.map((id) => {
      const line = locations.get(Number(id)).line[0];
      return strings[functions.get(Number(line.functionId)).name] + ":" + line.line;
    });
  const worst = profile.sample.reduce((one, other) => (Number(other.value[1]) > Number(one.value[1]) ? other : one));
  assert.equal(places(worst)[0].split(":")[0], "sun.nio.ch.Net.poll");
  assert.ok(places(worst).includes("dev.shop.OrderDao.load:88"));
  assert.equal(places(worst).at(-1), "java.lang.Thread.run:1583");
  assert.equal(strings[worst.label[0].key] + "=" + strings[worst.label[0].str], "loop=nioEventLoopGroup-3-1");
});

test("another weight is pprof's default when it is asked for", () => {
  const profile = Profile.decode(gunzipSync(readFileSync(exported("shop", "pprof", "--weight", "cpu"))));
  assert.equal(profile.stringTable.strings[profile.defaultSampleType], "cpu");
});

/** Its page as its own command opens it: the file travels in a script beside the page. */
async function inSpeedscope(t, file) {
  const script = join(TARGET, "load-" + file.split("/").at(-1) + ".js");
  const content = readFileSync(file).toString("base64");
  writeFileSync(script, `speedscope.loadFileFromBase64(${JSON.stringify(file)}, ${JSON.stringify(content)})`);
  return open(t, pathToFileURL(SPEEDSCOPE + "index.html").href + "#localProfilePath=" + script, { chatty: true });
}
