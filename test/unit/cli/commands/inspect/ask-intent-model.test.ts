import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compileFile } from "../../../../../src/cli/compile/compile-file.ts";
import { type CliContext } from "../../../../../src/cli/context/context.ts";
import { PACKAGE_ROOT } from "../../../../../src/shared/package-root.ts";
import { evalIntentsCommand, type EvalFlags } from "../../../../../src/cli/commands/inspect/eval-intents.ts";
import { openTrustStore } from "../../../../../src/cli/compile/check-trust.ts";
import { mallexPaths } from "../../../../../src/shared/mallex-paths.ts";
import {
  chunk,
  startUpstream,
  streamHead,
  type Script,
  type ScriptedUpstream,
} from "../../../../support/scripted-upstream.ts";

const TALK = ["how are you", "how is the weather", "who are you", "how old are you", "thank you", "are you well"];
const CODE = ["fix this", "fix the test", "add a test", "add a line", "run the tests", "run it", "fix it", "add it"];
/** Nothing is known of three of these: they are talk by default, and not sure. */
const TURNS = "talk\thow are you\ncode\tбббббб\ntalk\tцццццц\ncode\tщщщщщщ\n";

/** Names no intent for the second of them. */
const ANSWERS: Script = (res, { body }) => {
  const last = JSON.stringify((body["messages"] as unknown[]).at(-1));
  streamHead(res);
  res.end(`${chunk({ content: last.includes("цццццц") ? "hm" : "code" })}${chunk({}, "stop")}data: [DONE]\n\n`);
};

let home: string;
let context: CliContext;
let upstream: ScriptedUpstream;
let told: string[];
beforeEach(async () => {
  home = realpathSync(mkdtempSync(join(tmpdir(), "mallex-asked-")));
  upstream = await startUpstream(ANSWERS);
  told = [];
  const own = mallexPaths({}, home);
  const say = (line: string): void => void told.push(line);
  context = { cwd: home, homeDir: home, env: {}, paths: own, packageRoot: PACKAGE_ROOT, report: say } as never;
  writeFileSync(join(home, "turns.tsv"), TURNS);
  await writeFileTrusted("by: [examples, model], model: main");
});
afterEach(async () => {
  await upstream.close();
  rmSync(home, { recursive: true });
});

async function writeFileTrusted(decide: string): Promise<void> {
  writeFileSync(
    join(home, "mallex.yaml"),
    `version: 1
backends: { own: { kind: openai, url: "${upstream.url}" } }
profiles: { main: { backend: own, model: tiny, window: 8192 } }
intents:
  talk: { tier: low, examples: ${JSON.stringify(TALK)} }
  code: { tier: highest, examples: ${JSON.stringify(CODE)} }
decide: { ${decide} }
`,
  );
  const compiled = await compileFile(context);
  await openTrustStore(context.paths.trust).remember(compiled.file, compiled.permissions);
}

async function evaluate(flags: EvalFlags = { model: true }): ReturnType<typeof evalIntentsCommand> {
  return evalIntentsCommand(context, "turns.tsv", flags);
}

test("only what is not sure is asked, and held against the best guess", async () => {
  const { data, text, exitCode } = await evaluate();
  expect(upstream.calls).toHaveLength(3);
  expect(data).toMatchObject({
    accuracy: 1,
    steps: { model: { texts: 2, accuracy: 1 }, default: { texts: 1 } },
    model: {
      texts: 3,
      share: 0.75,
      accuracy: 1,
      guessed: 1 / 3,
      unnamed: 1,
      milliseconds: { p50: expect.any(Number) },
    },
  });
  expect(text?.replaceAll(/ +/g, " ")).toContain(
    "model texts 3 · exact 100.0 % · exact without 33.3 % · unnamed 1 · time ",
  );
  expect(exitCode).toBeUndefined();
});

test("no model is asked where nobody says so", async () => {
  expect((await evaluate({})).data).not.toHaveProperty("model");
  expect(upstream.calls).toEqual([]);
});

test("no more are asked than somebody wants", async () => {
  expect((await evaluate({ model: true, limit: "1" })).data).toMatchObject({ accuracy: 0.75, model: { texts: 1 } });
  await expect(evaluate({ model: true, limit: "0" })).rejects.toMatchObject({ problem: { code: "MX7507" } });
  await expect(evaluate({ limit: "1" })).rejects.toMatchObject({ problem: { code: "MX7507" } });
});

test("Ctrl-C prints what is there", async () => {
  upstream.script = (res, call) => {
    if (upstream.calls.length === 1) return ANSWERS(res, call);
    process.emit("SIGINT");
  };
  const { data, exitCode } = await evaluate();
  expect(exitCode).toBe(130);
  expect(data).toMatchObject({ texts: 4, model: { texts: 1, accuracy: 1 } });
  expect(told).toContain("interrupted: 1 of 3 texts asked");
});

test("a model that does not answer is told of, not measured", async () => {
  upstream.script = (res) => void res.writeHead(500).end("{}");
  await expect(evaluate()).rejects.toMatchObject({ problem: { code: "MX7517" } });
});

test("a file that names no model, or is not trusted, has none asked", async () => {
  writeFileSync(context.paths.trust, "{}");
  await expect(evaluate()).rejects.toMatchObject({ problem: { code: "MX6201" } });
  await writeFileTrusted("by: [examples]");
  await expect(evaluate()).rejects.toMatchObject({ problem: { code: "MX7507" } });
  expect(upstream.calls).toEqual([]);
});
