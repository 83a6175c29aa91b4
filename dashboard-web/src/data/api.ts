// What the server of 'holdup serve' answers. Addresses are relative: the page may stand behind a path.

import type { Document, Report } from "./document.js";

export interface Recording {
  id: string;
  name: string;
  sizeBytes: number;
  modifiedMs: number;
  state: "waiting" | "ready" | "failed";
  error: string | null;
  /** Null until it was read. */
  summary: Summary | null;
}

export interface Summary {
  application: string | null;
  jvm: string | null;
  pid: number | null;
  startMs: number;
  durationMs: number;
  verdict: string;
  quality: "good" | "weak";
  findings: number;
  waitedMs: number | null;
  lagP99Ms: number | null;
  top: string | null;
}

export interface Jvm {
  pid: number;
  name: string;
  agent: boolean;
  note: string | null;
}

export interface Comparison {
  a: { id: string; name: string; report: Report };
  b: { id: string; name: string; report: Report };
  diff: unknown;
}

export const recordings = () => get<{ recordings: Recording[] }>("api/recordings").then((answer) => answer.recordings);
export const recording = (id: string) => get<Document>("api/recordings/" + encodeURIComponent(id));
export const jvms = () => get<{ jvms: Jvm[] }>("api/jvms").then((answer) => answer.jvms);
export const compare = (a: string, b: string) => get<Comparison>(`api/compare?a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}`);
export const liveAddress = (pid: string) => "api/live/" + encodeURIComponent(pid);

async function get<T>(path: string): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { headers: { Accept: "application/json" }, cache: "no-store" });
  } catch {
    throw new Error("The server does not answer. Is 'holdup serve' still running?");
  }
  if (!response.ok) throw new Error(await sentence(response));
  return response.json();
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
