import type { ChatMessage, Prompt } from "../../terms/prompt.ts";
import type { Program } from "../program.ts";
import { endsOf } from "./plain-text.ts";

/** Enough for the longest name of an intent and a space before it. */
const MOST_TOKENS = 16;

export interface IntentQuestion {
  /** Who is asked; a profile of the plan, always a local one. */
  readonly profile: string;
  readonly prompt: Prompt;
  /** Where the server takes one: that it can only say an intent. Also in `prompt`. */
  readonly grammar?: string;
}

/**
 * What a model is asked where nothing else is sure of the intent: a prompt that is always the same, and then the words. Undefined where
 * the plan asks no model.
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
      // A label is all that there is room for.
      ...(plan.profiles[profile]?.thinking === undefined ? {} : { thinking: false }),
      maxTokens: MOST_TOKENS,
      stopSequences: [],
      sampling: { temperature: 0 },
      ...(rule !== undefined && { grammar: rule }),
    },
    ...(rule !== undefined && { grammar: rule }),
  };
}

/** The intent that a model's answer names first, in whatever case and between whatever signs; undefined where it names none. */
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
