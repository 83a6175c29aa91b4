// The same as a table: a row a method.

const table = (() => {
  const place = document.getElementById("table");
  const FEW = 100;
  let sortBy = "held";
  let all = false;

  function rows(sums, zoom) {
    const byMethod = new Map();
    const row = (node) => {
      const m = graph.method(node);
      if (!byMethod.has(m)) byMethod.set(m, { m, node, held: 0, total: 0, self: 0 });
      return byMethod.get(m);
    };
    for (let node = 0; node < graph.size; node++) {
      if (sums.total[node] <= 0 || !inside(node, zoom)) continue;
      const one = row(node);
      if (sums.total[node] > sums.total[one.node]) one.node = node;
      one.self += sums.self[node];
      if (!recursive(node, zoom)) one.total += sums.total[node];
    }
    const value = WEIGHTS[sums.weight].of;
    for (const i of sums.chosen) {
      if (inside(graph.leaves.node[i], zoom)) row(graph.leaves.culprit[i]).held += value(graph.leaves, i);
    }
    return [...byMethod.values()].filter((one) => one.total > 0 || one.held > 0);
  }

  function recursive(node, zoom) {
    for (let up = graph.parent[node]; up >= 0 && up >= zoom; up = graph.parent[up]) {
      if (graph.method(up) === graph.method(node)) return true;
    }
    return false;
  }

  function cell(tag, text, kind) {
    const one = document.createElement(tag);
    one.textContent = text;
    if (kind) one.className = kind;
    return one;
  }

  function amount(micros, kind) {
    const [number, unit] = time(micros).split(NBSP);
    const one = cell("td", micros > 0 ? number + NBSP : "–", kind);
    if (micros > 0) one.append(cell("span", unit, "unit"));
    return one;
  }

  function header(sums, redraw) {
    const line = document.createElement("tr");
    line.append(cell("th", "method"), cell("th", "file", "place"));
    const columns = [
      ["held", WEIGHTS[sums.weight].column, ""],
      [null, "share", ""],
      ["total", "with its callees", "total"],
      ["self", "in itself", "self"],
    ];
    for (const [key, words, kind] of columns) {
      const one = cell("th", key ? "" : words, kind);
      one.scope = "col";
      if (key) {
        const sort = cell("button", words);
        sort.type = "button";
        sort.onclick = () => {
          sortBy = key;
          redraw();
        };
        one.append(sort);
        if (key === sortBy) one.setAttribute("aria-sort", "descending");
      }
      line.append(one);
    }
    const head = document.createElement("thead");
    head.append(line);
    return head;
  }

  function body(shown, sums, search, whole, onOpen) {
    const lines = document.createElement("tbody");
    for (const one of shown) {
      const line = document.createElement("tr");
      if (search && !search.hasMethod(one.m)) line.className = "faded";
      const name = document.createElement("td");
      const open = cell("button", "");
      const [owner, ...called] = graph.labelOfMethod(one.m).split(".");
      open.append(owner, ...called.flatMap((part) => [document.createElement("wbr"), "." + part]));
      open.type = "button";
      open.title = graph.nameOfMethod(one.m) + ": zoom into its heaviest box";
      open.onclick = () => onOpen(one.node);
      name.append(open);
      const hot = sums.weight === "harm" && one.held >= whole / 20 ? "hot" : "";
      line.append(name, cell("td", graph.file(one.node), "place"), amount(one.held, hot));
      line.append(cell("td", one.held > 0 ? percent(one.held, whole) : ""), amount(one.total, "total"), amount(one.self, "self"));
      lines.append(line);
    }
    return lines;
  }

  function draw(sums, zoom, search, onOpen) {
    const redraw = () => draw(sums, zoom, search, onOpen);
    const whole = sums.of(zoom);
    const rank = (one) => (search && !search.hasMethod(one.m) ? 1 : 0);
    const sorted = rows(sums, zoom).sort((a, b) => rank(a) - rank(b) || b[sortBy] - a[sortBy] || b.total - a.total || a.m - b.m);
    const shown = all ? sorted : sorted.slice(0, FEW);
    const element = document.createElement("table");
    const about = zoom < 0 ? "" : "Inside " + graph.label(zoom) + ". ";
    element.append(cell("caption", about + "Each stack is charged once: to the application's code nearest to its top."));
    element.append(header(sums, redraw), body(shown, sums, search, whole, onOpen));
    const sum = document.createElement("tr");
    sum.append(cell("td", "all " + counted(sorted.length, "method")), cell("td", "", "place"), amount(whole));
    sum.append(cell("td", percent(1, 1)), amount(whole, "total"), amount(sorted.reduce((total, one) => total + one.self, 0), "self"));
    const foot = document.createElement("tfoot");
    foot.append(sum);
    element.append(foot);
    const more = cell("button", "Show all " + counted(sorted.length, "method"));
    more.type = "button";
    more.onclick = () => {
      all = true;
      redraw();
    };
    place.replaceChildren(element, ...(shown.length < sorted.length ? [more] : []));
  }

  return { draw, place };
})();
