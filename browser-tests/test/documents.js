// Documents of the dashboard that no recording has: a million runs, and names that want to be more than names.

const STATES = ["running", "blocked", "lock", "cpu", "gc", "starved", "waiting"];
const MINUTE_MICROS = 60_000_000;

const column = (values) => Buffer.from(Uint32Array.from(values).buffer).toString("base64");
/** The same numbers each time. */
function* numbers(seed = 1) {
  for (;;) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    yield seed / 2 ** 32;
  }
}

/** So many runs of so many loops over a minute, some of them blocked, locked or stalled. */
export function crowded({ runs = 1_000_000, loops = 16 } = {}) {
  const random = numbers();
  const per = runs / loops;
  const lanes = Array.from({ length: loops }, (_, loop) => {
    const start = new Uint32Array(per);
    const length = new Uint32Array(per);
    const state = new Uint32Array(per);
    const step = MINUTE_MICROS / per;
    for (let i = 0; i < per; i++) {
      const odd = random.next().value;
      start[i] = Math.floor((i + random.next().value * 0.3) * step);
      length[i] = Math.max(1, Math.floor(odd * odd * step * 0.7));
      state[i] = odd > 0.999 ? 3 : odd > 0.99 ? 1 : odd > 0.985 ? 2 : 0;
    }
    return { name: `loop-${loop + 1}`, kind: "loop", rows: [row("runs", loop * per, { start, length, state })] };
  });
  return documentOf({ name: "crowded.jfr", durationMs: MINUTE_MICROS / 1000, lanes, labels: ["run"] });
}

/** Every text that comes from the application is this one. */
export function hostile(text) {
  const frame = { class: text, method: text, file: text, line: 1 };
  const finding = {
    id: "blk-00000001",
    kind: "blocking-call",
    severity: "error",
    title: text,
    operation: text,
    category: text,
    subKind: null,
    words: text,
    detail: text,
    cause: text,
    shares: { wait: 1 },
    frame,
    blockingFrame: frame,
    submitSite: frame,
    operator: text,
    threads: [text],
    loops: [text],
    count: 1,
    totalMs: 40,
    maxMs: 40,
    p50Ms: 40,
    p99Ms: 40,
    inflictedMs: 100,
    estimatedMs: 0,
    victims: 2,
    owner: text,
    ownerFrame: frame,
    chainId: null,
    chain: [{ waiter: text, lock: text, kind: "lock", owner: text, ownerState: text, frame, heldMs: 1 }],
    stack: [frame],
    advice: text,
    codeShape: text,
    page: "docs/findings/socket.md",
    firstSeen: null,
    lastSeen: null,
    stalls: 1,
    unfinished: false,
  };
  const distribution = { p50Ms: 1, p90Ms: 1, p95Ms: 1, p99Ms: 40, p999Ms: 40, maxMs: 40, count: 3, buckets: [] };
  const task = {
    class: text,
    count: 3,
    queueDelay: distribution,
    serviceTime: distribution,
    waitedMs: 3,
    inflictedMs: 100,
    estimatedMs: 0,
    submitSite: frame,
  };
  const member = { thread: text, waitsFor: text, heldBy: text, frame, stack: [frame] };
  const document = documentOf({
    name: text,
    durationMs: 1000,
    labels: [text],
    lanes: [
      {
        name: text,
        kind: "loop",
        rows: [row("calls", 0, { start: [100_000], length: [40_000], state: [1], finding: [1], stack: [1], detail: [1], owner: [1] })],
      },
    ],
  });
  Object.assign(document.report, {
    verdict: `2 tasks waited 100 ms in total behind ${text} (Here.java:1): ${text}`,
    findings: [finding],
    loops: [
      {
        name: text,
        framework: text,
        transport: text,
        role: "loop",
        utilisation: 0.1,
        lag: distribution,
        queueDelay: distribution,
        serviceTime: distribution,
        iterations: 1,
        tasks: 3,
        maxBacklog: 1,
      },
    ],
    taskClasses: [{ loop: text, ...task }],
    taskClassTotals: [{ loop: null, ...task }],
    deadlocks: [{ id: "dead-00000001", kind: "deadlock", members: [member] }],
    lints: [{ id: text, answer: "warning", sentence: text }],
    blame: { chains: [{ id: "c", count: 1, waitedMs: 1, maxMs: 1, edges: finding.chain }], otherCount: 0, otherMs: 0 },
  });
  document.report.recording.application = text;
  document.report.quality.reasons = [text];
  document.code = {
    classes: [text],
    files: [text],
    origins: ["APPLICATION"],
    methods: { classes: [0], names: [text], files: [0], places: [text], origins: [0] },
    frames: { methods: [0], lines: [1] },
    stacks: [[0]],
  };
  document.flame = {
    loops: [text],
    nodes: { up: [0], methods: [0], lines: [[1]] },
    leaves: { loops: [0], nodes: [0], culprits: [0], samples: [1], blind: [0], harm: [1000], estimated: [0], wall: [1000], blocked: [0] },
  };
  document.waits.nodes = [0, 1].map((id) => ({ id, kind: id ? "LOCK" : "THREAD", name: text, state: text, frames: [text] }));
  document.waits.edges = [
    { from: 0, kind: "WAITS_FOR", to: 1 },
    { from: 1, kind: "OWNED_BY", to: 0 },
  ];
  document.waits.deadlocks = [{ kind: "deadlock", nodes: [0, 1] }];
  document.waits.gaps = [text];
  const rule = { frame: text, budgetMs: 5, reason: text, source: text, count: 0, totalMs: 0, maxMs: 0, over: 0 };
  document.report.allowances = [
    { ...rule, budgetMs: null, count: 3, totalMs: 12, maxMs: 9, over: 1 },
    { ...rule, source: "allow.txt:7" },
    { ...rule, source: text },
  ];
  document.gate = {
    verdict: "FAIL",
    policy: text,
    warmupMs: 5000,
    loops: text,
    reasons: [text],
    violations: [{ run: text, rule: text, level: "error", sentence: text, finding: finding.id }],
    rules: [{ run: text, rule: text, level: "error", outcome: "broken", measured: text }],
    waivers: [{ finding: text, reason: text, until: text, state: "unused" }],
  };
  document.explanations = [
    {
      page: "docs/findings/socket.md",
      id: text,
      paragraphs: [{ title: text, text }],
      fixes: [{ framework: text, sentence: text, code: text }],
    },
  ];
  return document;
}

function row(kind, first, { start, length, state, ...others }) {
  const none = new Uint32Array(start.length);
  const columns = { label: none, finding: none, stack: none, detail: none, owner: none, victims: none, inflicted: none, ...others };
  return {
    kind,
    first,
    count: start.length,
    start: column(start),
    length: column(length),
    state: column(state),
    leaf: "",
    ...Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, column(values)])),
  };
}

/** A healthy one with nothing in it. */
export function documentOf({ name = "calm.jfr", durationMs = 10_000, lanes = [], labels = [] } = {}) {
  return {
    schema: "holdup/dashboard/1",
    name,
    live: null,
    startMs: 1_700_000_000_000,
    durationMs,
    tickMicros: 1,
    report: {
      schema: "holdup/report/1",
      recording: { files: [name], application: name, start: null, durationMs, jvm: "JDK 17", pid: 1, host: null },
      quality: {
        verdict: "good",
        coverage: [],
        dropped: 0,
        agentErrors: 0,
        agentCpuShare: 0.01,
        hostStarvedShare: 0,
        reasons: [],
        untold: [],
      },
      verdict: "Nothing held up a loop for 25 ms or more in 10 s.",
      findings: [],
      waiting: null,
      loops: [],
      taskClasses: [],
      taskClassTotals: [],
      virtualThreads: null,
      deadlocks: [],
      allowances: [],
      lints: [],
      pauses: { count: 0, totalMs: 0, maxMs: 0 },
      blame: { chains: [], otherCount: 0, otherMs: 0 },
    },
    seconds: { startMs: 1_700_000_000_000, stepMs: 1000, count: 0, loops: [] },
    code: {
      classes: [],
      files: [],
      origins: [],
      methods: { classes: [], names: [], files: [], places: [], origins: [] },
      frames: { methods: [], lines: [] },
      stacks: [],
    },
    labels,
    states: STATES,
    lanes,
    links: { kinds: ["waited-behind", "held-by"], count: 0, from: "", to: "", kind: "", leftOut: 0 },
    flame: {
      loops: [],
      nodes: { up: [], methods: [], lines: [] },
      leaves: { loops: [], nodes: [], culprits: [], samples: [], blind: [], harm: [], estimated: [], wall: [], blocked: [] },
    },
    waits: { nodes: [], edges: [], deadlocks: [], gaps: [], text: "" },
    explanations: [],
    gate: null,
  };
}
