/** Where to begin; another start gives the same text another hash. */
export const HASH_START = 0x811c9dc5;

/** A number of 32 bits for a text, the same on every machine (FNV-1a over UTF-16 units). */
export function hashOf(text: string, start: number = HASH_START): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = hashStep(hash, text.charCodeAt(i));
  return hash;
}

export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}
