import { describe, expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import type { Toolset } from "../../../../generated/types/plan.d.ts";
import { chooseTools, reportUnoffered } from "../../../../src/prompt/tools/choose-tools.ts";
import type { OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { toolLine } from "../../../../src/tool-calls/catalog/declare-tools.ts";
import { CLIENT_TOOLS, CORE, request, tool } from "../conversation/small-program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

type Tools = NonNullable<MessagesRequest["tools"]>;

function choose(tools: Tools | undefined, changes: Partial<Toolset> = {}): { tools: OfferedTool[]; dropped: string[] } {
  const dropped = collectDropped();
  const asked = request(tools === undefined ? {} : { tools });
  const chosen = chooseTools({ ...CORE, ...changes }, asked);
  reportUnoffered(asked, { chosen, tools: chosen }, dropped);
  return { tools: chosen, dropped: dropped.list().map(({ what, why, count }) => `${what} ${count}: ${why}`) };
}

/** `name=client(arg=to!)`, with `!` where it is required and `~` where it goes through the shell. */
function lines(tools: readonly OfferedTool[]): string[] {
  return tools.map(({ name, client, args, via }) => {
    const shown = args.map((arg) => `${arg.name}=${arg.to}${arg.required ? "!" : ""}`);
    return `${name}=${client}${via === undefined ? "" : "~"}(${shown.join(" ")})`;
  });
}

const named = (...names: string[]): Tools => CLIENT_TOOLS.filter(({ name = "" }) => names.includes(name));
const NONE: OfferedTool = { name: "", client: "", about: "", args: [] };
const NOT_LISTED = "not in this size's toolset";

describe("the toolset's tools stand for what this client offers", () => {
  const READ = "read_file=See(path=file! start=from)";
  const BASH = "bash=Run(command=command!)";
  const EDIT = "edit_file=Change(path=file! old=was! new=becomes!)";
  const SEARCH = ["grep=Run~(pattern=pattern! path=path)", "glob=Run~(pattern=pattern! path=path)"];

  test.each([
    ...(cases("the toolsets tools stand for what this client offers") as {
      title: string;
      given: Tools;
      want: string[];
    }[]),
    {
      title: "in the toolset's order, whatever the client's",
      given: CLIENT_TOOLS.toReversed(),
      want: [READ, BASH, EDIT, ...SEARCH],
    },
  ])("$title", ({ given, want }) => expect(lines(choose(given).tools)).toEqual(want));

  test("a tool without `args` has all of the client's", () => {
    const tools = [{ name: "look", as: ["See"] }];
    expect(lines(choose(CLIENT_TOOLS, { tools }).tools)).toEqual(["look=See(file=file! from=from)"]);
  });

  test("its text is the toolset's, or the first sentence of the client's", () => {
    const about = choose(CLIENT_TOOLS).tools.map((one) => one.about);
    expect(about).toEqual(["show a file", "Runs a command", "Changes a file", "search in files", "glob"]);
  });
});

describe("the other tools", () => {
  const only = { tools: [{ name: "bash", as: ["Run"], args: [{ name: "command", to: "command" }] }] };

  test("are left out, and counted", () => {
    const { tools, dropped } = choose(CLIENT_TOOLS, { ...only, others: [{ match: "*", do: "drop" }] });
    expect(lines(tools)).toEqual(["bash=Run(command=command!)"]);
    expect(dropped).toEqual([`tools 3: ${NOT_LISTED}`]);
  });

  test("are shown as they are", () => {
    const { tools, dropped } = choose(CLIENT_TOOLS, { ...only, others: [{ match: "*", do: "keep" }] });
    expect(lines(tools).slice(1)).toEqual(cases("shownThey"));
    expect(tools.at(-1)?.about).toBe("Asks the hub. It knows.");
    expect(dropped).toEqual([]);
  });

  test("are shown with their first sentence and what they need", () => {
    const { tools, dropped } = choose(CLIENT_TOOLS, { ...only, others: [{ match: "*", do: "stub" }] });
    expect(toolLine(tools.at(-1) ?? NONE)).toBe("hub__ask(question, depth?: number) - Asks the hub");
    expect(dropped).toEqual([]);
  });

  test("of the same name as one of the toolset's would be a second one of it", () => {
    const { tools, dropped } = choose([...named("Run"), tool("bash", "Another.", {})], {
      ...only,
      others: [{ match: "*", do: "keep" }],
    });
    expect(lines(tools)).toEqual(["bash=Run(command=command!)"]);
    expect(dropped).toEqual([`tools 1: ${NOT_LISTED}`]);
  });

  test("can be called, and are shown to a model that looks for them", () => {
    const others = [
      { match: "hub__*", do: "find" as const },
      { match: "*", do: "drop" as const },
    ];
    const { tools, dropped } = choose(CLIENT_TOOLS, { ...only, others });
    expect(lines(tools)).toEqual(["bash=Run(command=command!)", "hub__ask=hub__ask(question=question! depth=depth)"]);
    expect(tools.map(({ hidden }) => hidden)).toEqual([undefined, true]);
    expect(dropped).toEqual([`tools 2: ${NOT_LISTED}`]);
  });

  test("what schemas refer to comes with them", () => {
    const input_schema = { properties: { a: { $ref: "#/$defs/b" } }, $defs: { b: { type: "string" } }, $schema: "x" };
    const [kept] = choose([{ name: "t", input_schema }], { tools: [], others: [{ match: "*", do: "keep" }] }).tools;
    expect(kept?.shared).toEqual({ $defs: { b: { type: "string" } } });
  });
});

describe("what no model of one's own can call is reported", () => {
  test.each(
    cases("what no model of ones own can call is reported") as { title: string; given: Tools; want: string[] }[],
  )("$title", ({ given, want }) => {
    const tools = [{ name: "grep", as: ["Search"], fallback: "shell.grep" as const }];
    expect(choose(given, { tools, others: [{ match: "*", do: "drop" }] }).dropped).toEqual(want);
  });

  test.each(cases("a tool that the request must have called") as { title: string; name: string; want: string[] }[])(
    "a tool that the request must have called, and $title",
    ({ name, want }) => {
      const tools = [{ name: "bash", as: ["Run"], args: [{ name: "command", to: "command" }] }];
      const asked = request({ tools: named("Run", "hub__ask"), tool_choice: { type: "tool", name } });
      expect(lines(chooseTools({ ...CORE, tools, others: [{ match: "*", do: "drop" }] }, asked))).toEqual(want);
    },
  );

  test("a tool that the client runs by the API's schema is one like others", () => {
    const { tools } = choose([{ type: "bash_20250124", name: "bash" }], {
      tools: [],
      others: [{ match: "*", do: "keep" }],
    });
    expect(lines(tools)).toEqual(["bash=bash(command=command restart=restart)"]);
  });

  test("a request without tools has none", () => expect(choose(undefined)).toEqual({ tools: [], dropped: [] }));
});
