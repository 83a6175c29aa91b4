// Generated from the JSON Schemas of the document and the report by 'npm run types'.

export type Column = string;

export interface Document {
  schema: "holdup/dashboard/1";
  name: string;
  live: null | Live;
  startMs: number;
  durationMs: number;
  tickMicros: number;
  report: Report;
  seconds: Seconds;
  code: Code;
  labels: string[];
  states: ("running" | "blocked" | "lock" | "cpu" | "gc" | "starved" | "waiting")[];
  lanes: Lane[];
  links: Links;
  flame: Flame;
  waits: Waits;
  explanations: Explanation[];
  gate: null | Gate;
}
export interface Live {
  pid: number;
  ageMs: number | null;
  gone: boolean;
}
export interface Report {
  schema: "holdup/report/1";
  recording: {
    files: string[];
    application: string | null;
    start: string | null;
    durationMs: number;
    jvm: string | null;
    pid: number | null;
    host: string | null;
  };
  quality: {
    verdict: "good" | "weak";
    coverage: {
      event: string;
      state: "present" | "absent" | "not on this JDK";
      count: number;
    }[];
    dropped: number;
    agentErrors: number | null;
    agentCpuShare: number | null;
    hostStarvedShare: number | null;
    reasons: string[];
    untold: string[];
  };
  verdict: string;
  findings: ReportFinding[];
  waiting: {
    totalMs: number;
    findingsMs: number;
    ordinaryMs: number;
    wakingMs: number;
    unattributedMs: number;
    unattributedShare: number | null;
    estimatedMs: number;
  } | null;
  loops: {
    name: string;
    framework: string | null;
    transport: string | null;
    role: "loop" | "worker" | "pool";
    utilisation: number | null;
    lag: ReportDistribution | null;
    queueDelay: ReportDistribution | null;
    serviceTime: ReportDistribution | null;
    iterations: number | null;
    tasks: number | null;
    maxBacklog: number | null;
  }[];
  taskClasses: ReportTaskClass[];
  taskClassTotals: ReportTaskClass[];
  virtualThreads: {
    parallelism: number | null;
    mountDelay: ReportDistribution | null;
    pins: number;
    hogs: number;
    carriers: number | null;
    mounts: number;
    mounted: number | null;
    queued: number | null;
    maxQueued: number | null;
    saturatedShare: number | null;
    followedOneIn: number;
    kinds: {
      name: string;
      site: ReportFrame | null;
      mountDelay: ReportDistribution | null;
      blocked: ReportDistribution | null;
      running: ReportDistribution | null;
      delayedMs: number;
      blockedMs: number;
      runningMs: number;
    }[];
  } | null;
  deadlocks: {
    id: string;
    kind: "deadlock" | "pool-deadlock" | "loop-self-wait";
    firstSeen?: string;
    members: {
      thread: string;
      waitsFor: string | null;
      heldBy: string | null;
      frame: ReportFrame | null;
      stack?: ReportFrame[];
    }[];
  }[];
  allowances: {
    frame: string;
    budgetMs: number | null;
    reason: string | null;
    source: string | null;
    count: number;
    totalMs: number;
    maxMs: number;
    over: number;
  }[];
  lints: {
    id: string;
    answer: "ok" | "warning" | "not enough data";
    sentence: string;
  }[];
  pauses: {
    count: number;
    totalMs: number;
    maxMs: number;
  };
  blame: {
    chains: {
      id: string;
      count: number;
      waitedMs: number;
      maxMs: number;
      edges: ReportEdge[];
    }[];
    otherCount: number;
    otherMs: number;
  };
}
export interface ReportFinding {
  id: string;
  kind: string;
  severity: "error" | "warning" | "note";
  title: string;
  operation: string | null;
  category: string | null;
  subKind: string | null;
  words: string | null;
  detail: string | null;
  cause: string | null;
  shares: {
    [k: string]: number;
  } | null;
  frame: ReportFrame | null;
  blockingFrame: ReportFrame | null;
  submitSite: ReportFrame | null;
  operator: string | null;
  threads: string[];
  loops: string[];
  count: number;
  totalMs: number;
  maxMs: number;
  p50Ms: number;
  p99Ms: number;
  inflictedMs: number | null;
  estimatedMs: number | null;
  victims: number | null;
  owner: string | null;
  ownerFrame: ReportFrame | null;
  chainId: string | null;
  chain: ReportEdge[];
  stack: ReportFrame[];
  advice: string;
  codeShape: string | null;
  page: string;
  firstSeen: string | null;
  lastSeen: string | null;
  stalls: number;
  unfinished: boolean;
}
export interface ReportFrame {
  class: string;
  method: string | null;
  file: string | null;
  line: number | null;
}
export interface ReportEdge {
  waiter: string | null;
  lock: string | null;
  kind: "monitor" | "lock";
  owner: string | null;
  ownerState: string | null;
  frame: ReportFrame | null;
  heldMs: number | null;
}
export interface ReportDistribution {
  p50Ms: number;
  p90Ms: number;
  p95Ms: number;
  p99Ms: number;
  p999Ms: number;
  maxMs: number;
  count: number;
  buckets: {
    fromMs: number;
    toMs: number | null;
    share: number;
  }[];
}
export interface ReportTaskClass {
  loop: string | null;
  class: string;
  count: number;
  queueDelay: ReportDistribution | null;
  serviceTime: ReportDistribution | null;
  waitedMs: number | null;
  inflictedMs: number | null;
  estimatedMs: number | null;
  submitSite: ReportFrame | null;
}
export interface Seconds {
  startMs: number;
  stepMs: number;
  count: number;
  loops: LoopSeconds[];
}
export interface LoopSeconds {
  loop: string;
  utilisation: (number | null)[];
  lagP50Ms: (number | null)[];
  lagP99Ms: (number | null)[];
  lagMaxMs: (number | null)[];
  queueDelayP50Ms: (number | null)[];
  queueDelayP99Ms: (number | null)[];
  queueDelayMaxMs: (number | null)[];
  serviceTimeP99Ms: (number | null)[];
  backlog: (number | null)[];
  tasks: (number | null)[];
  waitedMs: (number | null)[];
  stalls: number[];
  longestStallMs: number[];
}
export interface Code {
  classes: string[];
  files: string[];
  origins: ("APPLICATION" | "FRAMEWORK" | "LIBRARY" | "JDK" | "AGENT" | "GENERATED")[];
  methods: {
    classes: number[];
    names: string[];
    files: number[];
    places: string[];
    origins: number[];
  };
  frames: {
    methods: number[];
    lines: number[];
  };
  stacks: number[][];
}
export interface Lane {
  name: string;
  kind: "pauses" | "loop" | "worker" | "pool" | "carrier";
  rows: Row[];
}
export interface Row {
  kind: "pauses" | "runs" | "calls" | "stalls" | "samples" | "waiters" | "pins" | "hogs";
  first: number;
  count: number;
  start: Column;
  length: Column;
  label: Column;
  state: Column;
  finding: Column;
  stack: Column;
  detail: Column;
  owner: Column;
  victims: Column;
  inflicted: Column;
  leaf: Column;
}
export interface Links {
  kinds: ("waited-behind" | "held-by")[];
  count: number;
  from: Column;
  to: Column;
  kind: Column;
  leftOut: number;
}
export interface Flame {
  loops: string[];
  nodes: {
    up: number[];
    methods: number[];
    lines: number[][];
  };
  leaves: {
    loops: number[];
    nodes: number[];
    culprits: number[];
    samples: number[];
    blind: number[];
    harm: number[];
    estimated: number[];
    wall: number[];
    blocked: number[];
  };
}
export interface Waits {
  nodes: {
    id: number;
    kind: string;
    name: string | null;
    state: string | null;
    frames: string[];
  }[];
  edges: {
    from: number;
    kind: "WAITS_FOR" | "OWNED_BY" | "HELD_BY" | "QUEUED_ON" | "RUN_BY" | "COMPLETED_BY";
    to: number;
  }[];
  deadlocks: {
    kind: string;
    nodes: number[];
  }[];
  gaps: string[];
  text: string;
}
export interface Explanation {
  page: string;
  id: string;
  paragraphs: {
    title: string;
    text: string;
  }[];
  fixes: {
    framework: string;
    sentence: string;
    code: string | null;
  }[];
}
export interface Gate {
  verdict: "PASS" | "FAIL" | "INCONCLUSIVE";
  policy: string;
  warmupMs: number;
  loops: string | null;
  reasons: string[];
  violations: {
    run: string | null;
    rule: string;
    level: "error" | "warn";
    sentence: string;
    finding: string | null;
  }[];
  rules: {
    run: string;
    rule: string;
    level: "error" | "warn" | "off";
    outcome: "kept" | "broken" | "not judged";
    measured: string;
  }[];
  waivers: {
    finding: string;
    reason: string;
    until: string;
    state: "used" | "unused" | "expired";
  }[];
}
