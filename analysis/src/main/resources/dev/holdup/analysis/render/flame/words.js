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
    harm: "Widths are waiter-seconds: each sample of a busy loop, times how many waited for that loop just then.",
    wall: "Widths are the time that loops were busy, on the CPU or blocked.",
    cpu: "Widths are the time that busy loops were runnable.",
    blocked: "Widths are the time that busy loops waited: for a lock, a file, a socket, a timer.",
  };

  function answer(sums) {
    const first = leader(sums);
    if (!first) return [NONE[sums.weight]];
    const behind = sums.weight === "harm" ? " of it behind " : " of it in ";
    const name = document.createElement("span");
    name.className = sums.weight === "harm" ? "harm" : "";
    name.textContent = graph.labelOfMethod(first.method);
    return [TOTAL[sums.weight](time(sums.all.value)) + ", " + percent(first.value, sums.all.value) + behind, name];
  }

  function culprit(sums) {
    const first = leader(sums);
    return first ? [graph.nameOfMethod(first.method), graph.file(first.node)].filter(Boolean).join("  ") : "";
  }

  function facts(sums, loop) {
    const { all } = sums;
    const where = loop === null ? counted(all.loops.size, "loop") : data.loops[loop];
    const said = [MEANS[sums.weight], counted(all.samples, "sample") + " of " + where + "."];
    if (sums.weight === "harm" && all.estimated > 0) {
      said.push("About " + percent(all.estimated, all.value) + " is estimated.");
    }
    if (sums.weight === "harm" && all.blind > 0) {
      said.push(percent(all.blind, all.samples) + " of the samples could not tell who waited and count as nobody.");
    }
    return said.join(" ");
  }

  return { answer, culprit, facts, none: (weight) => NONE[weight] };
})();
