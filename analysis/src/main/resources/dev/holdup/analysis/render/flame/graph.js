// What the page was made from. Nodes are numbers; -1 is the whole.

const data = JSON.parse(document.getElementById("data").textContent);

const graph = (() => {
  const { methods, nodes, leaves } = data;
  const size = nodes.up.length;
  const parent = Int32Array.from(nodes.up, (up, node) => (up === 0 ? -1 : node - up));
  const origins = methods.origin.map((origin) => data.origins[origin]);

  // Children of all nodes in one list: those of node n are kids[first[n + 1]] to kids[first[n + 2] - 1].
  const first = new Int32Array(size + 2);
  for (let node = 0; node < size; node++) first[parent[node] + 2]++;
  for (let i = 1; i < first.length; i++) first[i] += first[i - 1];
  const next = first.slice();
  const kids = new Int32Array(size);
  for (let node = 0; node < size; node++) kids[next[parent[node] + 1]++] = node;

  const method = (node) => nodes.method[node];
  const className = (m) => data.classes[methods.klass[m]];
  const fileOf = (m) => (methods.file[m] < 0 ? "" : data.files[methods.file[m]]);

  return {
    size,
    parent,
    leaves,
    method,
    methodCount: methods.name.length,
    children: (node) => kids.subarray(first[node + 1], first[node + 2]),
    label: (node) => methods.place[method(node)],
    labelOfMethod: (m) => methods.place[m],
    nameOfMethod: (m) => (className(m) ? className(m) + "." : "") + methods.name[m],
    name(node) {
      return this.nameOfMethod(method(node));
    },
    fileOfMethod: fileOf,
    lines: (node) => nodes.lines[node] || [],
    /** "OrderDao.java:88", "OrderDao.java:88, 92", or the file alone. */
    file(node) {
      const file = fileOf(method(node));
      const lines = this.lines(node);
      const shown = lines.slice(0, 3).join(", ") + (lines.length > 3 ? ", …" : "");
      return file && shown ? file + ":" + shown : file;
    },
    origin: (node) => origins[method(node)],
    originOfMethod: (m) => origins[m],
  };
})();
