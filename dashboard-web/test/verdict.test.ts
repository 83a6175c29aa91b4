import { expect, test } from "vitest";
import { verdictOf } from "../src/words/verdict.js";

test("a culprit, its place and the rest come apart", () => {
  expect(
    verdictOf(
      "About 9,019 tasks waited about 190 s in total behind OrderDao.load (OrderDao.java:38): a socket read on 2 loops, 300 times, longest 51 ms.",
    ),
  ).toEqual({
    lead: "About 9,019 tasks waited about 190 s in total behind ",
    culprit: "OrderDao.load",
    did: "",
    file: "OrderDao.java:38",
    rest: "a socket read on 2 loops, 300 times, longest 51 ms.",
  });
});

test("a place that is not known is left out", () => {
  expect(verdictOf("3 tasks waited 1.0 s behind Gen.call: computing on a, once.")).toMatchObject({ culprit: "Gen.call", file: "" });
});

test("a deadlock has a first half and a rest", () => {
  expect(verdictOf("2 threads wait for one another and never go on: a at X.java:1 waits for b.")).toEqual({
    lead: "2 threads wait for one another and never go on",
    culprit: "",
    did: "",
    file: "",
    rest: "a at X.java:1 waits for b.",
  });
});

test("a healthy one stays whole", () => {
  const sentence = "Nothing held up a loop for 25 ms or more in 61 s.";
  expect(verdictOf(sentence)).toEqual({ lead: sentence, culprit: "", did: "", file: "", rest: "" });
});

test("who kept carriers is named first", () => {
  expect(verdictOf("Pins.park (Pins.java:57) kept carriers of virtual threads for 1.2 s in total: pinned: LockSupport.park, once.")).toEqual({
    lead: "",
    culprit: "Pins.park",
    did: " kept carriers of virtual threads for 1.2 s in total",
    file: "Pins.java:57",
    rest: "pinned: LockSupport.park, once.",
  });
});
