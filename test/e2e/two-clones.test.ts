import { execFile } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startNpmRegistry, type NpmRegistry } from "../support/npm-registry.ts";
import { createRemoteRepository, type RemoteRepository } from "../support/remote-repository.ts";
import { MAIN } from "../support/run-mallex.ts";
import { tarball, tarEntry } from "../support/tarball.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

// The registry answers from this process: nothing here may wait for a child without letting it.
const run = promisify(execFile);

/** Texts that other languages sort, fold and compare in other ways. */
const LETTERS = ["I am ISTANBUL", "ı and İ", "ångström", "Zebra", "äpfel", "zebra"];
const QUESTIONS = ["what is", "who was", "where do", "when did", "why are", "how can"];
const ORDERS = ["fix the", "WRITE a", "İnsert my", "change all", "test every", "remove old"];

function wordsOf(beginnings: readonly string[]): string {
  return beginnings.flatMap((words) => [`${words} tigers`, `${words} ıslands`]).join("\n");
}

const MADE_PACK: Readonly<Record<string, string>> = {
  "pack.yaml": `version: 1
sizes:
  small: { upTo: 4B, prompt: ./prompts/äpfel.hbs }
  middle: { upTo: 9B, prompt: ./prompts/Zebra.hbs }
  large: { prompt: ./prompts/İ.hbs }
trim:
${LETTERS.map((text, index) => `  - { id: acme/rule-${index}, line: ${JSON.stringify(text)}, do: drop }`).join("\n")}
intents:
  talk: { tier: low, examples: ./examples/talk.txt }
  work: { tier: high, examples: ./examples/İş.txt }
`,
  "prompts/äpfel.hbs": "Be kind, ISTANBUL.\n",
  "prompts/Zebra.hbs": "Be exact.\n",
  "prompts/İ.hbs": "Be ıkind.\n",
  "examples/talk.txt": wordsOf(QUESTIONS),
  "examples/İş.txt": wordsOf(ORDERS),
};
const SMALL_PACK = (name: string): Readonly<Record<string, string>> => ({
  "pack.yaml": `version: 1\ntrim: [{ id: ${name}/tips, section: "# ${name} İ", do: drop }]\n`,
});

/** Somebody with a copy of the project: where, with what settings, and how the packs get there. */
interface Person {
  readonly name: string;
  readonly folder: string;
  readonly umask: number;
  readonly env: Readonly<Record<string, string>>;
  readonly commands: readonly (readonly string[])[];
}

const PERSONS = cases("persons") as readonly Person[];

let place: string;
let registry: NpmRegistry;
let repositories: RemoteRepository[];
let first: Copy;

interface Copy {
  readonly folder: string;
  readonly home: string;
  readonly files: ReadonlyMap<string, string>;
}

beforeAll(async () => {
  place = realpathSync(mkdtempSync(join(tmpdir(), "mallex-clones-")));
  registry = await startNpmRegistry();
  const manifest = { name: "@acme/rules", version: "1.2.0" };
  const packed = { ...SMALL_PACK("npm"), "package.json": JSON.stringify(manifest) };
  registry.publish(
    manifest,
    tarball(...Object.entries(packed).map(([path, text]) => tarEntry(`package/${path}`, text))),
  );
  repositories = [MADE_PACK, SMALL_PACK("git")].map((files) => {
    const made = createRemoteRepository();
    made.commit(files);
    made.git("tag", "v1");
    return made;
  });
  const packs = ["npm:@acme/rules@^1.0", ...repositories.map(({ url }) => `git+${url}?ref=v1`)];
  const project = {
    "mallex.yaml": `version: 1
extends: ${JSON.stringify(packs)}
profiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }
`,
  };
  write(join(place, "project"), project);
  first = await live(
    { name: "", folder: "first", umask: 0o022, env: { LANG: "C.UTF-8" }, commands: [["update", "--yes"]] },
    "project",
  );
});

afterAll(async () => {
  await registry?.close();
  for (const repository of repositories) repository.remove();
  rmSync(place, { recursive: true, force: true });
});

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function envOf(home: string): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: home,
    GIT_CONFIG_NOSYSTEM: "1",
    npm_config_registry: registry.url,
    npm_config_cache: join(home, "npm-cache"),
  };
}

/** Copies a project to where a person works, takes its packs in and compiles it there, with that person's settings. */
async function live({ folder: name, umask, env, commands }: Person, from: string): Promise<Copy> {
  const home = join(place, `home of ${name.replaceAll("/", "-")}`);
  const folder = join(place, name, "work");
  mkdirSync(home);
  cpSync(join(place, from), folder, { recursive: true });
  if (commands[0]?.[0] === "update") rmSync(join(folder, "mallex.lock"), { force: true });
  const shell = `umask ${umask.toString(8).padStart(3, "0")}; exec "$@"`;
  for (const command of [["trust", "--yes"], ...commands, ["compile", "--frozen"]])
    await run("/bin/sh", ["-c", shell, "sh", process.execPath, MAIN, ...command], {
      cwd: folder,
      env: { ...envOf(home), ...env },
    });
  const paths = filesBelow(folder).filter((path) => path === "mallex.lock" || path.startsWith("generated/"));
  return { folder, home, files: new Map(paths.map((path) => [path, readFileSync(join(folder, path), "latin1")])) };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

function modeOf(path: string): number {
  return statSync(path).mode & 0o777;
}

test("the first one has what the packs say, and no place of this machine in it", () => {
  expect([...first.files.keys()]).toEqual(expect.arrayContaining(["mallex.lock", "generated/plan/routing.mjs"]));
  const text = [...first.files.values()].join("\n");
  expect(text).toContain("acme/rule-5");
  expect(text).toContain("npm/tips");
  expect(text).not.toContain(first.folder);
  expect(text).not.toContain(first.home);
});

describe.concurrent("two people have the same bytes", () => {
  test.for(PERSONS)("one of them $name", async (person) => {
    const copy = await live(person, "first/work");
    expect([...copy.files.keys()].toSorted()).toEqual([...first.files.keys()].toSorted());
    for (const [path, bytes] of copy.files) expect(bytes === first.files.get(path), `${path} is the same`).toBe(true);

    const modes = filesBelow(copy.folder).map((path) => ({ path, mode: modeOf(join(copy.folder, path)) }));
    const made = modes.filter(({ path }) => copy.files.has(path) || path.startsWith(".mallex/"));
    expect(made.filter(({ mode }) => (mode & 0o111) !== 0)).toEqual([]);
    const written = made.filter(({ path }) => path.startsWith("generated/") || path.startsWith(".mallex/"));
    expect(written.filter(({ mode }) => (mode & person.umask) !== 0)).toEqual([]);
    const kept = join(copy.home, ".mallex/cache/packs");
    expect(filesBelow(kept).map((path) => modeOf(join(kept, path)).toString(8))).toEqual(
      filesBelow(kept).map(() => "600"),
    );
    expect(filesBelow(kept).length).toBeGreaterThan(5);
  });
});
