// Ties the parts together: one state, one redraw.

const by = (id) => document.getElementById(id);
let state = place.read();
let sums = sumsOf(state.weight, state.loop);
let search = null;

function change(next, step) {
  const before = state;
  state = { ...state, ...next };
  if (state.weight !== before.weight || state.loop !== before.loop) sums = sumsOf(state.weight, state.loop);
  if (sums.of(state.zoom) <= 0) state.zoom = -1;
  place.write(state, step);
  show();
}

function show() {
  search = searchFor(state.search, sums);
  by("answer").replaceChildren(...words.answer(sums));
  by("culprit").textContent = words.culprit(sums);
  by("facts").textContent = words.facts(sums, state.loop);
  by("matched").textContent = search ? matched() : "";
  if (by("search").value !== state.search) by("search").value = state.search;
  by("loop").value = state.loop === null ? "" : String(state.loop);
  document.querySelector(`#weights [value=${state.weight}]`).checked = true;
  document.querySelector(`#views [value=${state.view}]`).checked = true;
  by("full").setAttribute("aria-pressed", state.full);
  by("full").textContent = state.full ? "Framework frames thin" : "All frames in full";
  by("full").hidden = state.view !== "graph";
  by("reset").hidden = state.zoom < 0;
  const nothing = sums.all.value <= 0;
  by("empty").hidden = !nothing;
  by("empty").textContent = nothing ? "There is nothing to draw for this weight; the others are one click away." : "";
  by("graph").hidden = state.view !== "graph";
  table.place.hidden = state.view !== "table";
  chart.canvas.hidden = nothing;
  chart.canvas.setAttribute("aria-label", by("answer").textContent);
  legend();
  draw();
}

function draw() {
  if (state.view === "table") table.draw(sums, state.zoom, search, (node) => change({ view: "graph", zoom: node }, true));
  else if (!chart.canvas.hidden) chart.draw(sums, state, search);
}

function matched() {
  return `${time(search.value)}, ${percent(search.value, sums.all.value)} matched`;
}

function legend() {
  const palette = paletteOf(state.weight);
  by("legend").replaceChildren(
    ...legendOf(state.weight).map(([shade, text]) => {
      const item = document.createElement("li");
      const colour = document.createElement("i");
      colour.style.background = palette[shade].fill;
      item.append(colour, text);
      return item;
    }),
  );
}

function choice(name, value, text) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  Object.assign(input, { type: "radio", name, value });
  input.addEventListener("change", () => change({ [name]: value }));
  label.append(input, text);
  return label;
}

function focusOn(box) {
  if (!box) return;
  chart.focus = box.node;
  draw();
  const area = chart.canvas.getBoundingClientRect();
  tip.show(box, sums, state.zoom, area.left + Math.max(0, box.x), area.top + box.y);
  by("spoken").textContent = tip.spoken(box.node, sums, state.zoom);
}

function zoomTo(node) {
  tip.hide();
  if (node !== state.zoom) change({ zoom: node }, true);
}

function wireControls() {
  by("recording").textContent = [data.recording, ...data.about].join(" · ");
  Object.entries(WEIGHTS).forEach(([key, weight]) => by("weights").append(choice("weight", key, weight.tab)));
  by("views").append(choice("view", "graph", "Graph"), choice("view", "table", "Table"));
  by("loop").append(new Option("all loops", ""), ...data.loops.map((name, i) => new Option(name, String(i))));
  by("loop").addEventListener("change", (event) => change({ loop: event.target.value === "" ? null : Number(event.target.value) }));
  by("search").addEventListener("input", (event) => change({ search: event.target.value }));
  by("full").addEventListener("click", () => change({ full: !state.full }));
  by("reset").addEventListener("click", () => zoomTo(-1));
  by("controls").addEventListener("submit", (event) => event.preventDefault());
}

function wireChart() {
  const { canvas } = chart;
  canvas.addEventListener("pointermove", (event) => {
    const box = chart.at(event.clientX, event.clientY);
    if (box) tip.show(box, sums, state.zoom, event.clientX, event.clientY);
    else tip.hide();
  });
  canvas.addEventListener("pointerleave", tip.hide);
  canvas.addEventListener("click", (event) => {
    const box = chart.at(event.clientX, event.clientY);
    chart.focus = null;
    if (box) zoomTo(box.node);
  });
  canvas.addEventListener("blur", () => {
    chart.focus = null;
    tip.hide();
    draw();
  });
  canvas.addEventListener("keydown", (event) => {
    if (event.key.startsWith("Arrow")) {
      event.preventDefault();
      focusOn(chart.step(event.key));
    } else if (event.key === "Enter" && chart.focus !== null) {
      zoomTo(chart.focus);
      focusOn(chart.box(state.zoom));
    }
  });
}

function wirePage() {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      tip.hide();
      if (document.activeElement === by("search") && state.search) change({ search: "" });
      else if (state.zoom >= 0) zoomTo(-1);
    } else if (event.key === "/" && document.activeElement !== by("search")) {
      event.preventDefault();
      by("search").focus();
    }
  });
  const follow = () => change(place.read());
  window.addEventListener("popstate", follow);
  window.addEventListener("hashchange", follow);
  new ResizeObserver(draw).observe(document.querySelector("main"));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
}

wireControls();
wireChart();
wirePage();
change({});
