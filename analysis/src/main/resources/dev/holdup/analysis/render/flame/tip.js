// What one box says, for the eye and for a screen reader.

const tip = (() => {
  const element = document.getElementById("tip");
  const origins = { APPLICATION: "application", FRAMEWORK: "framework", LIBRARY: "library", JDK: "JDK", AGENT: "agent", GENERATED: "made at run time" };
  const words = { harm: "waited", wall: "busy", cpu: "on CPU", blocked: "blocked" };

  function facts(node, sums, zoom) {
    const value = sums.of(node);
    const share = percent(value, sums.all.value);
    const self = node < 0 ? 0 : sums.self[node];
    return {
      name: labelOf(node, sums),
      code: node < 0 ? "" : [graph.name(node), graph.file(node)].filter(Boolean).join("  "),
      value: time(value) + " " + words[sums.weight],
      share: ", " + share + (zoom < 0 ? "" : " of all") + (zoom >= 0 && inside(node, zoom) ? ", " + percent(value, sums.of(zoom)) + " of what is shown" : ""),
      rest: node < 0 ? "" : [origins[graph.origin(node)], self > 0 ? time(self) + " in itself" : ""].filter(Boolean).join(", "),
    };
  }

  function line(tag, text, kind) {
    const part = document.createElement(tag);
    part.textContent = text;
    if (kind) part.className = kind;
    return part;
  }

  function show(box, sums, zoom, x, y) {
    const told = facts(box.node, sums, zoom);
    const amount = line("strong", told.value);
    const value = document.createElement("div");
    value.append(amount, told.share);
    const parts = [line("b", told.name), line("span", told.code, "code"), value, line("span", told.rest)];
    element.replaceChildren(...parts.filter((part) => part.textContent));
    element.classList.add("shown");
    const left = Math.min(x + 16, document.documentElement.clientWidth - element.offsetWidth - 8);
    const below = y + 24 + element.offsetHeight < window.innerHeight;
    element.style.left = Math.max(8, left) + "px";
    element.style.top = (below ? y + 24 : Math.max(8, y - element.offsetHeight - 16)) + "px";
  }

  return {
    show,
    hide: () => element.classList.remove("shown"),
    spoken(node, sums, zoom) {
      const told = facts(node, sums, zoom);
      return [told.name, told.value + told.share, told.code].filter(Boolean).join(". ");
    },
  };
})();
