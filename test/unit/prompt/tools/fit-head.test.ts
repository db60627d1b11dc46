import { describe, expect, test } from "vitest";
import type { Toolset } from "../../../../generated/types/plan.d.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import type { OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { limitToolsToHead } from "../../../../src/prompt/tools/offer-tools.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const keep = (...patterns: string[]): Toolset["others"] => patterns.map((match) => ({ match, do: "keep" as const }));

/** Tools by their cost; a stub of one costs a tenth. */
const TOOLS = ["Run", "Read", "mcp__a__x", "mcp__a__y", "mcp__b__x"].map((name): OfferedTool => ({
  name,
  client: name,
  about: "",
  args: [],
}));
const cost = ({ declaredArgs: shown }: OfferedTool): number => (shown === undefined ? 1000 : 100);

interface Given {
  readonly others: Toolset["others"];
  readonly room: number | undefined;
  readonly mustCall?: string;
  readonly tools?: Toolset["tools"];
}

/** `name` whole, `name-` as a stub, `(name)` hidden. */
function fitted({ others, room, mustCall, tools = [] }: Given): { shown: string; dropped: string[] } {
  const dropped = collectDropped();
  const toolset = { shell: "Run", tools, others };
  const fit = limitToolsToHead(TOOLS, { toolset, tokens: room, cost, mustCall, dropped });
  const shown = fit.map(({ name, hidden, declaredArgs: short }) => (hidden ? `(${name})` : short ? `${name}-` : name));
  return { shown: shown.join(" "), dropped: dropped.list().map(({ why, count }) => `${count} ${why.split(":")[0]}`) };
}
const BOTH = keep("mcp__*", "*");

describe("tools that the toolset does not list", () => {
  test.each(cases("tools that the toolset does not list") as (Given & { title: string; want: string })[])(
    "$title",
    ({ want, ...given }) => expect(fitted(given).shown).toBe(want),
  );

  test("are reported when they give way", () => {
    expect(fitted({ others: BOTH, room: 3300 }).dropped).toEqual(["2 shown as a short text"]);
    expect(fitted({ others: BOTH, room: 2260 }).dropped).toEqual([
      "1 shown as a short text",
      "2 shown when the model looks for them",
    ]);
  });
});
