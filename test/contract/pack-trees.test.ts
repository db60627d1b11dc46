import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fetchPacks } from "../../src/cli/commands/packs/fetch-packs.ts";
import type { CompileResult } from "../../src/compile.ts";
import { printLocation } from "../../src/diagnostics/print-problems.ts";
import { isError, MallexError, type Problem } from "../../src/diagnostics/problem.ts";
import type { FetchOptions } from "../../src/process/fetch/store-tree.ts";
import { fetchTree } from "../../src/process/fetch/fetch-tree.ts";
import { PACKAGE_ROOT } from "../../src/shared/package-root.ts";
import { createRemoteRepository, type RemoteRepository } from "../support/remote-repository.ts";

const HOST = "git+ssh://git@git.example.test";
const FILTER = "filters:\n  - { id: acme/no-tips, tag: tip, do: drop }\n";

let place: string;
let how: FetchOptions;
/** Keys, in order. */
let brought: string[];
/** By the name under which the host has them. */
let remotes: Record<string, RemoteRepository>;

beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), "mallex-trees-")));
  const ssh = join(place, "ssh");
  // The host of these tests: it has the repositories that lie beside it.
  writeFileSync(
    ssh,
    `#!/bin/sh\nfor last; do :; done\nname=$(echo "$last" | sed "s/.*'\\/\\(.*\\)'/\\1/")\nexec git upload-pack "$(cat '${place}'/"$name.place")"\n`,
  );
  chmodSync(ssh, 0o755);
  const env = {
    PATH: process.env["PATH"],
    HOME: place,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_SSH_COMMAND: ssh,
    GIT_SSH_VARIANT: "ssh",
  };
  how = { cache: join(place, "cache"), project: join(place, "project"), env };
  mkdirSync(how.project);
  remotes = {};
  brought = [];
});

afterEach(() => {
  for (const remote of Object.values(remotes)) remote.remove();
  rmSync(place, { recursive: true, force: true });
});

function host(name: string, files: Readonly<Record<string, string>>): RemoteRepository {
  const remote = remotes[name] ?? createRemoteRepository();
  remotes[name] = remote;
  writeFileSync(join(place, `${name}.place`), remote.folder);
  remote.commit(files);
  return remote;
}

/** Compiles a file that extends this, with real trees. */
async function compileWith(spec: string): Promise<CompileResult> {
  const file = join(how.project, "mallex.yaml");
  writeFileSync(
    file,
    `version: 1\nextends: ["${spec}"]\nprofiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }\n`,
  );
  const { compiled } = await fetchPacks(
    { file, home: place, packageRoot: PACKAGE_ROOT, packs: join(how.cache, "packs"), shared: true },
    {
      fetch: async (one) => {
        brought.push(one.key);
        return fetchTree(one, undefined, how);
      },
    },
  );
  return compiled;
}

/** The errors, but that nothing is locked yet. */
function errorsOf({ problems }: CompileResult): string[] {
  return printed(problems.filter(isError));
}

function printed(problems: readonly Problem[]): string[] {
  return problems
    .filter(({ code }) => code !== "MX6101")
    .map(({ code, at, message }) => `${code} ${at === undefined ? "" : printLocation(at)} ${message}`);
}

function treesOf({ trees }: CompileResult): Record<string, string[]> {
  return Object.fromEntries(trees.map(({ key, files }) => [key, Object.keys(files).toSorted()]));
}

/** What every pack of a team could do to the ones who use it; each is refused at its line. */
const HOSTILE: [what: string, pack: string, problem: string][] = [
  ["says where mallex listens", "version: 1\nserver: { port: 1 }\n", "MX6001 PACK:2:1 a pack can't set `server`"],
  [
    "extends a file out of its repository",
    "version: 1\nextends: [../../../etc/x.yaml]\n",
    "MX1001 PACK:2:11 .* is outside",
  ],
  [
    "extends a repository of this machine",
    'version: 1\nextends: ["git+file:///home/me/private"]\n',
    "MX6106 PACK:2:11 a pack can't extend",
  ],
  [
    "extends a path that leads out once it is decoded",
    `version: 1\nextends: ["${HOST}/pack//a%2f..%2f..%2fx.yaml"]\n`,
    "MX1012 PACK:2:11 .* could lead out",
  ],
  [
    "extends through a helper of git's",
    `version: 1\nextends: ["git+ext::sh -c 'touch x'"]\n`,
    "MX1012 PACK:2:11 can't extend",
  ],
  [
    "extends a host that is an option of ssh's",
    'version: 1\nextends: ["git+ssh://-oProxyCommand=touch/x"]\n',
    "MX1012 PACK:2:11 .* not the address of a repository",
  ],
  ["extends itself", `version: 1\nextends: ["${HOST}/pack"]\n`, "MX1011 PACK:2:11 .* extends itself"],
  [
    "shows a file of this machine to the model",
    "version: 1\nsizes: { small: { prompt: ./../../x.hbs } }\n",
    "MX5005 PACK:2:27 .* is outside",
  ],
  [
    "learns from a file of this machine",
    "version: 1\nintents: { a: { tier: low, examples: ../../x.txt } }\n",
    "MX1001 PACK:2:38 .* is outside",
  ],
  [
    "tests with a file of this machine",
    "version: 1\ntests:\n  - { name: x, given: { file: ../../x.json }, expect: { tier: low } }\n",
    "MX3044 PACK:3:31 .* is outside",
  ],
];

test.each(HOSTILE)("a pack that %s is refused, and its line is named", async (_, pack, said) => {
  host("pack", { "pack.yaml": pack });
  // A test of a pack that can't be run is a warning, for those who only use it.
  const [problem, ...more] = printed((await compileWith(`${HOST}/pack`)).problems);
  expect(more).toEqual([]);
  expect(problem).toMatch(new RegExp(said.replace("PACK", "git\\+ssh://git@git.example.test/pack//pack.yaml")));
});

test("a recorded request that is too large to be brought is missing", async () => {
  const pack = "version: 1\ntests:\n  - { name: x, given: { file: ./big.json }, expect: { tier: low } }\n";
  host("pack", { "pack.yaml": pack, "big.json": "x".repeat(5_000_000) });
  const [problem] = printed((await compileWith(`${HOST}/pack`)).problems);
  expect(problem).toMatch(/^MX3044 .*pack\.yaml:3:31 the recorded request .* does not exist/);
});

test("who names a source that can't be had is told, and how that one came in", async () => {
  const extending = `version: 1\nextends: ["${HOST}/gone?ref=v1"]\n`;
  host("gone", { "pack.yaml": "version: 1\n" });
  host("pack", { "pack.yaml": extending });
  const error: unknown = await compileWith(`${HOST}/pack`).catch((thrown: unknown) => thrown);
  expect(error instanceof MallexError && error.problems).toMatchObject([
    {
      code: "MX6132",
      at: { file: `${HOST}/pack//pack.yaml`, line: 2, column: 11 },
      via: [{ file: "mallex.yaml", line: 2, column: 11 }],
    },
  ]);
});

test("for a pack that is refused nothing more is brought, and what is none is called so", async () => {
  host("base", { "pack.yaml": `version: 1\n${FILTER}` });
  host("bad", { "pack.yaml": `version: 1\nextends: ["${HOST}/base"]\nserver: { port: 1 }\n` });
  expect(errorsOf(await compileWith(`${HOST}/bad`))).toEqual([expect.stringContaining("MX6001")]);
  expect(brought).toEqual([`${HOST}/bad`]);
  host("none", { "README.md": "x", "rules/strict.yaml": "x", "team.yml": "x" });
  const { problems } = await compileWith(`${HOST}/none`);
  expect(problems).toMatchObject([
    {
      code: "MX1001",
      message: `${HOST}/none is not a pack: it has no pack.yaml`,
      hint: expect.stringContaining("`rules/strict.yaml`, `team.yml`") as unknown,
    },
  ]);
});

test.each([
  ["a pack", "pack.yaml", {}, "mallex.yaml:2:11", "is not a pack: it has no pack.yaml"],
  [
    "a prompt",
    "a.hbs",
    { "pack.yaml": "version: 1\nsizes: { small: { prompt: ./a.hbs } }\n" },
    "pack.yaml:2:27",
    "there is no template",
  ],
])("%s that is a link to a file of this machine is not read", async (_, name, files, at, message) => {
  const remote = host("pack", { "x.txt": "x" });
  const plain = Object.entries(files).map(([path, text]) => ({
    mode: "100644" as const,
    id: remote.blob(text),
    name: path,
  }));
  remote.commitRaw([{ mode: "120000", id: remote.blob("/etc/passwd"), name }, ...plain]);
  const [error, ...more] = errorsOf(await compileWith(`${HOST}/pack`));
  expect(more).toEqual([]);
  expect(error).toContain(at);
  expect(error).toContain(message);
});

test("packs in packs: by path and by the same address they mean the commit of their parent, all others are trees of their own", async () => {
  const two = (tag: string): string => `version: 1\nfilters:\n  - { id: acme/two, tag: ${tag}, do: drop }\n`;
  const rules = host("rules", {
    "pack.yaml": `version: 1\nextends: [./more/one.yaml, "${HOST}/rules.git//more/two.yaml", "${HOST}/base"]\n${FILTER}`,
    "more/one.yaml": "version: 1\nextends: [../deep/three.yaml]\n",
    "more/two.yaml": two("tagged"),
    "deep/three.yaml": "version: 1\nfilters:\n  - { id: acme/three, tag: three, do: drop }\n",
  });
  rules.git("tag", "-a", "-m", "x", "v1");
  rules.commit({ "more/two.yaml": two("moved") });
  host("base", {
    "pack.yaml": "version: 1\nfilters:\n  - { id: base/four, tag: four, do: drop }\n",
    "other.yaml": "x",
  });
  const compiled = await compileWith(`${HOST}/rules?ref=v1`);
  expect(errorsOf(compiled)).toEqual([]);
  expect(treesOf(compiled)).toEqual({
    [`${HOST}/rules?ref=v1`]: ["deep/three.yaml", "more/one.yaml", "more/two.yaml", "pack.yaml"],
    [`${HOST}/base`]: ["pack.yaml"],
  });
  const plan = JSON.stringify(compiled.plan);
  for (const id of ["acme/no-tips", "acme/two", "acme/three", "base/four"]) expect(plan).toContain(id);
  expect([plan.includes("tagged"), plan.includes("moved")]).toEqual([true, false]);
});

test("a pack that grows a forbidden key at a tag that has moved is refused; the commit of before still compiles", async () => {
  const rules = host("rules", { "pack.yaml": `version: 1\n${FILTER}` });
  rules.git("tag", "v1");
  const good = rules.git("rev-parse", "HEAD");
  rules.commit({ "pack.yaml": `version: 1\n${FILTER}server: { port: 1 }\n` });
  rules.git("tag", "--force", "v1");
  const [error, ...more] = errorsOf(await compileWith(`${HOST}/rules?ref=v1`));
  expect(more).toEqual([]);
  expect(error).toMatch(/^MX6001 git\+ssh:.*\/rules\/\/pack\.yaml\?ref=v1:4:1 a pack can't set `server`/);
  expect(errorsOf(await compileWith(`${HOST}/rules?ref=${good}`))).toEqual([]);
});
