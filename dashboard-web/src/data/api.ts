// What the server of 'holdup serve' answers. Addresses are relative: the page may stand behind a path.

import type { Document } from "./document.js";

export interface Recording {
  id: string;
  name: string;
  application: string | null;
  pid: number | null;
  start: string | null;
  durationMs: number | null;
  sizeBytes: number;
  verdict: string | null;
  worstLagP99Ms: number | null;
  inflictedMs: number | null;
  error: string | null;
}

export interface Jvm {
  pid: number;
  name: string;
  agent: boolean;
}

export const recordings = () => get<Recording[]>("api/recordings");
export const recording = (id: string) => get<Document>("api/recordings/" + encodeURIComponent(id));
export const jvms = () => get<Jvm[]>("api/jvms");
export const compare = <T>(a: string, b: string) => get<T>(`api/compare?a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}`);
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
