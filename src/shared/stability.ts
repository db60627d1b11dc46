/**
 * What a step may look at, so that the prompt of one turn begins the prompt of the next:
 * `pure`     at a text alone, and at what stands before it: what comes later changes nothing;
 * `head`     at the opening, all before the first answer, which stays as it is while the conversation goes on;
 * `windowed` at the length of the conversation: it cuts once, far enough, and what is cut stays cut.
 */
export type Stability = "pure" | "head" | "windowed";

export type TransformStep = "trim" | "filters" | "history" | "budget" | "fold" | "parts" | "prompt" | "toolset";

/** Every step that changes what a model reads. */
export const STABILITY: Readonly<Record<TransformStep, Stability>> = {
  trim: "pure",
  filters: "pure",
  history: "pure",
  budget: "windowed",
  fold: "pure",
  parts: "head",
  prompt: "head",
  toolset: "head",
};
