import type { Condition, TextTest } from "../../../../generated/types/plan.d.ts";
import { breadthOf } from "./breadth-of.ts";
import { piecesOf, wordProbes, type Requirements } from "./cover-index.ts";

/** What a condition asks for, as keys of the index. */
export function requirementsOf(condition: Condition): Requirements {
  switch (condition.kind) {
    case "class":
      return [condition.any.map((name) => `class=${name}`)];
    case "model":
      return [condition.any.map(modelKey)];
    case "tools":
      return [[`tools=${condition.some}`]];
    case "stream":
    case "prefilled":
      return [[`${condition.kind}=${condition.is}`]];
    case "client":
      return [["client"]];
    case "outputField":
      return [[`field=${condition.name}`]];
    case "maxTokens":
      return [[condition.is === undefined ? "tokens" : `tokens=${condition.is}`]];
    case "user":
    case "system":
      return testRequirements(condition.kind, condition.text);
  }
}

/** The keys under which whatever this condition implies may be filed. */
export function probesOf(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case "model":
      return ["model", ...(condition.any[0] ?? "").split("*").flatMap((piece) => wordProbes("model", piece))];
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
function modelKey(pattern: string): string {
  const [longest = ""] = pattern.split("*").toSorted((a, b) => b.length - a.length);
  return longest === "" ? "model" : (piecesOf("model", longest).at(-1)?.[0] ?? "model");
}
