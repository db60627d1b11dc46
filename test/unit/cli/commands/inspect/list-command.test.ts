import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { commandLine } from "../../../../../src/cli/command-line.ts";
import { configCommand } from "../../../../../src/cli/commands/config/config.ts";
import { type CliContext } from "../../../../../src/cli/context/context.ts";
import { listCommand } from "../../../../../src/cli/commands/inspect/list.ts";
import { cliHome } from "../../cli-home.ts";
import { readCases } from "../../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const FILE = cases("file") as string;

let home: string;
let context: CliContext;
beforeEach(() => {
  ({ home, context } = cliHome());
  writeFileSync(join(home, "mallex.yaml"), FILE);
});

test("one list is printed alone, and all of them in order", async () => {
  expect((await listCommand(context, { what: "routes" })).text).toBe(
    'routes   1\n  id    about                             does       at\n  hard  user: { contains: "think hard" }  tier high  mallex.yaml:4',
  );
  expect((await listCommand(context, {})).text?.match(/^\w+/gm)).toEqual(cases("oneListPrintedAlone"));
});

test("what is taken out is shown with --all only", async () => {
  expect((await listCommand(context, { what: "toolsets" })).text).not.toContain("client");
  const { text, data } = await listCommand(context, { what: "toolsets", all: true });
  expect(text).toMatch(/client +✓ +mallex\.yaml:5$/);
  expect(data).toMatchObject({
    toolsets: expect.arrayContaining([{ id: "client", takenOut: true, at: "mallex.yaml:5" }]),
  });
});

test("another word is no list", async () => {
  await expect(listCommand(context, { what: "filter" })).rejects.toMatchObject({
    problem: { code: "MX7507", hint: expect.stringContaining('did you mean "filters"?') as unknown },
  });
});

test("config --shallow prints what the file says and no more; not together with --origins", async () => {
  const { text } = await configCommand(context, { shallow: true });
  expect(text).toContain("model: mallex/smollm2-135m");
  expect(text).not.toContain("ANTHROPIC_BASE_URL");
  expect((await configCommand(context, {})).text).toContain("ANTHROPIC_BASE_URL");
  await expect(configCommand(context, { shallow: true, origins: true })).rejects.toMatchObject({
    problem: { code: "MX7507" },
  });
});

test("a value has its file and line with --origins, and moves no cursor", async () => {
  const filter = 'filters:\n  - { id: house/x, tag: x, do: replace, with: "\\u202E see" }\n';
  writeFileSync(join(home, "mallex.yaml"), FILE + filter);
  const { text } = await configCommand(context, { origins: true });
  expect(text).toContain('mallex.yaml:8\t/filters/0/with\t"\u{fffd} see"');
});

test("a pack is listed with what is taken of it", async () => {
  writeFileSync(
    join(home, "house.yaml"),
    "version: 1\nabout: of the house\nroutes:\n  - { id: house/a, when: { user: a }, tier: low }\n",
  );
  writeFileSync(join(home, "mallex.yaml"), FILE.replace("\n", "\nextends: [{ pack: ./house.yaml, use: [filters] }]\n"));
  const { data, text } = await listCommand(context, { what: "packs" });
  expect(data).toMatchObject({
    packs: [{ id: "house.yaml", home: "beside the file", rules: 0, use: ["filters"], leftOut: ["routes"] }],
  });
  expect(text).toMatch(/house\.yaml +beside the file +0 +filters +routes +of the house +mallex\.yaml:2$/);
});

test("the help names every list", async () => {
  const help = commandLine("1.0.0", [], () => Promise.resolve()).commands.find((command) => command.name() === "list");
  const words = help?.registeredArguments[0]?.description.split(/, | or /);
  const { data } = await listCommand(context, {});
  expect(words).toEqual(Object.keys(data as object));
});
