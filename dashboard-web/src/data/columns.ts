/** Stands for an amount that nothing can tell. */
export const UNKNOWN = 0xffff_ffff;

/** Base64 of little-endian unsigned 32-bit integers, as in the document. */
export function decoded(column: string): Uint32Array {
  const text = atob(column);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return new Uint32Array(bytes.buffer);
}

export function encoded(values: Uint32Array): string {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
}
