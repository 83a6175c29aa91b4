// Which nodes a search means, and what share they have.

/** Text as it stands or as a regular expression, in any case; null for no search. */
function searchFor(text, sums) {
  const wanted = text.trim();
  if (!wanted) return null;
  const plain = wanted.toLowerCase();
  let pattern = null;
  try {
    pattern = new RegExp(wanted, "i");
  } catch {
    // Half-typed, or not meant as one: the text alone decides.
  }
  const methods = new Uint8Array(graph.methodCount);
  for (let m = 0; m < methods.length; m++) {
    const names = [graph.nameOfMethod(m), graph.labelOfMethod(m), graph.fileOfMethod(m)];
    methods[m] = names.some((name) => name.toLowerCase().includes(plain) || (pattern && pattern.test(name))) ? 1 : 0;
  }
  const within = new Uint8Array(graph.size);
  let value = 0;
  for (let node = 0; node < graph.size; node++) {
    const up = graph.parent[node];
    const above = up >= 0 && within[up];
    const hit = methods[graph.method(node)];
    // Recursion and callers that match too: each stack counts once.
    if (hit && !above) value += sums.total[node];
    within[node] = hit || above ? 1 : 0;
  }
  return { value, has: (node) => node >= 0 && methods[graph.method(node)] === 1, hasMethod: (m) => methods[m] === 1 };
}
