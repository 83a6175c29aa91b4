// Fill and ink of a box. The accent means "this held things up" and is kept for harm.

const HUES = { harm: "harm", wall: "slate", cpu: "slate", blocked: "amber" };

function paletteOf(weight) {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue("--" + name).trim();
  const hue = HUES[weight];
  const box = (fill, ink) => ({ fill: colour(fill), ink: colour(ink) });
  return {
    paper: colour("paper"),
    ink: colour("ink"),
    culprit: box(hue, "on-" + hue),
    small: box(hue + "-light", "on-grey"),
    called: box(hue + "-pale", "on-grey"),
    application: box("application", "on-grey"),
    framework: box("framework", "on-grey"),
    jdk: box("jdk", "on-grey"),
    mono: colour("mono"),
  };
}

/** Name of the box in the palette. */
function shadeOf(node, sums) {
  if (node < 0) return "framework";
  const total = sums.total[node];
  if (sums.held[node] > 0 && sums.held[node] >= total / 2) {
    return total >= sums.all.value / 20 ? "culprit" : "small";
  }
  const origin = graph.origin(node);
  if (origin === "APPLICATION") return "application";
  for (let up = node; up >= 0; up = graph.parent[up]) {
    if (sums.held[up] > 0 && graph.origin(up) === "APPLICATION") return "called";
  }
  return origin === "FRAMEWORK" || origin === "LIBRARY" ? "framework" : "jdk";
}

function legendOf(weight) {
  const verb = { harm: "held up the others", wall: "kept the loop", cpu: "used the CPU", blocked: "blocked" }[weight];
  return [
    ["culprit", "code that " + verb],
    ["called", "what it called"],
    ["application", "its callers"],
    ["framework", "framework"],
    ["jdk", "JDK"],
  ];
}
