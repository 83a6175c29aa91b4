// The drawing, and what is under the pointer or in focus.

const chart = (() => {
  const canvas = document.getElementById("chart");
  const pen = canvas.getContext("2d");
  let boxes = [];
  let focus = null;

  function draw(sums, { zoom, full }, search) {
    const width = canvas.parentElement.clientWidth;
    const laid = layout(sums, zoom, width, full);
    boxes = laid.boxes;
    canvas.boxes = boxes;
    const dense = window.devicePixelRatio || 1;
    canvas.style.height = laid.height + "px";
    canvas.width = Math.round(width * dense);
    canvas.height = Math.round(laid.height * dense);
    pen.setTransform(dense, 0, 0, dense, 0, 0);
    const palette = paletteOf(sums.weight);
    const letter = setFont(palette);
    for (const box of boxes) {
      const shade = palette[shadeOf(box.node, sums)];
      const faded = (search && !search.has(box.node)) || (zoom >= 0 && inside(zoom, box.node) && box.node !== zoom);
      pen.globalAlpha = faded ? 0.4 : 1;
      pen.fillStyle = shade.fill;
      pen.fillRect(box.x, box.y, box.w > 2 ? box.w - 1 : box.w, box.h > THIN ? box.h - 1 : box.h - 2);
      pen.globalAlpha = faded ? 0.6 : 1;
      if (box.h >= ROW && box.w > 40) write(box, faded ? palette.ink : shade.ink, letter, sums);
      if (search && search.has(box.node)) underline(box, palette.ink);
    }
    pen.globalAlpha = 1;
    if (focus !== null) outline(palette.ink);
  }

  function setFont(palette) {
    pen.font = "12px " + palette.mono;
    pen.textBaseline = "middle";
    return pen.measureText("m").width;
  }

  function write(box, ink, letter, sums) {
    const room = Math.floor((box.w - 16) / letter);
    const label = labelOf(box.node, sums);
    const value = time(sums.of(box.node));
    const middle = box.y + ROW / 2;
    pen.fillStyle = ink;
    pen.textAlign = "left";
    pen.fillText(cut(label, room), box.x + 8, middle);
    if (label.length + value.length + 3 <= room) {
      pen.textAlign = "right";
      pen.fillText(value, box.x + box.w - 9, middle);
    }
  }

  /** Names are shortened from the left: what is called tells more than on what. */
  function cut(label, room) {
    if (label.length <= room) return label;
    const method = label.slice(label.lastIndexOf(".") + 1);
    return method.length <= room ? method : "…" + label.slice(label.length - room + 1);
  }

  function underline(box, ink) {
    pen.fillStyle = ink;
    pen.fillRect(box.x, box.y + box.h - 3, Math.max(1, box.w - 1), 2);
  }

  function outline(ink) {
    const box = boxes.find((one) => one.node === focus);
    if (!box) return;
    pen.strokeStyle = ink;
    pen.lineWidth = 2;
    pen.strokeRect(box.x + 1, box.y + 1, Math.max(2, box.w - 3), Math.max(2, box.h - 3));
  }

  /** The box at a place on the screen, or null; a thin or narrow one is met within two pixels. */
  function at(clientX, clientY) {
    const area = canvas.getBoundingClientRect();
    const x = clientX - area.left;
    const y = clientY - area.top;
    const hit = (box, by) => x >= box.x - by && x < box.x + box.w + by && y >= box.y && y < box.y + box.h;
    return boxes.find((box) => hit(box, 0)) || boxes.find((box) => box.w < 4 && hit(box, 2)) || null;
  }

  /** The box that a key leads to from the one in focus. */
  function step(key) {
    const now = boxes.find((box) => box.node === focus) || boxes[0];
    if (focus === null || !now) return now;
    const up = (box) => (box.node < 0 ? null : graph.parent[box.node]);
    if (key === "ArrowUp") return boxes.find((box) => box.node === up(now)) || now;
    if (key === "ArrowDown") return boxes.find((box) => box.node >= 0 && up(box) === now.node) || now;
    const beside = boxes.filter((box) => box.node >= 0 && up(box) === up(now));
    return beside[beside.indexOf(now) + (key === "ArrowRight" ? 1 : -1)] || now;
  }

  return {
    canvas,
    draw,
    at,
    step,
    box: (node) => boxes.find((box) => box.node === node) || null,
    get focus() {
      return focus;
    },
    set focus(node) {
      focus = node;
    },
  };
})();
