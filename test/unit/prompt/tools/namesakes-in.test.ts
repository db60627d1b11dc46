import { expect, test } from "vitest";
import { chooseTools, namesakesIn } from "../../../../src/prompt/tools/choose-tools.ts";
import { request, tool } from "../conversation/small-program.ts";

test("a tool of a server's shares its last name with any other of the client's", () => {
  expect(namesakesIn(["Bash", "mcp__prod__bash"])("mcp__prod__bash")).toBe(true);
  expect(namesakesIn(["mcp__b__do_it"])("mcp__a__do-it")).toBe(true);
  expect(namesakesIn(["mcp__prod__bash", "BashOutput"])("mcp__prod__bash")).toBe(false);
  expect(namesakesIn(["mcp__prod__bash"])("Bash")).toBe(false);
});

test("those that are not offered count, too", () => {
  const tools = ["Bash", "mcp__prod__bash", "mcp__prod__list"].map((name) => tool(name, "Does it.", {}));
  const others = [
    { match: "*", do: "drop" as const },
    { match: "mcp__*", do: "keep" as const },
  ].toReversed();
  const chosen = chooseTools({ shell: "Bash", tools: [], others }, request({ tools }));
  expect(chosen.map(({ name, hasNamesake: has }) => [name, has])).toEqual([
    ["mcp__prod__bash", true],
    ["mcp__prod__list", undefined],
  ]);
});
