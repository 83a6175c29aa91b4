// Generated from the JSON Schemas of the document and the report by 'npm run types'.

/**
 * All that the pages show of one recording. A column is base64 of unsigned 32-bit integers, little-endian; columns beside each other have one value a row. Positions in slices are ticks since startMs. In columns of optional positions 0 is none and n the element n - 1. What nothing recorded can tell is null, in columns of amounts 4294967295.
 */
export interface Document {
  schema: "holdup/dashboard/1";
  /**
   * What people call the recording: its file, or the application of a live JVM
   */
  name: string;
  /**
   * Null for a recording
   */
  live: null | Live;
  /**
   * Since the epoch
   */
  startMs: number;
  durationMs: number;
  /**
   * Length of a tick; 1 up to a recording of 71 minutes
   */
  tickMicros: number;
  report: Report;
  seconds: Seconds;
  code: Code;
  /**
   * Names of slices, details and owners
   */
  labels: string[];
  /**
   * What a slice was; the state column holds positions in it
   */
  states: ("running" | "blocked" | "lock" | "cpu" | "gc" | "starved" | "waiting")[];
  /**
   * Pauses first, then loops as in the report, worst first, then carriers
   */
  lanes: Lane[];
  links: Links;
  flame: Flame;
  waits: Waits;
  /**
   * Of all pages that findings and lints name
   */
  explanations: Explanation[];
}
/**
 * The recent window of a JVM that runs
 */
export interface Live {
  pid: number;
  /**
   * Of the latest figures of a loop; null before any came
   */
  ageMs: number | null;
  /**
   * The JVM has ended; no further document comes
   */
  gone: boolean;
}
/**
 * Schema holdup/report/1, whole
 */
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
    /**
     * Why the evidence is weak, each with the way out.
     */
    reasons: string[];
    /**
     * Shares of stalls that the recorded system does not tell.
     */
    untold: string[];
  };
  /**
   * The first sentence of the report.
   */
  verdict: string;
  /**
   * Worst first.
   */
  findings: ReportFinding[];
  /**
   * All waiting for event loops, and what it was behind; null while nothing can tell.
   */
  waiting: {
    /**
     * The sum of findingsMs, ordinaryMs, wakingMs and unattributedMs.
     */
    totalMs: number;
    findingsMs: number;
    /**
     * Behind work that is no finding.
     */
    ordinaryMs: number;
    /**
     * While the loop came back from its own poll.
     */
    wakingMs: number;
    unattributedMs: number;
    unattributedShare: number | null;
    /**
     * The part of the total that is an estimate.
     */
    estimatedMs: number;
  } | null;
  /**
   * Worst first.
   */
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
  /**
   * A row a loop and class; most inflicted first, the rest as (other).
   */
  taskClasses: ReportTaskClass[];
  /**
   * The same, a row a class.
   */
  taskClassTotals: ReportTaskClass[];
  virtualThreads: {
    parallelism: number | null;
    mountDelay: ReportDistribution | null;
    pins: number;
    hogs: number;
    /**
     * Those that the scheduler had at last.
     */
    carriers: number | null;
    mounts: number;
    /**
     * Mean.
     */
    mounted: number | null;
    /**
     * Virtual threads that may run and are not mounted, mean.
     */
    queued: number | null;
    maxQueued: number | null;
    /**
     * Of the time: all carriers were taken while virtual threads were queued.
     */
    saturatedShare: number | null;
    /**
     * Distributions are of one thread in so many; 0 where none was followed.
     */
    followedOneIn: number;
    /**
     * By pattern of names or class of tasks, most running first.
     */
    kinds: {
      name: string;
      site: ReportFrame | null;
      mountDelay: ReportDistribution | null;
      blocked: ReportDistribution | null;
      running: ReportDistribution | null;
      delayedMs: number;
      /**
       * Sums are of all threads, estimated where not all were followed.
       */
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
  /**
   * Whom loops waited for, by the time waited; at most 1000 chains, the rest is summed up.
   */
  blame: {
    chains: {
      /**
       * Signature, the same across runs.
       */
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
  /**
   * Fingerprint, the same across runs and versions.
   */
  id: string;
  /**
   * One of blocking-call, monitor-contention, cpu-stall, gc-or-safepoint, host-starved, crowded-iteration, queue-delay, pinned-carrier, carrier-hog, deadlock, pool-deadlock, loop-self-wait, or the id of a lint.
   */
  kind: string;
  severity: "error" | "warning" | "note";
  title: string;
  /**
   * The JDK method that the application called, or words for it; null where nothing was called.
   */
  operation: string | null;
  category: string | null;
  /**
   * What people would call it, as regular-expression: the name of its page; null where nothing more is recognised.
   */
  subKind: string | null;
  /**
   * The sub-kind in words; null where the operation says it all.
   */
  words: string | null;
  detail: string | null;
  cause: string | null;
  /**
   * Parts of the stalls' time: cpu, runQueue, throttled, gc, lock, wait, and unknown; they add up to 1.
   */
  shares: {
    [k: string]: number;
  } | null;
  /**
   * The culprit: the first frame of the application.
   */
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
  /**
   * Waiting caused to others; null while nothing can tell.
   */
  inflictedMs: number | null;
  /**
   * The part of inflictedMs that is an estimate.
   */
  estimatedMs: number | null;
  victims: number | null;
  owner: string | null;
  /**
   * Where the owner stood while the loop waited.
   */
  ownerFrame: ReportFrame | null;
  chainId: string | null;
  /**
   * Whom the loop waited for, and whom that one waited for.
   */
  chain: ReportEdge[];
  stack: ReportFrame[];
  advice: string;
  codeShape: string | null;
  page: string;
  firstSeen: string | null;
  lastSeen: string | null;
  /**
   * Stalls that this finding explains.
   */
  stalls: number;
  /**
   * Whether a stall was not over when the recording ended.
   */
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
  /**
   * Where the owner stood.
   */
  frame: ReportFrame | null;
  /**
   * How long it was seen holding it while the loop waited; null where seen once.
   */
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
  /**
   * Shares of all values, by length; of lag, shares of time.
   */
  buckets: {
    fromMs: number;
    /**
     * Null where there is no end.
     */
    toMs: number | null;
    share: number;
  }[];
}
export interface ReportTaskClass {
  /**
   * Null where several are summed up.
   */
  loop: string | null;
  /**
   * (event loop) for what loops do between tasks, (other) for the sum of the rest.
   */
  class: string;
  count: number;
  queueDelay: ReportDistribution | null;
  serviceTime: ReportDistribution | null;
  waitedMs: number | null;
  inflictedMs: number | null;
  /**
   * The part of inflictedMs that is an estimate.
   */
  estimatedMs: number | null;
  /**
   * Where such tasks were submitted.
   */
  submitSite: ReportFrame | null;
}
/**
 * Figures of loops by equal steps of time
 */
export interface Seconds {
  /**
   * Since the epoch, of the first step
   */
  startMs: number;
  stepMs: number;
  count: number;
  /**
   * One for each loop of the report that has figures; each array has a value a step, null where the loop wrote nothing (it slept, or stood: see its stalls) or cannot tell
   */
  loops: LoopSeconds[];
}
export interface LoopSeconds {
  /**
   * Name of the loop, as in report.loops
   */
  loop: string;
  /**
   * 0 to 1
   */
  utilisation: (number | null)[];
  /**
   * Lag that half of all instants stay below
   */
  lagP50Ms: (number | null)[];
  lagP99Ms: (number | null)[];
  /**
   * Longest busy period
   */
  lagMaxMs: (number | null)[];
  queueDelayP50Ms: (number | null)[];
  queueDelayP99Ms: (number | null)[];
  queueDelayMaxMs: (number | null)[];
  serviceTimeP99Ms: (number | null)[];
  /**
   * Most that waited at an instant
   */
  backlog: (number | null)[];
  /**
   * Runs of tasks
   */
  tasks: (number | null)[];
  /**
   * Waiting of all that started, waiter-ms
   */
  waitedMs: (number | null)[];
  /**
   * Stalls that began in the step
   */
  stalls: number[];
  /**
   * 0 where none began
   */
  longestStallMs: number[];
}
/**
 * Shared by slices and flame graphs
 */
export interface Code {
  classes: string[];
  files: string[];
  origins: ("APPLICATION" | "FRAMEWORK" | "LIBRARY" | "JDK" | "AGENT" | "GENERATED")[];
  /**
   * Lists beside each other
   */
  methods: {
    /**
     * Position in classes; an empty class is a stack that was not recorded
     */
    classes: number[];
    names: string[];
    /**
     * Position in files, -1 where unknown
     */
    files: number[];
    /**
     * Short name: Class.method, a lambda by the method that holds it
     */
    places: string[];
    /**
     * Position in origins: whose code it is
     */
    origins: number[];
  };
  /**
   * Frames of stacks
   */
  frames: {
    /**
     * Position in methods
     */
    methods: number[];
    /**
     * 0 where unknown
     */
    lines: number[];
  };
  /**
   * Positions in frames, top first, without the agent's own
   */
  stacks: number[][];
}
/**
 * One line of the timeline
 */
export interface Lane {
  name: string;
  kind: "pauses" | "loop" | "worker" | "pool" | "carrier";
  /**
   * Only those that hold something
   */
  rows: Row[];
}
/**
 * Slices of one kind by start. They may nest or overlap: runs contain calls, and stalls are runs seen again. runs: a run or iteration of at least the recording threshold. calls: a blocking call. stalls: a run or iteration past the stall threshold. samples: the time that a stack of the busy loop stands for. waiters: work that waited for the loop and was seen only later, from its arrival to its start; victims is their number. pauses: the JVM stopped. pins, hogs: a virtual thread kept the carrier, waiting or running; detail says what pinned it, owner is the virtual thread.
 */
export interface Row {
  kind: "pauses" | "runs" | "calls" | "stalls" | "samples" | "waiters" | "pins" | "hogs";
  /**
   * Number of its first slice; slices are numbered through all lanes and rows
   */
  first: number;
  count: number;
  /**
   * Ticks since startMs
   */
  start: string;
  /**
   * Ticks, at least 1 for what has a length
   */
  length: string;
  /**
   * Position in labels: class of the task, operation, cause, place
   */
  label: string;
  /**
   * Position in states
   */
  state: string;
  /**
   * Optional position in report.findings: what it is an occurrence of, or mostly was
   */
  finding: string;
  /**
   * Optional position in code.stacks
   */
  stack: string;
  /**
   * Optional position in labels: address, path, class of what was awaited, other classes
   */
  detail: string;
  /**
   * Optional position in labels: thread that held what was awaited
   */
  owner: string;
  /**
   * Tasks and ready keys that waited at its end; of waiters their number
   */
  victims: string;
  /**
   * Waiter-µs caused to others; 4294967294 stands for as much or more
   */
  inflicted: string;
  /**
   * Of samples: position in flame.leaves; empty in other rows
   */
  leaf: string;
}
/**
 * What waited (from) and what it waited behind (to), by the numbers of slices. waited-behind: waiters and the recorded runs, calls and stalls of their loop in that time, longest in common first. held-by: a call or stall that waited for a lock, and what the loop that held it did meanwhile.
 */
export interface Links {
  kinds: ("waited-behind" | "held-by")[];
  count: number;
  /**
   * Number of a slice
   */
  from: string;
  /**
   * Number of a slice
   */
  to: string;
  /**
   * Position in kinds
   */
  kind: string;
  /**
   * Links beyond what a document holds
   */
  leftOut: number;
}
/**
 * Sampled stacks of busy loops, merged from the root. One tree, four weights a leaf: harm, wall, blocked, and cpu = wall - blocked. Times in µs, harm in waiter-µs.
 */
export interface Flame {
  /**
   * Names
   */
  loops: string[];
  /**
   * Lists beside each other, parents first
   */
  nodes: {
    /**
     * How many nodes back the parent is; 0 at a root
     */
    up: number[];
    /**
     * Position in code.methods
     */
    methods: number[];
    /**
     * Line numbers, most frequent first; empty where unknown
     */
    lines: number[][];
  };
  /**
   * Lists beside each other
   */
  leaves: {
    /**
     * Position in loops
     */
    loops: number[];
    /**
     * Top frame
     */
    nodes: number[];
    /**
     * Node of the frame that held the loop
     */
    culprits: number[];
    samples: number[];
    /**
     * Samples that could not tell how many waited
     */
    blind: number[];
    harm: number[];
    /**
     * Part of harm that is an estimate
     */
    estimated: number[];
    wall: number[];
    blocked: number[];
  };
}
/**
 * Deadlocks as a graph; empty where there is none
 */
export interface Waits {
  nodes: {
    id: number;
    /**
     * THREAD, VIRTUAL_THREAD, LOCK, MONITOR, SEMAPHORE, FUTURE, LATCH, TASK, POOL, LOOP or OTHER
     */
    kind: string;
    name: string | null;
    state: string | null;
    /**
     * Top first
     */
    frames: string[];
  }[];
  edges: {
    from: number;
    kind: "WAITS_FOR" | "OWNED_BY" | "HELD_BY" | "QUEUED_ON" | "RUN_BY" | "COMPLETED_BY";
    to: number;
  }[];
  /**
   * Items: As in report.deadlocks, in the same order
   */
  deadlocks: {
    kind: string;
    /**
     * Ids of its nodes
     */
    nodes: number[];
  }[];
  /**
   * Sentences: what the recording does not tell
   */
  gaps: string[];
  /**
   * The same to read and to copy
   */
  text: string;
}
/**
 * The page of a kind of finding, as holdup explain prints it
 */
export interface Explanation {
  /**
   * As report.findings name it
   */
  page: string;
  /**
   * Also the id of lints
   */
  id: string;
  /**
   * What, why, evidence, how to confirm, false alarms; code stands in backticks
   */
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
