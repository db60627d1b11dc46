import { isRecord } from "../../shared/utilities.ts";
import { RefusedModelFile } from "../templates/render-steps.ts";
import { isLinearPattern } from "./linear-pattern.ts";

/** Added tokens (`<|im_end|>`), and characters of one of them: several times as many as any model has. */
const MAX_ADDED = 50_000;
const MAX_ADDED_LENGTH = 256;
/** Characters that may be put for one character of a text, by all steps of the normalizer together. */
const MAX_GROWTH = 16;
/** Characters of a word in a vocabulary whose search takes their square. */
const MAX_WORD = 64;
const MAX_WORD_PIECE = 200;

/**
 * A tokenizer comes with a model, from anyone.
 * @param data tokenizer.json
 * @throws {RefusedModelFile} when counting with it may take time or memory out of proportion to the text
 */
export function checkTokenizer(data: Readonly<Record<string, unknown>>): void {
  const added: readonly unknown[] = Array.isArray(data["added_tokens"]) ? data["added_tokens"] : [];
  if (added.length > MAX_ADDED) throw new RefusedModelFile(`a tokenizer with more than ${MAX_ADDED} added tokens`);
  if (added.some((token) => lengthOf(token, "content") > MAX_ADDED_LENGTH))
    throw new RefusedModelFile(`an added token of more than ${MAX_ADDED_LENGTH} characters`);
  const growth = growthOf(data["normalizer"]) * growthOf(data["pre_tokenizer"]);
  if (growth > MAX_GROWTH)
    throw new RefusedModelFile(`a tokenizer that makes texts more than ${MAX_GROWTH} times as long`);
  checkModel(data["model"]);
}

/** By how much its replacements may lengthen a text. */
function growthOf(step: unknown): number {
  if (!isRecord(step)) return 1;
  const steps = [step["normalizers"], step["pretokenizers"]].find(Array.isArray) as readonly unknown[] | undefined;
  if (steps !== undefined) return steps.reduce<number>((product, one) => product * growthOf(one), 1);
  const pattern = isRecord(step["pattern"]) ? step["pattern"] : {};
  const replaced = Math.max(1, lengthOf(pattern, "String"));
  const made = Math.max(lengthOf(step, "content"), lengthOf(step, "replacement"), lengthOf(step, "str_rep"));
  // An expression may match between two characters, too.
  return Math.max(1, made / replaced) + (step["type"] === "Replace" && made > 0 && !("String" in pattern) ? 1 : 0);
}

function lengthOf(value: unknown, name: string): number {
  const text = isRecord(value) ? value[name] : undefined;
  return typeof text === "string" ? text.length : 0;
}

/** Byte pairs are merged here, in steps; the library does the rest. */
function checkModel(model: unknown): void {
  if (!isRecord(model) || (model["type"] ?? "BPE") === "BPE") return;
  const { vocab, max_input_chars_per_word: most = MAX_WORD_PIECE } = model;
  if (!(Number(most) <= MAX_WORD_PIECE)) throw new RefusedModelFile(`words of more than ${MAX_WORD_PIECE} characters`);
  const words: readonly unknown[] = Array.isArray(vocab) ? vocab.flat(1) : Object.keys(isRecord(vocab) ? vocab : {});
  if (words.some((word) => typeof word === "string" && word.length > MAX_WORD))
    throw new RefusedModelFile(`a vocabulary with words of more than ${MAX_WORD} characters`);
}

/** @param step a step of the library, whose parts hold the expressions that it compiled @throws {RefusedModelFile} */
export function checkPatterns(step: unknown, depth = 0): void {
  if (step instanceof RegExp) {
    if (isLinearPattern(step.source)) return;
    const text = step.source.length > 80 ? `${step.source.slice(0, 80)}…` : step.source;
    throw new RefusedModelFile(`the tokenizer's expression ${text} may take more time than any text is worth`);
  }
  // The library's steps are functions with properties.
  if ((typeof step !== "object" && typeof step !== "function") || step === null || depth > 10) return;
  for (const part of Object.values(step)) checkPatterns(part, depth + 1);
}
