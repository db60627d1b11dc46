import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { upgradeCommand, type UpgradeFlags } from "../../../../../src/cli/commands/config/upgrade.ts";
import type { CliContext } from "../../../../../src/cli/context/context.ts";
import { findInstallation } from "../../../../../src/cli/upgrade/find-installation.ts";
import { writeRun } from "../../../../../src/cli/state/run-files.ts";
import { plainStyle } from "../../../../../src/diagnostics/print-problems.ts";
import { startTimeOf } from "../../../../../src/process/spawn/process-identity.ts";
import { createRemoteRepository } from "../../../../support/remote-repository.ts";
import { cliHome } from "../../cli-home.ts";

/** A repository like mallex's, as far as an upgrade looks at it; its command only says its version. */
function files(version: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    "package.json": JSON.stringify({ name: "mallex", version, engines: { node: ">=20.19" } }),
    "CHANGELOG.md": `# Changelog\n\n## ${version}\n\n- What is in ${version}, see [Installing](docs/install.md)\n`,
    "src/process/python/requirements.txt": "mlx==1\n",
    "bin/mallex.mjs": `console.log("${version}");\n`,
    ...more,
  };
}

interface Clone {
  readonly folder: string;
  readonly context: CliContext;
  readonly publish: (files: Readonly<Record<string, string>>) => string;
  readonly git: (...args: string[]) => string;
  readonly upgrade: (flags?: UpgradeFlags) => ReturnType<typeof upgradeCommand>;
}

function clone(): Clone {
  const remote = createRemoteRepository();
  onTestFinished(() => remote.remove());
  remote.commit(files("0.1.0"));
  const here = cliHome({ style: plainStyle, env: { PATH: process.env["PATH"], GIT_CONFIG_NOSYSTEM: "1" } });
  const folder = join(here.home, "mallex");
  const env = { PATH: process.env["PATH"], HOME: here.home, GIT_CONFIG_NOSYSTEM: "1" };
  const git = (...args: string[]): string =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.test", ...args], {
      cwd: folder,
      env,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  mkdirSync(folder);
  git("clone", "--quiet", remote.url, ".");
  const context = { ...here.context, env, packageRoot: folder };
  return {
    folder,
    context,
    git,
    publish: (next) => remote.commit(next),
    upgrade: async (flags = { yes: true }) => upgradeCommand(context, flags),
  };
}

test("a clone with nothing new stays as it is", async () => {
  const { upgrade, git } = clone();
  const head = git("rev-parse", "HEAD");
  expect(await upgrade({ check: true })).toMatchObject({
    problems: [],
    text: "mallex 0.1.0 is the newest version",
    data: { isNew: false, upgraded: false },
  });
  expect(git("rev-parse", "HEAD")).toBe(head);
});

test("--check says what is new and changes no file", async () => {
  const { upgrade, publish, git, folder } = clone();
  const head = git("rev-parse", "HEAD");
  const newest = publish(files("0.2.0", { "src/process/python/requirements.txt": "mlx==2\n" }));
  const { text, exitCode, data } = await upgrade({ check: true });
  expect(exitCode).toBe(1);
  expect(text).toContain("0.1.0 → 0.2.0 (1 commit of origin/main)");
  expect(text).toContain("- What is in 0.2.0, see Installing\n");
  expect(text).not.toContain("What is in 0.1.0");
  expect(text).toContain("the Python environment is made anew");
  expect(text).toContain(`git -C ${folder} merge --ff-only ${newest}`);
  expect(data).toMatchObject({
    commits: { from: head, to: newest, count: 1 },
    back: ["git", "-C", folder, "reset", "--keep", head],
  });
  expect([git("rev-parse", "HEAD"), git("status", "--porcelain")]).toEqual([head, ""]);
});

test("says nothing of the Python environment where only the end of a file is another", async () => {
  const { upgrade, publish } = clone();
  publish(files("0.2.0", { "src/process/python/requirements.txt": "mlx==1" }));
  expect((await upgrade({ check: true })).text).not.toContain("made anew");
});

test("upgrades a clone, and goes back by the command that it prints", async () => {
  const { upgrade, publish, git, folder } = clone();
  const head = git("rev-parse", "HEAD");
  writeFileSync(join(folder, "mallex.local.yaml"), "mine\n");
  const newest = publish(files("0.2.0"));
  const { text = "", problems, data } = await upgrade();
  expect(problems).toEqual([]);
  expect(data).toMatchObject({ upgraded: true });
  expect([git("rev-parse", "HEAD"), git("status", "--porcelain")]).toEqual([newest, "?? mallex.local.yaml"]);
  const [, back = ""] = /^to go back: git -C \S+ (.*)$/m.exec(text) ?? [];
  git(...back.split(" "));
  expect([git("rev-parse", "HEAD"), git("status", "--porcelain")]).toEqual([head, "?? mallex.local.yaml"]);
});

test("without a terminal and without --yes it changes nothing", async () => {
  const { upgrade, publish, git } = clone();
  const head = git("rev-parse", "HEAD");
  publish(files("0.2.0"));
  const { exitCode, text } = await upgrade({});
  expect([exitCode, text]).toEqual([1, expect.stringContaining("to upgrade: mallex upgrade --yes")]);
  expect(git("rev-parse", "HEAD")).toBe(head);
});

const REFUSED: readonly (readonly [string, (made: Clone) => unknown, RegExp])[] = [
  [
    "changed files",
    ({ folder }) => writeFileSync(join(folder, "CHANGELOG.md"), "mine\n"),
    /not committed: CHANGELOG\.md/,
  ],
  [
    "own commits",
    ({ git }) => git("commit", "--quiet", "--allow-empty", "-m", "mine"),
    /1 commit that origin\/main lacks/,
  ],
  ["no branch", ({ git }) => git("checkout", "--quiet", "--detach"), /on no branch/],
  ["too old a Node", ({ publish }) => publish(files("0.3.0", newNode)), /0\.3\.0 requires Node >=99/],
  ["another program", ({ publish }) => publish(files("0.3.0", { "package.json": "{}" })), /no package of mallex/],
  [
    "a run",
    async ({ context: { paths } }) =>
      writeRun(paths.runs, {
        id: "run-abcdefgh",
        command: "serve",
        url: "http://127.0.0.1:1",
        port: 1,
        askedPort: 1,
        config: "/x",
        plan: "0",
        since: "2026-01-01T00:00:00Z",
        children: [],
        pid: process.pid,
        startTime: (await startTimeOf(process.pid)) ?? "",
      }),
    /run-abcdefgh may be using it/,
  ],
];
const newNode = { "package.json": JSON.stringify({ name: "mallex", version: "0.3.0", engines: { node: ">=99" } }) };

test.each(REFUSED)("refuses %s, and changes nothing", async (_, prepare, message) => {
  const made = clone();
  made.publish(files("0.2.0"));
  await prepare(made);
  const before = [made.git("rev-parse", "HEAD"), made.git("status", "--porcelain")];
  await expect(made.upgrade()).rejects.toThrow(message);
  expect([made.git("rev-parse", "HEAD"), made.git("status", "--porcelain")]).toEqual(before);
});

test("says how to go back if the new version doesn't start", async () => {
  const { upgrade, publish, git } = clone();
  const head = git("rev-parse", "HEAD");
  publish(files("0.2.0", { "bin/mallex.mjs": "console.error('no'); process.exit(3);\n" }));
  await expect(upgrade()).rejects.toMatchObject({
    problem: { code: "MX7591", hint: expect.stringContaining(`reset --keep ${head}`) as string },
  });
});

test("tells how mallex was installed", () => {
  const { home, put } = cliHome();
  const installed = (path: string, name: string): string => {
    put(`${path}/package.json`, "{}");
    mkdirSync(join(home, name, "bin"), { recursive: true });
    symlinkSync(join(home, path, "bin/mallex.mjs"), join(home, name, "bin/mallex"));
    put(`${path}/bin/mallex.mjs`, "");
    return join(home, path);
  };
  const folder = installed("local/lib/node_modules/mallex", "local");
  expect(findInstallation(folder)).toEqual({ kind: "npm", prefix: join(home, "local"), folder });
  for (const other of ["project/node_modules/mallex", "lib/node_modules/mallex", ".npm/_npx/1/node_modules/mallex"]) {
    put(`${other}/package.json`, "{}");
    expect(() => findInstallation(join(home, other))).toThrow(/neither by `npm install --global` nor as a git clone/);
  }
});

test("refuses a tarball for a clone", async () => {
  const { upgrade, folder } = clone();
  await expect(upgrade({ tarball: "mallex-0.2.0.tgz" })).rejects.toThrow(`mallex runs from the clone in ${folder}`);
  expect(readFileSync(join(folder, "package.json"), "utf8")).toContain("0.1.0");
});
