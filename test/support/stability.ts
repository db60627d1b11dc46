/**
 * What a step may depend on, so that the prompt of one turn is a prefix of the next turn's prompt:
 * `pure`: one text and what precedes it;
 * `head`: the opening, which is everything before the first answer and never changes;
 * `windowed`: the length of the conversation; it cuts once, by a wide margin, and the cut stays.
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
