// What the server of 'holdup serve' answers. Addresses are relative: the page may stand behind a path.

import type { Diff } from "../compare/diff.js";
import type { Document, Report, ReportFrame } from "./document.js";

/** A recording, or a JVM that runs with the figures of its last window; what is not known is null. */
export interface Row {
  /** Of a JVM its pid. */
  id: string;
  name: string;
  live: boolean;
  state: "waiting" | "ready" | "failed";
  error: string | null;
  sizeBytes: number | null;
  modifiedMs: number | null;
  agent: boolean | null;
  pid: number | null;
  application: string | null;
  jvm: string | null;
  startMs: number | null;
  durationMs: number | null;
  verdict: string | null;
  quality: "good" | "weak" | null;
  worstLagP99Ms: number | null;
  inflictedMs: number | null;
  findings: number | null;
  deadlocks: number | null;
  top: { id: string; kind: string; title: string; frame: ReportFrame | null; inflictedMs: number | null } | null;
}

export interface Comparison {
  a: { id: string; name: string; report: Report };
  b: { id: string; name: string; report: Report };
  diff: Diff;
}

export const recordings = () => get<{ recordings: Row[] }>("api/recordings").then((answer) => answer.recordings);
export const recording = (id: string) => get<Document>("api/recordings/" + encodeURIComponent(id));
export const jvms = () => get<{ jvms: Row[] }>("api/jvms").then((answer) => answer.jvms);
export const compare = (a: string, b: string) => get<Comparison>(`api/compare?a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}`);
export const liveAddress = (pid: string) => "api/live/" + encodeURIComponent(pid);

export function upload(file: File): Promise<Row> {
  const headers = { Accept: "application/json", "Content-Type": "application/octet-stream" };
  return get("api/recordings?name=" + encodeURIComponent(file.name), { method: "POST", body: file, headers });
}

/** Why the server refuses a question; null where it would answer by now, or does not answer at all. */
export async function refusal(path: string): Promise<string | null> {
  const response = await ask(path).catch(() => null);
  // an answer may go on for ever
  if (response?.ok) void response.body?.cancel();
  return response && !response.ok ? sentence(response) : null;
}

async function get<T>(path: string, more?: RequestInit): Promise<T> {
  const response = await ask(path, more);
  if (!response.ok) throw new Error(await sentence(response));
  return response.json();
}

function ask(path: string, more?: RequestInit): Promise<Response> {
  return fetch(path, { headers: { Accept: "application/json" }, cache: "no-store", ...more }).catch(() => {
    throw new Error("The server does not answer. Is 'holdup serve' still running?");
  });
}

/** The server's own words where it has some. */
async function sentence(response: Response): Promise<string> {
  const text = await response.text();
  try {
    return JSON.parse(text).error ?? text;
  } catch {
    return text.trim() || `The server answered ${response.status} ${response.statusText}.`;
  }
}
