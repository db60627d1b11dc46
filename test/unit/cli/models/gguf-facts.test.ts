import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readFileSync } from "node:fs";
import { initCommand } from "../../../../src/cli/commands/config/init.ts";
import { probeCommand } from "../../../../src/cli/commands/inspect/probe.ts";
import { compileFile } from "../../../../src/cli/compile/compile-file.ts";
import { compileForRun } from "../../../../src/cli/models/compile-for-run.ts";
import type { CliContext } from "../../../../src/cli/context/context.ts";
import { checkLockedGgufs } from "../../../../src/cli/start/check-ggufs.ts";
import { windowOnMachine } from "../../../../src/cli/models/gguf-facts.ts";
import { formatParameters } from "../../../../src/shared/units.ts";
import { writeGguf, type GgufContent } from "../../../support/write-gguf.ts";
import { cliHome, type CliHome } from "../cli-home.ts";

let home: string;
let context: CliContext;
let put: CliHome["put"];
beforeEach(() => void ({ home, context, put } = cliHome()));

const HEAD: GgufContent = { metadata: { "llama.context_length": 8192 }, tensors: [2_000_000] };

function project(profile: string, model = "./own.gguf"): void {
  writeGguf(join(home, "own.gguf"), HEAD);
  put(
    "mallex.yaml",
    `version: 1\nextends: [mallex:claude-code, mallex:models]\nbackends: { gguf: { kind: llama } }\nprofiles:\n  main: { backend: gguf, model: ${model}${profile} }\n`,
  );
}

describe("the window and the size of a GGUF model", () => {
  test.each([
    { given: "neither is said", profile: "", read: { window: 8192, parameters: "2M" } },
    { given: "the window is said", profile: ", window: 8192", read: { parameters: "2M" } },
    { given: "the size is said", profile: ", size: small", read: { window: 8192 } },
    { given: "the parameters are said", profile: ", parameters: 3B", read: { window: 8192 } },
  ])("are read from its file for a run: $given", async ({ profile, read }) => {
    project(profile);
    const { plan, problems, ggufs } = await compileForRun(context);
    expect(ggufs).toEqual({ "./own.gguf": read });
    expect(problems).toEqual([]);
    expect(plan?.profiles["main"]).toMatchObject({ window: 8192, size: expect.stringMatching(/tiny|small/) });
  });

  test("are known to each of two profiles of one file, whatever the other one says", async () => {
    for (const [one, other] of [
      ["", ", window: 4096"],
      [", window: 4096", ""],
    ] as const) {
      project(`${one} }\n  other: { backend: gguf, model: ./own.gguf${other}`);
      const { plan } = await compileForRun(context);
      const windows = Object.values(plan?.profiles ?? {}).map(({ window }) => window);
      expect(new Set(windows)).toEqual(new Set([4096, 8192]));
    }
  });

  test.each(["./my [x] model.gguf", "./a{1,2}?.gguf", "./own*.gguf"])("of a file with any name: %s", async (name) => {
    project("", JSON.stringify(name));
    writeGguf(join(home, name), HEAD);
    await probeCommand(context, { write: true });
    const { plan, problems } = await compileFile(context);
    expect(problems).toEqual([]);
    expect(plan?.profiles["main"]).toMatchObject({ window: 8192 });
  });

  test("are not read where both are known, or the file is not here", async () => {
    project(", window: 4096, parameters: 3B");
    expect((await compileForRun(context)).ggufs).toEqual({});
    project("", "./elsewhere.gguf");
    expect((await compileForRun(context)).ggufs).toEqual({});
  });

  test("are unknown to `compile`, which warns, until `probe --write` has put them into the lock", async () => {
    project(", window: 8192");
    const before = await compileFile(context);
    expect(before.problems).toMatchObject([{ code: "MX3080", severity: "warning" }]);
    const { text } = await probeCommand(context, { write: true });
    expect(text).toContain("parameters 2M");
    expect(parse(readFileSync(join(home, "mallex.lock"), "utf8"))).toEqual({
      version: 1,
      ggufs: { "./own.gguf": { parameters: "2M", window: 8192 } },
    });
    const after = await compileFile(context);
    expect(after.problems).toEqual([]);
    expect(after.plan).toEqual((await compileForRun(context)).plan);
    expect((await compileForRun(context)).ggufs).toEqual({});
  });

  test("are read for each backend of a pool", async () => {
    for (const name of ["own", "second"]) writeGguf(join(home, `${name}.gguf`), HEAD);
    put(
      "mallex.yaml",
      `version: 1\nextends: [mallex:claude-code, mallex:models]\nbackends:\n  one: { kind: llama }\n  two: { kind: llama, gpuLayers: 0 }\n  both: { kind: pool, of: [one, { backend: two, model: ./second.gguf }] }\nprofiles:\n  main: { backend: both, model: ./own.gguf }\n`,
    );
    const { plan, problems, ggufs } = await compileForRun(context);
    const read = { window: 8192, parameters: "2M" };
    expect([ggufs, problems]).toEqual([{ "./own.gguf": read, "./second.gguf": read }, []]);
    expect(Object.values(plan?.profiles ?? {})).toMatchObject([{ window: 8192 }, { window: 8192 }]);
  });

  test("are said to have changed when the file is another one", async () => {
    project("");
    await probeCommand(context, { write: true });
    const check = async (): Promise<readonly unknown[]> => {
      const { plan, ...compiled } = await compileForRun(context);
      if (plan === undefined) throw new Error("it does not compile");
      return checkLockedGgufs({ ...compiled, plan }, { file: compiled.file, context });
    };
    expect(await check()).toEqual([]);
    writeGguf(join(home, "own.gguf"), { metadata: { "llama.context_length": 2048 }, tensors: [2_000_000] });
    expect(await check()).toMatchObject([{ code: "MX7536", severity: "warning" }]);
  });

  test("are written by `init`, and a file that is not there is refused", async () => {
    writeGguf(join(home, "own.gguf"), HEAD);
    const { problems } = await initCommand(context, { model: "own.gguf" }, 16 * 2 ** 30);
    expect(problems).toEqual([]);
    expect(readFileSync(join(home, "mallex.yaml"), "utf8")).toMatch(
      /kind: llama[^]*model: "\.\/own\.gguf"\n {4}parameters: 2M #.*\n {4}window: 8192 #.*\n$/,
    );
    await expect(initCommand(context, { model: "./none.gguf", force: true })).rejects.toThrow(
      /none\.gguf does not exist/,
    );
  });
});

test("the window is what fits beside the weights, where the head says what a token takes", () => {
  const model = { weights: 4e9, parameters: 8e9, window: 262_144, valuesPerToken: 73_728 };
  expect(windowOnMachine(model, {}, 16 * 2 ** 30)).toBe(40_960);
  expect(windowOnMachine(model, { kvBits: 8 }, 16 * 2 ** 30)).toBe(81_920);
  expect(windowOnMachine(model, { concurrent: 4 }, 16 * 2 ** 30)).toBe(8192);
  expect(windowOnMachine(model, {}, 64 * 2 ** 30)).toBe(262_144);
  expect(windowOnMachine(model, {}, 4 * 2 ** 30)).toBeUndefined();
  expect(windowOnMachine({ ...model, valuesPerToken: 0 }, {}, 2 ** 40)).toBeUndefined();
});

test.each([
  [134_515_008, "135M"],
  [1_543_714_304, "1.5B"],
  [3_085_938_688, "3B"],
  [8_190_735_360, "8B"],
  [999_900_000, "1B"],
  [12, "1M"],
])("%i parameters are %s", (parameters, text) => {
  expect(formatParameters(parameters)).toBe(text);
});
