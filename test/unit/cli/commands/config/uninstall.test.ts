import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { uninstallCommand } from "../../../../../src/cli/commands/config/uninstall.ts";
import type { CliContext } from "../../../../../src/cli/context/context.ts";
import { removeModelCommand } from "../../../../../src/cli/commands/models/models.ts";
import { downloadedModels, forgetDownloads, recordDownloads } from "../../../../../src/cli/models/downloaded-models.ts";
import { artifacts, shippedResources } from "../../../../../src/process/artifacts/artifacts.ts";
import { writeRun } from "../../../../../src/cli/state/run-files.ts";
import { startTimeOf } from "../../../../../src/process/spawn/process-identity.ts";
import { findInstalled } from "../../../../../src/cli/uninstall/find-installed.ts";
import { mallexPaths } from "../../../../../src/shared/mallex-paths.ts";
import { plainStyle } from "../../../../../src/diagnostics/print-problems.ts";
import { cliHome, type CliHome } from "../../cli-home.ts";

/** Of mallex. */
const OURS = [
  "token",
  "trust.json",
  "trust.json.broken-1",
  "venv/bin/python",
  "venv.lock",
  "venv.new-4711/half",
  "venv-llama.old-12/x",
  "logs/mallex.log",
  "logs/mlx-some-model.log.1",
  "state/runs/run-12345678.model",
  "state/turns/0abc.json",
  "state/warm/0123456789abcdef-0123456789abcdef.json",
  "state/warm/0123456789abcdef-0123456789abcdef.fedcba9876543210.0123456789abcdef.slot",
  "state/spend.json",
  "state/spend.json.4711.tmp",
  "cache/models/smollm2-135m-instruct/model.safetensors",
  "cache/openblas.left-out",
  "cache/code/main-status-1.bin",
  "generated/plan/manifest.json",
];
/** Of the user, also where mallex has its own. */
const THEIRS = [
  "mallex.yaml",
  "mallex.lock",
  "templates/mine.hbs",
  "token.mine",
  "logs/notes.txt",
  "cache/pictures/cat.png",
  "state/mine.json",
];

function filled(): CliHome & { readonly files: () => string[] } {
  const here = cliHome({ style: plainStyle, env: {} });
  for (const name of [...OURS, ...THEIRS]) here.put(`.mallex/${name}`, "12345");
  here.put(".mallex/generated/plan/manifest.json", '{"mallex":"1"}');
  here.put("project/mallex.yaml", "version: 1\n");
  const context = { ...here.context, env: { HF_HUB_CACHE: join(here.home, "hub") } };
  return { ...here, context, files: () => filesIn(here.home, here.home) };
}

function filesIn(folder: string, root: string): string[] {
  return readdirSync(folder)
    .flatMap((name) => {
      const path = join(folder, name);
      return lstatSync(path).isDirectory() ? filesIn(path, root) : [relative(root, path)];
    })
    .toSorted();
}

const STAYS = [...THEIRS.map((name) => `.mallex/${name}`), "project/mallex.yaml"].toSorted();

test("removes what it lists, and nothing else", async () => {
  const { context, files } = filled();
  const before = files();
  const { remove, keep } = findInstalled(context, false);
  const outcome = await uninstallCommand(context, { yes: true });
  expect(outcome).toMatchObject({ problems: [], data: { removed: true } });
  expect(files()).toEqual(STAYS);
  const gone = before.filter((file) => !STAYS.includes(file));
  const listed = (path: string): boolean => remove.some((one) => join(context.homeDir, path).startsWith(one.path));
  expect(gone.filter((path) => !listed(path))).toEqual([]);
  expect(keep.map(({ what }) => what)).toEqual(keep.map(() => "yours"));
  expect(existsSync(join(context.homeDir, ".mallex/state/turns"))).toBe(false);
});

test("leaves no folder where all of it was mallex's", async () => {
  const { context, home } = filled();
  for (const name of THEIRS) rmSync(join(home, ".mallex", name.split("/").slice(0, 2).join("/")), { recursive: true });
  rmSync(join(home, ".mallex/templates"), { recursive: true });
  await uninstallCommand(context, { yes: true });
  expect(readdirSync(home)).toEqual(["project"]);
  expect(await uninstallCommand(context, { yes: true })).toMatchObject({ text: /nothing/ });
});

/** Where a person has pointed MALLEX_HOME and MALLEX_CACHE at folders of other programs. */
test("of folders with other programs' things goes only what mallex has put there", async () => {
  const { context, home, put } = cliHome({ style: plainStyle });
  const paths = mallexPaths({ MALLEX_HOME: join(home, "data"), MALLEX_CACHE: join(home, ".cache/") }, home);
  expect(paths.code).toBe(join(home, ".cache/mallex/code"));
  const slots = ["fedcba9876543210.0123456789abcdef.slot", "4711.part"].map(
    (ending) => `data/state/warm/0123456789abcdef-0123456789abcdef.${ending}`,
  );
  const theirs = [
    "data/token",
    "data/trust.json",
    "data/venv/bin/python",
    "data/logs/app.log",
    "data/state/runs/today",
    "data/state/spend.json",
    "data/state/turns/1.json",
    "data/state/warm/mine.slot",
    "data/generated/plan/index.html",
    ".cache/models/big.bin",
    ".cache/code/main-status-1.bin",
  ];
  const ours = [
    "data/venv-llama/.mallex.json",
    "data/venv.new-4711/half",
    "data/logs/mallex.log.1",
    "data/logs/mlx-some-model.log",
    "data/state/runs/run-12345678.json",
    "data/state/turns/0mhxabcde-0123456789abcdef.json",
    "data/state/keep-answers.json",
    "data/state/warm/0123456789abcdef-0123456789abcdef.json",
    ...slots,
    ".cache/mallex/code/main-run-1.bin",
  ];
  for (const name of [...theirs, ...ours]) put(name, "12345");
  for (const name of ours) chmodSync(join(home, name), 0o600);
  for (const name of [...theirs, ...slots]) chmodSync(join(home, name), 0o644);
  chmodSync(join(home, "data/state/warm"), 0o700);
  const own = { ...context, paths, env: { HF_HUB_CACHE: join(home, "hub") } };
  expect(findInstalled(own, false).keep).toEqual([]);
  await uninstallCommand(own, { yes: true });
  expect(filesIn(home, home)).toEqual(theirs.toSorted());
  expect(existsSync(join(home, ".cache/mallex"))).toBe(false);

  put("data/token", "a".repeat(43));
  put("data/trust.json", '{"version":1,"files":{}}');
  for (const name of ["token", "trust.json"]) chmodSync(join(home, "data", name), 0o600);
  expect(findInstalled(own, false).remove.map(({ path }) => path)).toEqual(
    ["token", "trust.json"].map((name) => join(home, "data", name)),
  );
});

/** A folder of notes on mallex, say. */
test("of a home that is only named like mallex's goes only what mallex has put there", async () => {
  const { context, home, put } = cliHome({ style: plainStyle });
  const paths = mallexPaths({ MALLEX_HOME: join(home, "my-mallex-notes") }, home);
  const theirs = [
    "token",
    "venv/bin/python",
    "logs/day.log",
    "state/turns/1.json",
    "cache/models/big.bin",
    "cache/code/main.bin",
  ];
  const ours = [
    "venv-llama/.mallex.json",
    "logs/mallex.log",
    "cache/models/own/.mallex.json",
    "cache/plans/0123456789abcdef/a.mjs",
    "cache/code/main-run-0123456789abcdef.bin",
  ];
  for (const name of [...theirs, ...ours]) put(`my-mallex-notes/${name}`, "12345");
  for (const name of ["", "/code", "/plans"]) chmodSync(join(paths.cache, name), 0o700);
  await uninstallCommand({ ...context, paths, env: { HF_HUB_CACHE: join(home, "hub") } }, { yes: true });
  expect(filesIn(paths.home, paths.home)).toEqual(theirs.toSorted());
});

test("lists and removes what is in a home that is a link", async () => {
  const { context, home, files } = filled();
  renameSync(join(home, ".mallex"), join(home, "mallex-on-a-disk"));
  symlinkSync(join(home, "mallex-on-a-disk"), join(home, ".mallex"));
  const stays = STAYS.map((name) => name.replace(".mallex/", "mallex-on-a-disk/"));
  await uninstallCommand(context, { yes: true });
  expect(files()).toEqual([".mallex", ...stays].toSorted());
  for (const name of readdirSync(join(home, ".mallex"))) rmSync(join(home, ".mallex", name), { recursive: true });
  mkdirSync(join(home, ".mallex/venv"));
  await uninstallCommand(context, { yes: true });
  expect(readdirSync(home)).toEqual(["project"]);
});

test("counts a file with several names once", () => {
  const { context, home } = filled();
  linkSync(join(home, ".mallex/venv/bin/python"), join(home, ".mallex/venv/bin/python3"));
  const sizeOf = (name: string): number | undefined =>
    findInstalled(context, false).remove.find(({ path }) => path === join(home, ".mallex", name))?.bytes;
  expect(sizeOf("venv")).toBe(5);
});

test.each([
  ["/usr/local/own/lib/node_modules/mallex", "npm uninstall -g --prefix /usr/local/own mallex"],
  [`${dirname(dirname(process.execPath))}/lib/node_modules/mallex`, "npm uninstall -g mallex"],
  ["/home/ann/project/node_modules/mallex", "npm uninstall --prefix /home/ann/project mallex"],
])("names the command that removes mallex from %s", async (packageRoot, command) => {
  const { context } = cliHome({ packageRoot });
  expect((await uninstallCommand(context, { yes: true })).text).toContain(`: ${command}`);
});

test("names the prefix in which npm has linked a clone", async () => {
  const here = cliHome();
  const packageRoot = join(here.home, "clone");
  here.put("clone/.git/HEAD", "");
  here.put("clone/bin/mallex.mjs", "");
  const prefix = join(here.home, "own");
  const say = async (env: CliContext["env"]): Promise<string | undefined> =>
    (await uninstallCommand({ ...here.context, packageRoot, env }, { yes: true })).text;
  expect(await say({ PATH: `/usr/bin:${prefix}/bin` })).not.toContain("npm");
  mkdirSync(join(prefix, "bin"), { recursive: true });
  symlinkSync(join(packageRoot, "bin/mallex.mjs"), join(prefix, "bin/mallex"));
  expect(await say({ PATH: `/usr/bin:${prefix}/bin` })).toContain(
    `: npm uninstall -g --prefix ${prefix} mallex, then delete`,
  );
  expect(await say({ PATH: "/usr/bin" })).not.toContain("npm");
});

test("only lists where nobody can be asked, and says how to go on", async () => {
  const { context, files } = filled();
  const before = files();
  const { exitCode, text } = await uninstallCommand(context, { weights: true });
  expect(exitCode).toBe(1);
  expect(text).toContain("mallex uninstall --weights --yes");
  expect(files()).toEqual(before);
});

test("removes links, and not what they lead to", async () => {
  const { context, home, put, files } = filled();
  put("disk/cache/models/big.bin", "1");
  put("disk/python/bin/python", "1");
  rmSync(join(home, ".mallex/cache"), { recursive: true });
  rmSync(join(home, ".mallex/venv"), { recursive: true });
  symlinkSync(join(home, "disk/cache"), join(home, ".mallex/cache"));
  symlinkSync(join(home, "disk/python"), join(home, ".mallex/venv"));
  await uninstallCommand(context, { yes: true });
  const kept = STAYS.filter((name) => !name.startsWith(".mallex/cache"));
  expect(files()).toEqual([...kept, "disk/cache/models/big.bin", "disk/python/bin/python"].toSorted());
});

/** A quantisation as the hub's cache keeps it. */
function putQuantisation({ home, put }: Pick<CliHome, "home" | "put">, model: string, quantisation: string): void {
  const folder = `hub/models--${model.replace("/", "--")}`;
  put(`${folder}/blobs/${quantisation}`, "1");
  mkdirSync(join(home, folder, "snapshots/c"), { recursive: true });
  symlinkSync(`../../blobs/${quantisation}`, join(home, folder, `snapshots/c/m-${quantisation}.gguf`));
}

test("of a repository go only the quantisations that mallex has downloaded", async () => {
  const here = filled();
  for (const [model, quantisation] of [
    ["acme/both", "Q4_K_M"],
    ["acme/both", "Q8_0"],
    ["acme/theirs", "Q8_0"],
    ["acme/ours", "Q4_K_M"],
    ["acme/ours", "Q6_K"],
  ] as const)
    putQuantisation(here, model, quantisation);
  await recordDownloads(here.context.paths, [
    "acme/both:Q4_K_M",
    "acme/theirs:Q4_K_M",
    "acme/ours:Q4_K_M",
    "acme/ours:q6_k",
  ]);
  await uninstallCommand(here.context, { yes: true, weights: true });
  expect(here.files().filter((name) => name.startsWith("hub"))).toEqual([
    "hub/models--acme--both/blobs/Q8_0",
    "hub/models--acme--both/snapshots/c/m-Q8_0.gguf",
    "hub/models--acme--theirs/blobs/Q8_0",
    "hub/models--acme--theirs/snapshots/c/m-Q8_0.gguf",
  ]);
});

test("a model that was removed is no longer mallex's", async () => {
  const here = filled();
  const { paths } = here.context;
  await recordDownloads(paths, ["acme/both:Q4_K_M", "acme/both:Q8_0", "acme/ours"]);
  await forgetDownloads(paths, "acme/both:q4_k_m");
  expect(downloadedModels(paths)).toEqual(["acme/both:Q8_0", "acme/ours"]);
  await forgetDownloads(paths, "acme/both");
  expect(downloadedModels(paths)).toEqual(["acme/ours"]);
  here.put("hub/models--acme--ours/blobs/1", "1");
  await removeModelCommand(here.context, "acme/ours", true);
  expect(downloadedModels(paths)).toEqual([]);
});

test("weights go only when asked, and only those that mallex has downloaded", async () => {
  const { context, home, put, files } = filled();
  put("hub/models--acme--ours/blobs/1", "1");
  put("hub/models--acme--theirs/blobs/1", "1");
  await recordDownloads(context.paths, ["acme/ours"]);
  expect(findInstalled(context, false).keep).toContainEqual({
    path: join(home, "hub/models--acme--ours"),
    what: "weights of acme/ours",
    bytes: 1,
  });
  await uninstallCommand(context, { yes: true, weights: true });
  expect(files().filter((name) => name.startsWith("hub"))).toEqual(["hub/models--acme--theirs/blobs/1"]);
});

test("refuses while something runs", async () => {
  const { context, files } = filled();
  const startTime = (await startTimeOf(process.pid)) ?? "";
  await writeRun(context.paths.runs, { ...RUN, pid: process.pid, startTime });
  const before = files();
  await expect(uninstallCommand(context, { yes: true })).rejects.toMatchObject({
    problem: { code: "MX7580", message: expect.stringContaining("run-abcdefgh may be using it") as string },
  });
  expect(files()).toEqual(before);
});

test("knows every folder that mallex installs into", () => {
  const { context, home } = cliHome({ style: plainStyle, env: {} }) as CliHome & { context: CliContext };
  const paths = mallexPaths({}, home);
  const folders = Object.values(artifacts(paths, shippedResources)).map(({ folder }) => folder);
  for (const folder of [...folders, ...Object.values(paths).filter((path) => !/\.\w+$/.test(path))])
    mkdirSync(folder, { recursive: true });
  expect(findInstalled({ ...context, env: { HF_HUB_CACHE: join(home, "hub") } }, false).keep).toEqual([]);
});

const RUN = {
  id: "run-abcdefgh",
  command: "serve",
  url: "http://127.0.0.1:1",
  port: 1,
  askedPort: 1,
  config: "/x",
  plan: "0",
  since: "2026-01-01T00:00:00Z",
  children: [],
};
