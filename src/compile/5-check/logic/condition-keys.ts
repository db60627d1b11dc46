import type { Condition, TextTest } from "../../../../generated/types/plan.d.ts";
import { breadthOf } from "./breadth-of.ts";
import { piecesOf, wordProbes, type Requirements } from "./cover-index.ts";

/** What a condition asks for, as keys of the index. */
export function requirementsOf(condition: Condition): Requirements {
  switch (condition.kind) {
    case "class":
      return [condition.any.map((name) => `class=${name}`)];
    case "model":
    case "toolNames":
    case "agent":
    case "session":
    case "project":
      return [condition.any.map((pattern) => patternKey(condition.kind, pattern))];
    case "has":
    case "effort":
    case "tag":
      return [condition.any.map((name) => `${condition.kind}=${name}`)];
    case "tools":
      return [[`tools=${condition.some}`]];
    case "stream":
    case "prefilled":
    case "thinking":
      return [[`${condition.kind}=${condition.is}`]];
    case "client":
      return [["client"]];
    case "outputField":
      return [[`field=${condition.name}`]];
    case "maxTokens":
      return [[condition.is === undefined ? "tokens" : `tokens=${condition.is}`]];
    case "promptTokens":
      return [["promptTokens"]];
    case "user":
    case "system":
      return testRequirements(condition.kind, condition.text);
  }
}

/** The keys under which whatever this condition implies may be filed. */
export function probesOf(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case "model":
    case "toolNames":
    case "agent":
    case "session":
    case "project": {
      const { kind, any } = condition;
      return [kind, ...(any[0] ?? "").split("*").flatMap((piece) => wordProbes(kind, piece))];
    }
    case "maxTokens":
      return ["tokens", ...requirementsOf(condition).flat()];
    case "user":
    case "system":
      return testProbes(condition.kind, condition.text);
    default:
      return requirementsOf(condition).flat();
  }
}

export function testRequirements(space: string, test: TextTest): Requirements {
  const { op, value, flags = "" } = test;
  if (op === "is") return [[`${space}=${value.trim()}`]];
  if (breadthOf(test) !== undefined) return [];
  return op === "matches" ? [[`${space}/${flags}/${value}`]] : piecesOf(space, value);
}

export function testProbes(space: string, test: TextTest): readonly string[] {
  const { op, value } = test;
  if (op === "matches") return testRequirements(space, test).flat();
  return [...(op === "is" ? testRequirements(space, test).flat() : []), ...wordProbes(space, value)];
}

/** The end of a pattern's longest piece: where names of models differ most. */
function patternKey(space: string, pattern: string): string {
  const [longest = ""] = pattern.split("*").toSorted((a, b) => b.length - a.length);
  return longest === "" ? space : (piecesOf(space, longest).at(-1)?.[0] ?? space);
}
