import { execFile } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeEach, afterEach, describe, expect, test } from "vitest";
import { MAIN } from "../../../support/run-mallex.ts";

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "mallex-code-"));
});

afterEach(async () => rm(home, { recursive: true, force: true }));

const folder = (): string => join(home, ".mallex/cache/code");

/** The names of files, and when each was written. */
const written = (): Record<string, number> =>
  Object.fromEntries(readdirSync(folder()).map((name) => [name, statSync(join(folder(), name)).mtimeMs]));

async function node(...args: string[]): Promise<string> {
  return nodeWith({}, args);
}

async function nodeWith(more: NodeJS.ProcessEnv, args: readonly string[]): Promise<string> {
  const env = { PATH: process.env["PATH"], HOME: home, ...more };
  return (await promisify(execFile)(process.execPath, args, { env, cwd: home })).stdout;
}

const explain = async (...flags: string[]): Promise<string> => node(...flags, MAIN, "explain", "MX3004");

test("a command leaves nothing in a home without mallex's folder", async () => {
  await explain();
  expect(readdirSync(home)).toEqual([]);
});

describe("in a home with mallex's folder", () => {
  let text: string;
  let file: string;

  beforeEach(async () => {
    mkdirSync(join(home, ".mallex"), { mode: 0o700 });
    text = await explain();
    const [name = ""] = Object.keys(written());
    file = join(folder(), name);
  });

  test("the first command writes what only its owner can read, and the second uses it", async () => {
    const before = written();
    expect(Object.keys(before)).toEqual([expect.stringMatching(/^main-explain-[0-9a-f]{16}\.bin$/)]);
    expect([statSync(folder()).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o700, 0o600]);
    expect([await explain(), written()]).toEqual([text, before]);
  });

  const DAMAGE: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
    "a changed byte": (bytes) => bytes.fill(bytes[4000] === 0 ? 1 : 0, 4000, 4001),
    "half of it": (bytes) => bytes.subarray(0, bytes.length / 2),
    nothing: () => Buffer.alloc(0),
  };

  test.each(Object.entries(DAMAGE))("%s in the file: it is not used, and written again", async (_, damage) => {
    const whole = readFileSync(file);
    const damaged = damage(Buffer.from(whole));
    writeFileSync(file, damaged);
    expect(await explain()).toBe(text);
    expect(readFileSync(file).equals(damaged)).toBe(false);
  });

  test("a file that others can read or write, and a link, are replaced", async () => {
    chmodSync(file, 0o666);
    expect(await explain()).toBe(text);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await rename(file, join(home, "elsewhere"));
    symlinkSync(join(home, "elsewhere"), file);
    expect(await explain()).toBe(text);
    expect(readdirSync(folder(), { withFileTypes: true }).map((entry) => entry.isFile())).toEqual([true]);
  });

  test("a module is imported by code from the cache, too: a plan", async () => {
    const request = join(home, "request.json");
    writeFileSync(
      request,
      JSON.stringify({ model: "sonnet", max_tokens: 9, messages: [{ role: "user", content: "Hello" }] }),
    );
    const explainRequest = async (): Promise<string> => node(MAIN, "explain", "--shipped", request);
    const first = await explainRequest();
    expect([first, await explainRequest()]).toEqual([expect.stringContaining("answered"), first]);
  });

  test("another option of Node's has a file of its own", async () => {
    expect(await explain("--no-opt")).toBe(text);
    expect(Object.keys(written())).toHaveLength(2);
    const env = { NODE_OPTIONS: "--stack-trace-limit=20" };
    expect(await nodeWith(env, [MAIN, "explain", "MX3004"])).toBe(text);
    expect(Object.keys(written())).toHaveLength(3);
  });

  test("another build has one of its own", async () => {
    const other = join(home, "other");
    mkdirSync(other);
    const main = readFileSync(MAIN, "utf8");
    const changed = main
      .replace("./start-program.js", join(MAIN, "../start-program.js"))
      .replace("import.meta.dirname", JSON.stringify(join(MAIN, "..")))
      .replace(/"[0-9a-f]{16}"/, '"0000000000000000"');
    writeFileSync(join(other, "main.mjs"), changed);
    const explained = await node(join(other, "main.mjs"), "explain", "MX3004");
    expect([explained, Object.keys(written()).length]).toEqual([text, 2]);
  });

  test("a command that fails, and a folder that can't be written, leave none", async () => {
    await rm(folder(), { recursive: true });
    writeFileSync(folder(), "a file where the folder should be");
    expect(await explain()).toBe(text);
    await rm(folder());
    await expect(node(MAIN, "explain", "MX0")).rejects.toThrow("Command failed");
    expect(existsSync(folder())).toBe(false);
  });
});
