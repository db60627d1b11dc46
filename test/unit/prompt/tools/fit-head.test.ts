import { describe, expect, test } from "vitest";
import type { Toolset } from "../../../../generated/types/plan.d.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import type { OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { limitToolsToHead } from "../../../../src/prompt/tools/offer-tools.ts";

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

const WHOLE = "Run Read mcp__a__x mcp__a__y mcp__b__x";
const BOTH = keep("mcp__*", "*");

describe("tools that the toolset does not list", () => {
  test.each<Given & { title: string; want: string }>([
    { title: "stay whole where nobody has said how long a head may be", others: BOTH, room: undefined, want: WHOLE },
    { title: "stay whole where they fit", others: BOTH, room: 5000, want: WHOLE },
    {
      title: "are shortened from the last one on, as many as it takes",
      others: BOTH,
      room: 3300,
      want: "Run Read mcp__a__x mcp__a__y- mcp__b__x-",
    },
    {
      title: "are hidden from the last one on where that is not enough",
      others: BOTH,
      room: 2260,
      want: "Run Read mcp__a__x- (mcp__a__y) (mcp__b__x)",
    },
    {
      title: "of servers give way before those that only * fits",
      others: BOTH,
      room: 300,
      want: "Run- (Read) (mcp__a__x) (mcp__a__y) (mcp__b__x)",
    },
    {
      title: "of a more particular pattern give way later",
      others: keep("mcp__a__*", "mcp__*", "*"),
      room: 4110,
      want: "Run Read mcp__a__x mcp__a__y mcp__b__x-",
    },
    {
      title: "stay where one must be called",
      others: BOTH,
      room: 3200,
      mustCall: "mcp__b__x",
      want: "Run Read mcp__a__x- mcp__a__y- mcp__b__x",
    },
    {
      title: "give way, and those that it lists stay",
      others: keep("*"),
      room: 1200,
      tools: [{ name: "Run", as: ["Run"] }],
      want: "Run (Read) (mcp__a__x) (mcp__a__y) (mcp__b__x)",
    },
  ])("$title", ({ want, ...given }) => expect(fitted(given).shown).toBe(want));

  test("are reported when they give way", () => {
    expect(fitted({ others: BOTH, room: 3300 }).dropped).toEqual(["2 shown as a short text"]);
    expect(fitted({ others: BOTH, room: 2260 }).dropped).toEqual([
      "1 shown as a short text",
      "2 shown when the model looks for them",
    ]);
  });
});
