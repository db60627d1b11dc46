import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
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
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type CliContext, type Outcome } from "../../../../../src/cli/context/context.ts";
import { PACKAGE_ROOT } from "../../../../../src/shared/package-root.ts";
import { fetchCommand } from "../../../../../src/cli/commands/packs/fetch-packs.ts";
import { openTrustStore } from "../../../../../src/cli/compile/check-trust.ts";
import { compileFile } from "../../../../../src/cli/compile/compile-file.ts";
import { treeDigest } from "../../../../../src/shared/files/digest.ts";
import { printLock } from "../../../../../src/cli/compile/write-lock.ts";
import { mallexPaths } from "../../../../../src/shared/mallex-paths.ts";
import { createRemoteRepository, type RemoteRepository } from "../../../../support/remote-repository.ts";
import { readCases } from "../../../../support/read-cases.ts";

const PACK = "version: 1\nfilters:\n  - { id: acme/no-tips, tag: tip, do: drop }\n";
const FILES = { "pack.yaml": PACK, "notes.md": "not used\n" };

let home: string;
let project: string;
let context: CliContext;
let remote: RemoteRepository;
let commit: string;
beforeEach(async () => {
  home = realpathSync(mkdtempSync(join(tmpdir(), "mallex-fetch-")));
  project = join(home, "project");
  mkdirSync(project);
  remote = createRemoteRepository();
  commit = remote.commit(FILES);
  const env = { PATH: process.env["PATH"], HOME: home, GIT_CONFIG_NOSYSTEM: "1" };
  const shape = { cwd: project, homeDir: home, env, paths: mallexPaths({}, home), packageRoot: PACKAGE_ROOT };
  context = { ...shape, report: () => undefined } as never;
  await openTrustStore(context.paths.trust).remember(
    join(project, "mallex.yaml"),
    [remote.url, `file://${home}/none`].map((url) => ({ path: "extends", value: `git+${url}?ref=v1` })),
  );
  writeFileSync(
    join(project, "mallex.yaml"),
    `version: 1\nextends: ["git+${remote.url}?ref=v1"]\nprofiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }\n`,
  );
});
afterEach(() => {
  remote.remove();
  rmSync(home, { recursive: true, force: true });
});

interface Locked {
  readonly resolved?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly url?: string;
  readonly folder?: string;
}

/** @returns the folder in the cache where the tree is to lie */
function lock({
  resolved = commit,
  files = { "pack.yaml": PACK },
  url = remote.url,
  folder = project,
}: Locked = {}): string {
  const hashes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, sha256(text)]));
  const entry = { resolved, files: hashes };
  writeFileSync(join(folder, "mallex.lock"), printLock({ version: 1, packs: { [`git+${url}?ref=v1`]: entry } }));
  return join(context.paths.packs, treeDigest(hashes));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function codesOf({ problems }: Pick<Outcome, "problems">): string[] {
  return problems.map(({ code }) => code);
}

test("what is locked comes whole, for its owner alone, without what the lock does not name; then everything compiles without the network", async () => {
  const kept = lock();
  expect(codesOf(await compileFile(context))).toEqual(["MX6102"]);
  const { problems, text, data } = await fetchCommand(context);
  const key = `git+${remote.url}?ref=v1`;
  expect(problems).toEqual([]);
  expect(text).toBe(`fetched ${key} (${commit})`);
  expect(data).toEqual({ fetched: [{ key, resolved: commit, place: kept }], here: [] });
  expect(readdirSync(kept)).toEqual(["pack.yaml"]);
  expect([statSync(kept).mode & 0o777, statSync(join(kept, "pack.yaml")).mode & 0o777]).toEqual([0o700, 0o600]);
  expect(readdirSync(join(context.paths.packs, "staging"))).toEqual([]);
  remote.remove();
  const { plan, problems: found } = await compileFile(context);
  expect(found).toEqual([]);
  expect(JSON.stringify(plan)).toContain("acme/no-tips");
});

test("what is here is not fetched again", async () => {
  lock();
  await fetchCommand(context);
  remote.remove();
  const { problems, text, data } = await fetchCommand(context);
  expect({ problems, text }).toEqual({ problems: [], text: "nothing to fetch: 1 source of packs, and all are here" });
  expect(data).toEqual({ fetched: [], here: [`git+${remote.url}?ref=v1`] });
});

test("a copy in the cache that somebody changed is replaced", async () => {
  const kept = lock();
  await fetchCommand(context);
  chmodSync(join(kept, "pack.yaml"), 0o600);
  writeFileSync(join(kept, "pack.yaml"), "version: 1\n");
  expect(codesOf(await compileFile(context))).toEqual(["MX6103"]);
  expect((await fetchCommand(context)).problems).toEqual([]);
  expect(readFileSync(join(kept, "pack.yaml"), "utf8")).toBe(PACK);
  expect(codesOf(await compileFile(context))).toEqual([]);
});

test.each(
  readCases(import.meta.url)("cases") as [
    string,
    { files?: { "pack.yaml": string; "x.hbs"?: string }; resolved?: string },
    string,
    RegExp,
  ][],
)("a lock with %s brings nothing", async (_, locked, code, message) => {
  const kept = lock(locked);
  const { problems, text } = await fetchCommand(context);
  const lines = readFileSync(join(project, "mallex.lock"), "utf8").split("\n");
  const at = { file: "mallex.lock", line: lines.findIndex((one) => one.startsWith("  git+")) + 1, column: 3 };
  expect(problems).toMatchObject([{ code, message: expect.stringMatching(message) as unknown, at }]);
  expect([text, existsSync(kept)]).toEqual(["", false]);
});

test("a lock with a path that leads out of its tree is read no further; the other one's packs come all the same", async () => {
  lock({ files: { "a/../../../mallex.yaml": "x" } });
  mkdirSync(context.paths.home, { recursive: true });
  writeFileSync(context.paths.userFile, "version: 1\n");
  const kept = lock({ folder: context.paths.home });
  const first = await fetchCommand(context);
  expect(first).toMatchObject({
    problems: [{ code: "MX3084", at: { file: "mallex.lock" } }],
    data: { fetched: [{ place: kept }] },
  });
  lock();
  lock({ files: { "../x": "x" }, folder: context.paths.home });
  const { problems } = await fetchCommand(context);
  expect(problems).toMatchObject([{ code: "MX3084", at: { file: "~/.mallex/mallex.lock" } }]);
});

test("the lock beside the person's own layer counts, too; one that can't be had hinders no other", async () => {
  lock({ url: `file://${home}/none` });
  mkdirSync(context.paths.home, { recursive: true });
  writeFileSync(context.paths.userFile, "version: 1\n");
  const kept = lock({ folder: context.paths.home });
  const { problems, data } = await fetchCommand(context);
  expect(codesOf({ problems })).toEqual(["MX6131"]);
  expect(data).toMatchObject({ fetched: [{ place: kept }] });
});

test("reads no repository of this machine before `mallex trust`, except for the person's own file", async () => {
  rmSync(context.paths.trust);
  const own = lock({ folder: context.paths.home });
  const { problems, data } = await fetchCommand({ ...context, config: context.paths.userFile });
  expect([problems, existsSync(own), data]).toMatchObject([[], true, { here: [] }]);
  rmSync(context.paths.packs, { recursive: true });
  rmSync(join(context.paths.home, "mallex.lock"));
  const kept = lock();
  const refused = await fetchCommand(context);
  expect([codesOf(refused), existsSync(kept)]).toEqual([["MX6141"], false]);
  expect(refused.problems).toMatchObject([{ at: { file: "mallex.lock" } }]);
});

test("without a lock there is nothing to fetch", async () => {
  const { problems, text } = await fetchCommand(context);
  expect({ problems, text }).toEqual({ problems: [], text: "no lock names a pack from git or npm: nothing to fetch" });
});
