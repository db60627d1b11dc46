import { expect, test } from "vitest";
import { chooseTools } from "../../../../src/turn/tools/choose-tools.ts";
import { hasNamesake } from "../../../../src/turn/tools/has-namesake.ts";
import { collectDropped } from "../../../../src/turn/collect-dropped.ts";
import { request, tool } from "../small-program.ts";

test("a tool of a server's shares its last name with any other of the client's", () => {
  expect(hasNamesake("mcp__prod__bash", ["Bash", "mcp__prod__bash"])).toBe(true);
  expect(hasNamesake("mcp__a__do-it", ["mcp__b__do_it"])).toBe(true);
  expect(hasNamesake("mcp__prod__bash", ["mcp__prod__bash", "BashOutput"])).toBe(false);
  expect(hasNamesake("Bash", ["mcp__prod__bash"])).toBe(false);
});

test("those that are not offered count, too", () => {
  const tools = ["Bash", "mcp__prod__bash", "mcp__prod__list"].map((name) => tool(name, "Does it.", {}));
  const others = [
    { match: "*", do: "drop" as const },
    { match: "mcp__*", do: "keep" as const },
  ].toReversed();
  const chosen = chooseTools({ shell: "Bash", tools: [], others }, request({ tools }), collectDropped());
  expect(chosen.map(({ name, hasNamesake: has }) => [name, has])).toEqual([
    ["mcp__prod__bash", true],
    ["mcp__prod__list", undefined],
  ]);
});
