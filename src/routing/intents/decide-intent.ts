import type { Classifier, Program } from "../../prompt/templates/program.ts";
import type { ChatMessage, Prompt } from "../../shared/prompt-types.ts";
import { passesTextTest } from "../../shared/text/match.ts";
import type { IntentChoice } from "../../shared/turn-report.ts";
import { classify, endsOf } from "./classifier.ts";

export interface DecidedIntent {
  readonly choice: IntentChoice;
  /** False: a model may decide better, if there is one; otherwise this choice is final. */
  readonly sure: boolean;
}

/**
 * The intent of the user's text: by a pattern, else by the classifier, else the default. Calls no model. Undefined where the plan
 * has no intents. Well under a millisecond for any text.
 * @param message the user's own text of the turn, without reminders
 */
export function decideIntent(
  { plan, classifier }: Pick<Program, "plan" | "classifier">,
  message: string,
): DecidedIntent | undefined {
  const { intents = [], decide } = plan;
  if (decide === undefined || decide.by.length === 0) return undefined;
  const text = endsOf(message.trim());
  const byDefault = { id: decide.default, step: "default" } as const;
  // A model could not improve this choice.
  if (text === "") return { choice: byDefault, sure: true };
  const named = decide.by.includes("patterns")
    ? intents.find(({ patterns }) => patterns.some((test) => passesTextTest(test, text)))?.id
    : undefined;
  if (named !== undefined) return { choice: { id: named, step: "patterns" }, sure: true };
  const likeliest = classifier === undefined ? undefined : findByExamples(classifier, text);
  return likeliest ?? { choice: byDefault, sure: false };
}

/** The likeliest intent by the classifier; undefined where it knows none of the text's features. */
export function findByExamples(classifier: Classifier, text: string): DecidedIntent | undefined {
  const shares = classify(classifier, text);
  if (shares === undefined) return undefined;
  const ranked = classifier.labels
    .map((id, label) => ({ id, share: shares[label] ?? 0 }))
    .toSorted((a, b) => b.share - a.share);
  const [first, second] = ranked;
  if (first === undefined) return undefined;
  const lead = first.share - (second?.share ?? 0);
  const scores = Object.fromEntries(ranked.map(({ id, share }) => [id, rounded(share)]));
  const choice = { id: first.id, step: "examples", scores, margin: rounded(lead) } as const;
  return { choice, sure: lead >= classifier.margin };
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

/** Enough for the longest name of an intent and a space before it. */
const MOST_TOKENS = 16;

export interface IntentQuestion {
  /** The profile to call; always a local one of the plan. */
  readonly profile: string;
  readonly prompt: Prompt;
  /** For servers that support it: a schema that allows only the names of intents. They are in `prompt` too. */
  readonly grammar?: string;
}

/**
 * The request to a model where no other step is sure of the intent: a constant prompt, followed by the user's text. Undefined
 * where the plan calls no model.
 */
export function intentPrompt({ plan }: Pick<Program, "plan">, text: string): IntentQuestion | undefined {
  const { intents = [], decide } = plan;
  if (decide?.model === undefined) return undefined;
  const { profile, system, shown: fewShot, grammar } = decide.model;
  const rule = grammar ? grammarOf(intents.map(({ id }) => id)) : undefined;
  return {
    profile,
    prompt: {
      messages: [
        { role: "system", content: system },
        ...fewShot.flatMap(({ words: message, label }): ChatMessage[] => [
          intentQuestion(message),
          { role: "assistant", content: label },
        ]),
        intentQuestion(inOneLine(text)),
      ],
      tools: [],
      // A label is all that fits.
      ...(plan.profiles[profile]?.thinking === undefined ? {} : { thinking: false }),
      maxTokens: MOST_TOKENS,
      stopSequences: [],
      sampling: { temperature: 0 },
      ...(rule !== undefined && { grammar: rule }),
    },
    ...(rule !== undefined && { grammar: rule }),
  };
}

/** The first intent that a model's answer names, in any case and between any punctuation; undefined where it names none. */
export function readIntent({ plan }: Pick<Program, "plan">, answer: string): string | undefined {
  const text = plainName(answer);
  const found = (plan.intents ?? []).map(({ id }) => ({ id, at: ` ${text} `.indexOf(` ${plainName(id)} `) }));
  return found.filter(({ at }) => at >= 0).toSorted((a, b) => a.at - b.at || b.id.length - a.id.length)[0]?.id;
}

/** `**Chit-Chat**` and `chit_chat` are one name. */
function plainName(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .join(" ");
}

function intentQuestion(text: string): ChatMessage {
  return { role: "user", content: `Words: ${text}\nLabel:` };
}

/** A pasted log must not look like more of the prompt. */
function inOneLine(text: string): string {
  return endsOf(text.trim()).replaceAll(/\s+/gu, " ");
}

/** @see the grammars of llama.cpp (GBNF) */
function grammarOf(names: readonly string[]): string {
  return `root ::= " "? (${names.map((name) => JSON.stringify(name)).join(" | ")})`;
}
