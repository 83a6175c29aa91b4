// The sentences above the graph.

const words = (() => {
  const TOTAL = {
    harm: (t) => t + " waited",
    wall: (t) => t + " busy",
    cpu: (t) => t + " on the CPU",
    blocked: (t) => t + " blocked",
  };
  const NONE = {
    harm: "Nobody waited behind a sampled stack.",
    wall: "No loop was sampled.",
    cpu: "No sampled loop was on the CPU.",
    blocked: "No sampled loop was blocked.",
  };
  const MEANS = {
    harm: "Widths are waiter-seconds: time on the loop, times how many waited for it.",
    wall: "Widths are seconds in which loops were busy.",
    cpu: "Widths are seconds in which busy loops were runnable.",
    blocked: "Widths are seconds in which busy loops waited for something.",
  };
  /** A leader below it leads nothing. */
  const WORTH_NAMING = 0.1;

  function answer(sums) {
    const first = leader(sums);
    if (!first) return [NONE[sums.weight]];
    const total = TOTAL[sums.weight](time(sums.all.value));
    if (first.value < WORTH_NAMING * sums.all.value) return [total + ", spread over " + counted(first.of, "method")];
    const harm = sums.weight === "harm";
    const name = document.createElement("span");
    name.className = harm ? "harm" : "";
    name.textContent = graph.labelOfMethod(first.method);
    return [total + ", " + percent(first.value, sums.all.value) + (harm ? " of it behind " : " of it in "), name];
  }

  function culprit(sums) {
    const first = leader(sums);
    if (!first) return "";
    const most = first.value < WORTH_NAMING * sums.all.value ? "most: " : "";
    return most + [graph.nameOfMethod(first.method), graph.file(first.node)].filter(Boolean).join("  ");
  }

  function facts(sums, loop) {
    const { all } = sums;
    const where = loop === null ? counted(all.loops.size, "loop") : data.loops[loop];
    const said = [MEANS[sums.weight], counted(all.samples, "sample") + " of " + where + "."];
    if (sums.weight === "harm" && all.estimated > 0) {
      said.push("About " + percent(all.estimated, all.value) + " is estimated.");
    }
    if (sums.weight === "harm" && all.blind > 0) {
      said.push(percent(all.blind, all.samples) + " of the samples could not tell who waited.");
    }
    return said.join(" ");
  }

  return { answer, culprit, facts, none: (weight) => NONE[weight] };
})();
