import type { Hidden } from "../compile/say-hidden.ts";
import type { Prompt } from "../terms/prompt.ts";
import { markersIn, type MarkerInfo } from "./probe-talk.ts";

/** Behind each tool's name, which may stand in a prompt's own words, too. */
const NAME_MARK = "_xtoolx";
const SYSTEM_MARK = "xsystemx";

const KINDS: Readonly<Record<MarkerInfo, Hidden>> = { call: "calls", result: "results", word: "words" };

/** A prompt in which tools and the system prompt can be found again, however they are written down. */
export function insertMarkers(prompt: Prompt): Prompt {
  const named = <T extends { readonly name: string }>(one: T): T => ({ ...one, name: one.name + NAME_MARK });
  const [first] = prompt.messages;
  return {
    ...prompt,
    tools: prompt.tools.map(named),
    messages: prompt.messages.map((message) => {
      if (message === first && message.role === "system")
        return { ...message, content: `${message.content}\n${SYSTEM_MARK}` };
      return message.role === "assistant" && message.calls !== undefined
        ? { ...message, calls: message.calls.map(named) }
        : message;
    }),
  };
}

/**
 * What of a marked prompt is not in its rendered text. Words in front of calls do not count: many templates leave them out, and the call itself
 * says enough.
 */
export function hiddenFrom(text: string, { messages, tools }: Prompt): Set<Hidden> {
  const given = JSON.stringify(messages);
  const hidden = new Set<Hidden>();
  for (const [mark, kind] of markersIn(given)) if (!text.includes(mark)) hidden.add(KINDS[kind]);
  if (given.includes(SYSTEM_MARK) && !text.includes(SYSTEM_MARK)) hidden.add("system");
  const calls = messages.flatMap((message) => (message.role === "assistant" ? (message.calls ?? []) : []));
  const called = hidden.has("calls") ? [] : calls.map(({ name }) => name);
  // A call shows its tool's name as well.
  const isVisible = (name: string): boolean => count(text, name) > called.filter((one) => one === name).length;
  if (!tools.every(({ name }) => isVisible(name))) hidden.add("tools");
  return hidden;
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
