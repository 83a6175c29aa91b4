import { expect, test } from "vitest";
import { Model } from "../src/data/model.js";
import { Band } from "../src/timeline/density.js";
import { levelFor, pyramidOf } from "../src/timeline/pyramid.js";
import { documentOf, lanes, row } from "./sample.js";

const END = 1_000_000;
const gravity = (state: number) => state;

function bandOf(slices: [number, number][], state?: number[]) {
  const model = new Model(documentOf({ lanes: lanes(row("runs", slices, { state })) }));
  return new Band(model.rows[0], END, gravity);
}

function density(band: Band, from: number, to: number, pixels: number) {
  const into = { cover: new Float32Array(pixels), state: new Uint8Array(pixels) };
  band.density({ from, to }, pixels, into);
  return into;
}

test("a pixel is covered as far as a slice covers it, and shows the gravest state", () => {
  const band = bandOf(
    [
      [0, 500],
      [2000, 1000],
      [2500, 100],
    ],
    [0, 1, 3],
  );
  const { cover, state } = density(band, 0, 4000, 4);
  expect([...cover].map((share) => Number(share.toFixed(3)))).toEqual([0.5, 0, 1.1, 0]);
  expect([...state]).toEqual([0, 0, 3, 0]);
});

test("a slice that began long before the view, behind shorter ones, is in it", () => {
  const band = bandOf([
    [0, 900_000],
    [10, 5],
    [20, 5],
  ]);
  expect(band.visible({ from: 500_000, to: 500_100 })).toEqual([0, 3]);
  expect([...density(band, 500_000, 500_100, 2).cover]).toEqual([1, 1]);
});

test("the pyramid loses no time: each level covers what the slices cover", () => {
  const slices = Array.from({ length: 5000 }, (_, i): [number, number] => [i * 200, (i * 37) % 150]);
  const whole = slices.reduce((sum, [, length]) => sum + length, 0);
  const model = new Model(documentOf({ lanes: lanes(row("runs", slices)) }));
  for (const { cover } of pyramidOf(model.rows[0], END, gravity)) {
    expect(cover.reduce((sum, value) => sum + value, 0) / whole).toBeCloseTo(1, 3);
  }
});

test("many slices from the pyramid look as they do one by one", () => {
  const slices = Array.from({ length: 9000 }, (_, i): [number, number] => [i * 100 + (i % 7), 20 + ((i * 13) % 60)]);
  const state = slices.map((_, i) => (i % 500 === 0 ? 3 : 0));
  const many = density(bandOf(slices, state), 0, 900_000, 300);
  const exact = new Float64Array(300);
  for (const [start, length] of slices) for (let tick = start; tick < start + length; tick++) exact[Math.floor(tick / 3000)] += 1 / 3000;
  many.cover.forEach((cover, i) => expect(Math.abs(cover - exact[i])).toBeLessThan(0.1));
  const graves = [...many.state].filter((state) => state === 3).length;
  expect(graves).toBeGreaterThanOrEqual(18);
  expect(graves).toBeLessThanOrEqual(36);
});

test("no level is coarser than a pixel where there is a finer one", () => {
  const levels = pyramidOf(new Model(documentOf({ lanes: lanes(row("runs", [[0, 1]])) })).rows[0], END, gravity);
  expect(levelFor(levels, 1e9)).toBe(levels[levels.length - 1]);
  expect(levelFor(levels, 1)).toBe(levels[0]);
});
