import type { ChatMessage, Prompt } from "../../shared/prompt-types.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import type { OfferedArgument, OfferedTool } from "../catalog/offered-tool.ts";
import { findCalled } from "../coerce/spellings.ts";

/** An answer whose calls can't be carried out. */
export interface BrokenAnswer {
  /** Everything the model wrote, calls included, without its thinking. */
  readonly text: string;
  /** At least one. */
  readonly calls: readonly Pick<UnreadableCall, "raw" | "problem" | "name">[];
}

/** More than so many of one answer have the same fault. */
const MAX_LISTED_CALLS = 5;

/** The same question, the model's answer to it, and what is wrong with that: the server has all but the last line in its cache. */
export function repairPrompt(prompt: Prompt, { text, calls }: BrokenAnswer, tools: readonly OfferedTool[]): Prompt {
  const faults = [...new Set(calls.map((call) => describeFault(call, tools)))].slice(0, MAX_LISTED_CALLS);
  const instruction =
    calls.length === 1 ? "Write this call once more, whole and right" : "Write these calls once more, whole and right";
  const messages: readonly ChatMessage[] = [
    ...prompt.messages,
    { role: "assistant", content: text },
    { role: "user", content: [...faults, `${instruction}, and nothing else.`].join("\n") },
  ];
  return { ...prompt, messages };
}

function describeFault({ raw, problem, name }: BrokenAnswer["calls"][number], tools: readonly OfferedTool[]): string {
  if (raw === "") return "You have called a tool, but your call could not be read.";
  const tool = name === undefined ? undefined : findCalled(name, tools)?.tool;
  const which = name === undefined ? "Your call" : `Your call of ${name}`;
  const wanted = tool === undefined ? "" : `\n${describeExpected(tool)}`;
  return `${which} could not be carried out: ${problem}.${wanted}`;
}

/** Of more tools, those that the call needs are listed. */
const MAX_LISTED_ARGUMENTS = 12;

/** As the tool was declared to the model. */
function describeExpected({ name, args, declaredArgs: declared = args }: OfferedTool): string {
  if (declared.length === 0) return `${name} takes no arguments.`;
  const listed = declared.length > MAX_LISTED_ARGUMENTS ? declared.filter(({ required }) => required) : declared;
  const others = listed.length < declared.length ? ["and others that are not needed"] : [];
  return `${name} takes ${[...listed.map(describeArgument), ...others].join(", ")}.`;
}

/** Longer lists of values are in the declaration. */
const MAX_LISTED_CHOICES = 12;

function describeArgument({ name, required, schema }: OfferedArgument): string {
  const { type, enum: values } = schema;
  const choices =
    Array.isArray(values) && values.length <= MAX_LISTED_CHOICES ? values.map((one) => JSON.stringify(one)) : [];
  const types = [type].flat().filter((one) => typeof one === "string");
  const kind = (choices.length > 0 ? choices : types).join(" or ");
  const texts = [kind, required ? "needed" : ""].filter((word) => word !== "");
  return texts.length === 0 ? name : `${name} (${texts.join(", ")})`;
}

/** What replaces an invalid call for the client: the model's text, and why the call was not run. */
export function describeUnreadCall({ raw, problem }: Pick<UnreadableCall, "raw" | "problem">): string {
  return raw === "" ? `\n[mallex: ${problem}]` : `${raw}\n[mallex: this call could not be read: ${problem}]`;
}

export type UnreadableCall = Extract<TurnEvent, { type: "broken-call" }>;
