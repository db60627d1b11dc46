/** What the signatures of mallex begin with: they say that a local model has thought this, and prove nothing. */
export const MALLEX_SIGNATURE = "mallex-1.";

/** Whether a block of a talk is a thought that mallex has shown. */
export function isMallexThinking(block: unknown): boolean {
  if (typeof block !== "object" || block === null) return false;
  const { type, signature } = block as Readonly<Record<string, unknown>>;
  return type === "thinking" && typeof signature === "string" && signature.startsWith(MALLEX_SIGNATURE);
}
