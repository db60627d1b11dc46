import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const repo = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
/** A third of it is the model of the demo, a fifth what intents are learned from, and what is learned. */
const PACKED_BYTES = 4_300_000;
const UNPACKED_BYTES = 13_200_000;

/** What may be in the package. */
const ALLOWED = [
  /^(package\.json|README\.md|ARCHITECTURE\.md|CHANGELOG\.md|CONTRIBUTING\.md|LICENSE|mallex\.yaml)$/,
  /^bin\/mallex\.mjs$/,
  /^docs\/(?:[a-z]+\/)?[\w-]+\.md$/,
  /^docs\/reference\/mallex\.1$/,
  /^demo\/model\/(?:[\w-]+\.json|README\.md|chat_template\.jinja|model\.safetensors)$/,
  /^dist\/programs\/(?:[\w.-]+\.c?js|LICENSES\.md)$/,
  /^generated\/intents\.json$/,
  /^schema\/[\w-]+\.schema\.json$/,
  /^packs\/[\w./-]+\.(yaml|md)$/,
  /^packs\/[\w-]+\/examples\/\w+\.txt$/,
  /^templates\/[\w./-]+\.hbs$/,
  /^templates\/init\/[\w-]+\.yaml$/,
  /^src\/process\/python\/[\w.-]+\.(py|txt|in)$/,
  /^src\/process\/client\/package(-lock)?\.json$/,
];
const NEEDED = [
  "bin/mallex.mjs",
  "demo/model/model.safetensors",
  "dist/programs/main.js",
  "generated/intents.json",
  "packs/claude-code/examples/try_again.txt",
  "templates/init/minimal.yaml",
  "schema/mallex.schema.json",
  "src/process/client/package-lock.json",
  "src/process/python/requirements.txt",
  "mallex.yaml",
  "LICENSE",
  "README.md",
];
const TINY = `version: 1
extends: [mallex:claude-code, mallex:models]

profiles:
  coder:
    backend: local
    model: mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit
`;

interface Packed {
  filename: string;
  integrity: string;
  size: number;
  unpackedSize: number;
  files: { path: string }[];
}
interface Outcome {
  code: number | string;
  stdout: string;
  stderr: string;
}

let folder: string;
let packed: Packed;
let tarball: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mallex-pack-"));
  await must(process.execPath, [join(repo, "scripts/build.mjs")], repo);
  packed = await pack(join(folder, "one"));
  tarball = join(folder, "one", packed.filename);
  await must("tar", ["-xzf", tarball, "-C", folder], folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the package", () => {
  test("holds what is on the list and nothing else", () => {
    const paths = packed.files.map(({ path }) => path);
    expect(paths.filter((path) => !ALLOWED.some((allowed) => allowed.test(path)))).toEqual([]);
    expect(paths).toEqual(expect.arrayContaining(NEEDED));
  });

  test("has every page that its README leads to", async () => {
    const readme = await readFile(join(folder, "package/README.md"), "utf8");
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = ""]) => path.replace(/^\.\//, ""));
    const paths = packed.files.map(({ path }) => path);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => !paths.some((path) => path === link || path.startsWith(`${link}/`)))).toEqual([]);
  });

  test("stays small", () => {
    expect(packed.size).toBeLessThan(PACKED_BYTES);
    expect(packed.unpackedSize).toBeLessThan(UNPACKED_BYTES);
  });

  test("names no place on the machine that made it", async () => {
    const texts = await Promise.all(packed.files.map(({ path }) => readFile(join(folder, "package", path), "utf8")));
    const named = packed.files.filter((_, i) => [repo, `${homedir()}/`].some((place) => texts[i]?.includes(place)));
    expect(named).toEqual([]);
  });

  test("has the same bytes when it is made again", async () => {
    expect((await pack(join(folder, "two"))).integrity).toBe(packed.integrity);
  });

  test("is well formed, says publint", async () => {
    const { messages } = await publint({ pkgDir: join(folder, "package"), strict: true });
    expect(messages).toEqual([]);
  });
});

describe("the installed package", () => {
  let home: string;

  beforeAll(async () => {
    home = join(folder, "elsewhere");
    await mkdir(home);
    await writeFile(join(home, "package.json"), '{ "private": true }\n');
    const flags = ["--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund"];
    await must("npm", ["install", ...flags, tarball], home);
    await writeFile(join(home, "mallex.yaml"), TINY);
  });

  test("says its version", async () => {
    const { version } = JSON.parse(await readFile(join(repo, "package.json"), "utf8")) as { version: string };
    const { code, stdout } = await mallex("--version");
    expect({ code, stdout: stdout.trim() }).toEqual({ code: 0, stdout: expect.stringContaining(version) });
  });

  test("lists its commands", async () => {
    const { code, stdout } = await mallex("--help");
    expect(code).toBe(0);
    for (const command of ["compile", "run"]) expect(stdout).toMatch(new RegExp(`^ +${command}\\b`, "m"));
  });

  test("compiles the three keys that are enough, with the packs and templates it brings", async () => {
    expect(await mallex("compile")).toMatchObject({ code: 0 });
    const plan = await readFile(join(home, "generated/plan/routing.mjs"), "utf8");
    expect(plan).toContain("mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit");
  });

  test("refuses a broken file with 78 and its place", async () => {
    const broken = join(home, "broken");
    await mkdir(broken);
    await writeFile(join(broken, "mallex.yaml"), TINY.replace("backend: local", "backend: lokal"));
    const { code, stderr, stdout } = await mallex("compile", join(broken, "mallex.yaml"));
    expect(code).toBe(78);
    expect(stdout + stderr).toMatch(/mallex\.yaml:6:\d+/);
  });

  function mallex(...args: string[]): Promise<Outcome> {
    return run(join(home, "node_modules/.bin/mallex"), args, home);
  }
});

async function pack(destination: string): Promise<Packed> {
  await mkdir(destination);
  const { stdout } = await must("npm", ["pack", "--json", "--pack-destination", destination], repo);
  const answer = JSON.parse(stdout) as Packed[] | Record<string, Packed>;
  const [only] = Object.values(answer);
  if (only === undefined) throw new Error(`npm pack said: ${stdout}`);
  return only;
}

async function must(file: string, args: string[], cwd: string): Promise<Outcome> {
  const outcome = await run(file, args, cwd);
  if (outcome.code !== 0) throw new Error(`${file} ${args.join(" ")}: ${outcome.stdout}${outcome.stderr}`);
  return outcome;
}

/** HOME lies in the test's folder, so that nothing of the person's own mallex is read or written. */
function run(file: string, args: string[], cwd: string): Promise<Outcome> {
  const env = { ...process.env, MALLEX_HOME: join(folder, "home"), NO_COLOR: "1" };
  return new Promise((resolve) => {
    execFile(file, args, { cwd, env, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr });
    });
  });
}
