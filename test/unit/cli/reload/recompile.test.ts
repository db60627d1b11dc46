import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { compileInChild, type Compiler, type RecompileRequest } from "../../../../src/cli/reload/recompile.ts";
import { mallexPaths } from "../../../../src/shared/mallex-paths.ts";
import { commandLine, descendants } from "../../../support/processes.ts";
import { scratchFolder } from "../../checks/scratch.ts";

const wish: RecompileRequest = {
  config: "/none/mallex.yaml",
  cwd: "/none",
  homeDir: "/none",
  packageRoot: "/none",
  paths: mallexPaths({}, "/none"),
  env: {},
  overrides: [],
};

let compiler: Compiler | undefined;
let program: string;

afterEach(() => compiler?.close());

/** A program that does this with what it is asked. */
function startCompiler(body: string, deadlineMs = 20_000, idleMs = 20_000): Compiler {
  program = join(scratchFolder(), "child.mjs");
  writeFileSync(program, `let asked = 0; process.on("message", (wish) => { asked += 1; ${body} });\n`);
  compiler = compileInChild({ program, deadlineMs, idleMs });
  return compiler;
}

const children = (): number[] => descendants(process.pid).filter((pid) => commandLine(pid).includes(program));

const answer = "process.send({ problems: [], prints: new Map([[wish.config, String(asked)]]) });";

test("one process answers one question after the other, and has no variable of the person's", async () => {
  process.env["MALLEX_TEST_KEY"] = "sk-of-a-person";
  const apart = startCompiler(answer);
  expect((await apart.compile(wish)).prints?.get(wish.config)).toBe("1");
  expect((await apart.compile(wish)).prints?.get(wish.config)).toBe("2");
  const env = startCompiler("process.send({ problems: [], prints: new Map(Object.entries(process.env)) });");
  const { prints } = await env.compile(wish);
  expect([...(prints?.values() ?? [])].join()).not.toContain("sk-of-a-person");
  delete process.env["MALLEX_TEST_KEY"];
});

const LOST: readonly [string, string][] = [
  ["that never answers", ""],
  ["that is never done", "for (;;);"],
  ["that ends", "process.exit(3);"],
  ["that aborts, as too deep a text makes it", "process.abort();"],
  ["whose memory is full", "const all = []; for (;;) all.push(new Array(1e6).fill(asked));"],
];

test.for(LOST)("one %s is an error of the file, and the next question gets a new one", async ([, body]) => {
  const isMemory = body.includes("Array");
  const apart = startCompiler(`if (!wish.named) { ${body} } else { ${answer} }`, isMemory ? 30_000 : 1500);
  const lost = await apart.compile(wish);
  expect(lost).toEqual({ problems: [expect.objectContaining({ code: "MX7550", severity: "error" })] });
  expect((await apart.compile({ ...wish, named: "again" })).prints?.get(wish.config)).toBe("1");
  expect(children()).toHaveLength(1);
});

test("one that can't be started is an error of the file", async () => {
  compiler = compileInChild({ program: "/none/child.mjs" });
  expect((await compiler.compile(wish)).problems.map(({ code }) => code)).toEqual(["MX7550"]);
});

test("it is there before it is asked, and goes when nobody asks for a while, or at once", async () => {
  startCompiler(answer, 20_000, 300).warm();
  await expect.poll(children).toHaveLength(1);
  await expect.poll(children, { timeout: 60_000 }).toEqual([]);
  const other = startCompiler(answer);
  await other.compile(wish);
  other.close();
  await expect.poll(children).toEqual([]);
});
