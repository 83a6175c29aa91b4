import { bytesOf } from "./columns.js";
import type { Document } from "./document.js";

/** The document that the one-file report carries: base64 of gzip; null in pages from a server. */
export async function embedded(): Promise<Document | null> {
  const text = document.getElementById("holdup-data")?.textContent?.trim();
  if (!text) return null;
  const stream = new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}
