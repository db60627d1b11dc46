import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { unknownCommand } from "../../../../../src/cli/commands/inspect/unknown.ts";
import { toExitCode, toProblems } from "../../../../../src/cli/context/run-command.ts";
import type { CliContext } from "../../../../../src/cli/context/context.ts";
import { PACKAGE_ROOT } from "../../../../../src/shared/package-root.ts";
import { mallexPaths } from "../../../../../src/shared/mallex-paths.ts";
import { readCases } from "../../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

function contextWithFile(): CliContext {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "mallex-unknown-")));
  onTestFinished(() => rmSync(home, { recursive: true }));
  writeFileSync(
    join(home, "mallex.yaml"),
    "version: 1\nprofiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }\n",
  );
  return { cwd: home, homeDir: home, paths: mallexPaths({}, home), packageRoot: PACKAGE_ROOT } as never;
}

test("without a recording it says how to make one", async () => {
  await expect(unknownCommand(contextWithFile(), [])).rejects.toMatchObject({
    problem: { code: "MX7518", hint: expect.stringContaining("mallex record") },
  });
});

test("without a recording it reads the turns that are kept, but for those without their request", async () => {
  const context = contextWithFile();
  const { turns } = context.paths;
  mkdirSync(turns, { recursive: true });
  const request = { model: "claude", max_tokens: 9, messages: [{ role: "user", content: "hi" }], hologram: true };
  writeFileSync(join(turns, "t1.json"), JSON.stringify({ id: "t1", plan: "p", request, dropped: [] }));
  writeFileSync(join(turns, "t2.json"), JSON.stringify({ id: "t2", dropped: [] }));
  const { data } = await unknownCommand(context, []);
  expect(data).toMatchObject({ requests: 1, unknown: [{ kind: "field", name: "hologram", requests: 1 }] });
});

describe("what was read is said first", () => {
  const request = { model: "claude", max_tokens: 9, messages: [{ role: "user", content: "hi" }] };
  function keep({ paths: { turns } }: CliContext, configs: readonly string[]): void {
    mkdirSync(turns, { recursive: true });
    for (const [at, config] of configs.entries()) {
      const turn = { id: `t${at}`, plan: "p", folder: "/else", config, request: { ...request, [`f${at}`]: 1 } };
      writeFileSync(join(turns, `t${at}.json`), JSON.stringify(turn));
    }
  }

  test("the turns of this project alone, where it has any", async () => {
    const context = contextWithFile();
    keep(context, ["/else/mallex.yaml", join(context.cwd, "mallex.yaml")]);
    const { text, data } = await unknownCommand(context, []);
    expect(text).toMatch(/^read: 1 recorded turn of this project\n\nfield {11}1×  f1\n/);
    expect(data).toMatchObject({ requests: 1 });
  });

  test("never those of others", async () => {
    const context = contextWithFile();
    keep(context, ["/else/mallex.yaml", "/far/mallex.yaml"]);
    await expect(unknownCommand(context, [])).rejects.toMatchObject({ problems: [{ code: "MX7518" }] });
  });

  test("the newest recording, and what is named", async () => {
    const context = contextWithFile();
    keep(context, ["/else/mallex.yaml"]);
    const recording = join(context.paths.requests, "r1");
    mkdirSync(recording, { recursive: true });
    writeFileSync(join(recording, "1.json"), JSON.stringify(request));
    const { text } = await unknownCommand(context, []);
    expect(text).toBe(`read: 1 request of ${recording}\n\nnothing unknown in 1 request`);
    const named = await unknownCommand(context, [join(recording, "1.json")]);
    expect(named.text).toMatch(`read: 1 request of ${join(recording, "1.json")}\n`);
  });
});

test("what a terminal would obey, and what nobody sees, is shown", async () => {
  const context = contextWithFile();
  const request = cases("request") as {
    model: string;
    max_tokens: number;
    messages: { role: string; content: string }[];
    "\u001b[2mx​y": number;
  };
  writeFileSync(join(context.cwd, "request.json"), JSON.stringify(request));
  const { text } = await unknownCommand(context, ["request.json"]);
  expect(text).toContain("  \uFFFD[2mx\\u{200b}y\n");
});

test("what the client says of its commands is known", async () => {
  const context = contextWithFile();
  const file = join(context.cwd, "mallex.yaml");
  writeFileSync(file, `${readFileSync(file, "utf8")}extends: [mallex:claude-code]\n`);
  const said = cases("said") as string[];
  const content = said.map((text) => ({ type: "text", text }));
  const request = { model: "claude", max_tokens: 9, messages: [{ role: "user", content }] };
  writeFileSync(join(context.cwd, "request.json"), JSON.stringify(request));
  const { data } = await unknownCommand(context, ["request.json"]);
  expect((data as { unknown: unknown }).unknown).toEqual([
    { kind: "reminder", name: "\u001B[2mSomething new", requests: 1 },
  ]);
});

test("tools that the packs know of any release, and tools of the person's servers, are known", async () => {
  const context = contextWithFile();
  const names = ["Bash", "BashOutput", "MultiEdit", "WebFetch", "Workflow", "mcp__shop__order", "mcp__x", "Hologram"];
  const tools = names.map((name) => ({ name, input_schema: { type: "object" } }));
  const request = { model: "claude", max_tokens: 9, tools, messages: [{ role: "user", content: "hi" }] };
  writeFileSync(join(context.cwd, "request.json"), JSON.stringify({ client: "2.1.329", request }));
  const toolsIn = async (): Promise<unknown[]> => {
    const { data } = await unknownCommand(context, ["request.json"]);
    const { unknown } = data as { unknown: readonly { kind: string; name: string }[] };
    return unknown.flatMap(({ kind, name }) => (kind === "tool" ? [name] : []));
  };
  expect(await toolsIn()).toEqual([...names.slice(0, 5), ...names.slice(6)].toSorted());
  const file = readFileSync(join(context.cwd, "mallex.yaml"), "utf8");
  writeFileSync(join(context.cwd, "mallex.yaml"), `${file}extends: [mallex:claude-code]\n`);
  expect(await toolsIn()).toEqual(["Hologram", "mcp__x"]);
});

test.each([
  { title: "is no request", given: "mallex.yaml", code: "MX7524", says: "mallex.yaml does not contain a request" },
  { title: "is not there", given: "nosuch", code: "MX7523", says: 'there is no file and no folder "nosuch"' },
])("a path that $title is named, and the command line is wrong", async ({ given, code, says }) => {
  const error: unknown = await unknownCommand(contextWithFile(), [given]).catch((thrown: unknown) => thrown);
  const problems = toProblems(error);
  expect(problems).toMatchObject([{ code, message: expect.stringContaining(says) as unknown }]);
  expect(toExitCode(problems)).toBe(2);
});

test("a slip in a path has its hint", async () => {
  await expect(unknownCommand(contextWithFile(), ["malex.yaml"])).rejects.toMatchObject({
    problem: { hint: 'did you mean "mallex.yaml"?' },
  });
});
