// What is shown, kept in the address bar so that a reload or a link comes back to it.

const place = (() => {
  const start = { weight: data.weight, loop: data.loop, zoom: -1, search: "", view: "graph", full: false };

  function read() {
    const asked = new URLSearchParams(location.hash.slice(1));
    const now = { ...start };
    if (Object.hasOwn(WEIGHTS, asked.get("weight"))) now.weight = asked.get("weight");
    if (asked.has("loop")) {
      const loop = data.loops.indexOf(asked.get("loop"));
      now.loop = loop < 0 ? null : loop;
    }
    const zoom = Number.parseInt(asked.get("zoom"), 10);
    if (zoom >= 0 && zoom < graph.size) now.zoom = zoom;
    now.search = asked.get("search") || "";
    now.view = asked.get("view") === "table" ? "table" : "graph";
    now.full = asked.get("frames") === "full";
    return now;
  }

  function hash(now) {
    const said = new URLSearchParams();
    said.set("weight", now.weight);
    if (now.loop !== start.loop) said.set("loop", now.loop === null ? "" : data.loops[now.loop]);
    if (now.zoom >= 0) said.set("zoom", now.zoom);
    if (now.search) said.set("search", now.search);
    if (now.view !== "graph") said.set("view", now.view);
    if (now.full) said.set("frames", "full");
    return "#" + said;
  }

  /** A zoom is a step that the browser's own Back undoes; the rest replaces. */
  function write(now, step) {
    const wanted = hash(now);
    if (wanted === location.hash) return;
    if (step) history.pushState(null, "", wanted);
    else history.replaceState(null, "", wanted);
  }

  return { read, write };
})();
