import type { Condition } from "../../../generated/types/plan.d.ts";
import { meetsCondition, NO_AGENT, type Facts } from "../../routing/routes/conditions.ts";
import { satisfiesVersion } from "../../shared/text/match.ts";
import { findPassing, isPassed } from "../texts/text-tests.ts";
import { tokensOf } from "./implies.ts";

/** In place of what a star stands for, and of names that are not known: in no rule. */
const ANY = "\u0000";
const MANY_TOKENS = 1_000_000_007;

/** A request that meets few conditions. */
const UNREMARKABLE: Facts = {
  class: "",
  model: ANY,
  tools: 0,
  stream: true,
  prefilled: false,
  client: undefined,
  outputFields: [],
  maxTokens: MANY_TOKENS,
  user: ANY,
  message: ANY,
  system: ANY,
  toolNames: [],
  has: [],
  thinking: false,
  promptTokens: MANY_TOKENS,
  project: "",
  tags: [],
};

/**
 * A request that meets all of these conditions; undefined where it isn't easily found. What it does not meet is no cover of these conditions: nearly all rules
 * are compared so, in a fraction of the time that a proof takes.
 */
export function exampleRequest(given: readonly Condition[]): Facts | undefined {
  const example = given.reduce((facts, condition) => ({ ...facts, ...factsFor(condition, facts) }), UNREMARKABLE);
  const texts = (["user", "system"] as const).flatMap((kind) => {
    const tests = given.flatMap((one) => (one.kind === kind ? [one.text] : []));
    const found = tests.length === 0 ? "none" : findPassing(tests);
    return typeof found === "string" ? [] : [{ [kind]: found.text }];
  });
  const request: Facts = Object.assign({}, example, ...texts);
  return given.every((condition) => isMet(condition, request)) ? request : undefined;
}

/** Whether a request meets a condition. */
export function isMet(condition: Condition, request: Facts): boolean {
  if (condition.kind === "user" || condition.kind === "system")
    return isPassed(condition.text, request[condition.kind]) ?? true;
  return meetsCondition(condition, request);
}

function factsFor(condition: Condition, { outputFields, has, tags, toolNames }: Facts): Partial<Facts> {
  switch (condition.kind) {
    case "class":
    case "model":
    case "effort":
    case "session":
    case "project":
      return { [condition.kind]: nameIn(condition) };
    case "agent":
      return condition.any.includes(NO_AGENT) ? {} : { agent: nameIn(condition) };
    case "has":
      return { has: [...has, nameIn(condition)] };
    case "tag":
      return { tags: [...tags, nameIn(condition)] };
    case "toolNames":
      return { tools: 1, toolNames: [...toolNames, nameIn(condition)] };
    case "tools":
      return { tools: condition.some ? 1 : 0 };
    case "stream":
    case "prefilled":
    case "thinking":
      return { [condition.kind]: condition.is };
    case "outputField":
      return { outputFields: [...outputFields, condition.name] };
    case "maxTokens":
    case "promptTokens":
      return { [condition.kind]: tokensOf(condition)[0] };
    case "client":
      return { client: releaseIn(condition) };
    case "user":
    case "system":
      return {};
  }
}

function nameIn({ any: [pattern = ANY] }: { readonly any: readonly string[] }): string {
  return pattern.replaceAll("*", ANY);
}

function releaseIn({ range }: Extract<Condition, { kind: "client" }>): string | undefined {
  const bounds = range.flatMap(({ version }) => [version, [...version.slice(0, -1), (version.at(-1) ?? 0) + 1]]);
  return ["0", ...bounds.map((version) => version.join("."))].find((release) => satisfiesVersion(range, release));
}
