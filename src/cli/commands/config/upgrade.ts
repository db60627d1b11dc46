import { dirname, resolve } from "node:path";
import gt from "semver/functions/gt.js";
import satisfies from "semver/functions/satisfies.js";
import { createError } from "../../../diagnostics/problem.ts";
import { printTree } from "../../../inspect/text/print-tree.ts";
import { count } from "../../../shared/format-quantities.ts";
import { optional } from "../../../shared/utilities.ts";
import { fitTerminal, stdoutStyle, type CliContext, type Outcome } from "../../context/context.ts";
import { EXIT, shellQuote } from "../../context/run-command.ts";
import { findUse } from "../../doctor/nothing-runs.ts";
import { confirm } from "../../ui/questions.ts";
import { assertWritable, findInstallation, type Installation } from "../../upgrade/find-installation.ts";
import {
  changesBetween,
  copyPacked,
  findPacked,
  installedRelease,
  inTemporaryFolder,
  newestCommit,
  runProgram,
  type CloneState,
  type Packed,
  type Release,
} from "../../upgrade/releases.ts";
import { withFetching } from "../packs/fetch-packs.ts";

export interface UpgradeFlags {
  /** A packed file: what an installation by npm is upgraded from. No registry is asked for mallex, since anyone may own a name there. */
  readonly tarball?: string;
  /** What the SHA-256 of the file must be. */
  readonly sha256?: string;
  readonly yes?: boolean;
  readonly check?: boolean;
}

type Argv = readonly [string, ...string[]];

/** All that a person has to know before it happens. */
interface Upgrade {
  readonly installation: Installation;
  readonly current: Release;
  readonly newest: Release;
  readonly isNew: boolean;
  readonly changes: readonly string[];
  readonly commands: readonly Argv[];
  /** Absent: the old version is in no file that is known. */
  readonly back?: Argv;
  /** Of a clone. */
  readonly state?: CloneState;
  /** Of an installation by npm. */
  readonly packed?: Packed;
}

/**
 * Shows what a newer version changes, asks, installs it as mallex was installed, and says how to go back.
 * @throws {MallexError} MX7507 while something runs, or without a file; MX7590 where it can't be done
 */
export async function upgradeCommand(context: CliContext, flags: UpgradeFlags): Promise<Outcome> {
  const installation = findInstallation(context.packageRoot);
  return inTemporaryFolder(async (folder) =>
    perform(await sourceOf(installation, flags, context, folder), flags, context),
  );
}

async function perform(source: UpgradeSource, flags: UpgradeFlags, context: CliContext): Promise<Outcome> {
  return withFetching(context, context.cwd, async ({ signal, onStep, clearProgress }) => {
    onStep?.("looking for a newer version");
    const upgrade = await prepare(source, context, signal);
    clearProgress();
    const { isNew, newest } = upgrade;
    const data = { ...dataOf(upgrade), upgraded: false };
    if (!isNew) return { problems: [], text: nothingNew(upgrade), data };
    const printed = describe(upgrade, context);
    const canAsk = context.terminal && !context.json && !context.github;
    if (flags.check === true || (flags.yes !== true && !canAsk)) {
      const next = flags.check === true ? "" : `\nnothing was changed; to upgrade: ${commandLine(again(upgrade))}`;
      return { problems: [], exitCode: EXIT.findings, text: `${printed}${next}`, data };
    }
    await assertPossible(upgrade, context);
    context.report(fitTerminal(printed, process.stderr));
    if (flags.yes !== true && !(await confirm(`Upgrade to ${newest.version}?`, signal)))
      return { problems: [], exitCode: EXIT.findings, text: "nothing was changed", data };
    // The answer may have taken long.
    await assertPossible(upgrade, context);
    await install(upgrade, context, onStep);
    clearProgress();
    const text = `upgraded to mallex ${newest.version}\nto go back: ${wayBack(upgrade)}`;
    return { problems: [], text, data: { ...data, upgraded: true } };
  });
}

interface UpgradeSource {
  readonly installation: Installation;
  readonly packed?: Packed;
}

/** @throws {MallexError} MX7507 for an installation by npm without a file */
async function sourceOf(
  installation: Installation,
  { tarball, sha256 }: UpgradeFlags,
  { cwd }: CliContext,
  temporary: string,
): Promise<UpgradeSource> {
  const { kind, folder } = installation;
  if (kind === "npm") {
    if (tarball === undefined) throw createError("MX7507.upgradeWithoutFile", { folder });
    return { installation, packed: await copyPacked(resolve(cwd, tarball), sha256, temporary) };
  }
  if (tarball !== undefined || sha256 !== undefined) throw createError("MX7590.tarballForClone", { folder });
  return { installation };
}

async function prepare(
  { installation, packed }: UpgradeSource,
  { env }: CliContext,
  signal: AbortSignal,
): Promise<Upgrade> {
  const { folder } = installation;
  const current = await installedRelease(folder);
  const finish = (newest: Release, rest: Pick<Upgrade, "isNew" | "commands" | "back" | "state">): Upgrade => {
    const changes = rest.isNew ? changesBetween(current.changelog, newest.changelog, current.version) : [];
    return { installation, current, newest, changes, ...optional("packed", packed), ...rest };
  };
  if (installation.kind === "clone" || packed === undefined) {
    const state = await newestCommit(folder, { env, signal });
    const { newest, head, behind } = state;
    return finish(newest, {
      isNew: behind > 0,
      commands: [
        ["git", "-C", folder, "merge", "--ff-only", newest.commit],
        [process.execPath, `${folder}/bin/mallex.mjs`, "--version"],
      ],
      back: ["git", "-C", folder, "reset", "--keep", head],
      state,
    });
  }
  const { release, file, copy } = packed;
  const old = await findPacked(dirname(file), current.version);
  return finish(release, {
    isNew: gt(release.version, current.version),
    commands: [npmInstall(installation, copy), [`${installation.prefix}/bin/mallex`, "--version"]],
    ...optional("back", old === undefined ? undefined : npmInstall(installation, old)),
  });
}

/** mallex's package needs no scripts to be installed, and neither do those that it needs. */
function npmInstall({ prefix }: { readonly prefix: string }, file: string): Argv {
  return ["npm", "install", "--global", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", prefix, file];
}

async function assertPossible({ installation, newest, state }: Upgrade, { paths }: CliContext): Promise<void> {
  const { folder } = installation;
  const { version, node } = newest;
  if (!satisfies(process.versions.node, node))
    throw createError("MX7590.node", { version, range: node, node: process.versions.node });
  assertWritable(installation);
  if (state !== undefined) {
    const { ahead, upstream, changed } = state;
    if (ahead > 0) throw createError("MX7590.ahead", { folder, commits: count(ahead, "commit"), upstream });
    if (changed.length > 0) throw createError("MX7590.changed", { folder, files: changed.join(", ") });
  }
  const use = await findUse(paths);
  if (use !== undefined) throw createError("MX7507.commandLine", { ...use });
}

/** Without a signal: npm and git must not stop half way. @throws {MallexError} MX7591 if what was installed doesn't start */
async function install(upgrade: Upgrade, { env }: CliContext, onStep?: (step: string) => void): Promise<void> {
  const {
    commands: [change, start],
    newest: { version },
  } = upgrade;
  if (change === undefined || start === undefined) return;
  await inTemporaryFolder(async (folder) => {
    onStep?.(`installing mallex ${version}`);
    await runProgram(change, folder, { env });
    const failed = (reason: string): Error =>
      createError("MX7591", { version, reason, command: commandLine(start), back: wayBack(upgrade) });
    onStep?.(`starting mallex ${version}`);
    const said = await runProgram(start, folder, { env }).catch((error: Error) => {
      throw failed(error.message);
    });
    if (said.trim() !== version) throw failed(`it says that it is ${said.trim()}`);
  });
}

function nothingNew({ current, newest, packed }: Upgrade): string {
  return packed === undefined
    ? `mallex ${current.version} is the newest version`
    : `${packed.file} is mallex ${newest.version}, and ${current.version} is installed: there is nothing to upgrade`;
}

/** The same file, with the same bytes. */
function again({ packed }: Upgrade): Argv {
  const what = packed === undefined ? [] : [packed.file, "--sha256", packed.sha256];
  return ["mallex", "upgrade", "--yes", ...what];
}

/** npm keeps no packed file of what it has installed. */
function wayBack({ installation, current: { version }, back }: Upgrade): string {
  if (back !== undefined) return commandLine(back);
  const prefix = installation.kind === "npm" ? installation.prefix : "";
  const words = commandLine(npmInstall({ prefix }, "FILE"));
  return `${words}, where FILE is the packed file of mallex ${version}, which you need for that`;
}

function commandLine(argv: Argv): string {
  return argv.map(shellQuote).join(" ");
}

function dataOf({ installation, current, newest, isNew, changes, commands, back, state, packed }: Upgrade): object {
  return {
    current: current.version,
    newest: newest.version,
    isNew,
    installation,
    ...(state === undefined ? {} : { commits: { from: state.head, to: state.newest.commit, count: state.behind } }),
    changes,
    ...(packed === undefined ? {} : { file: packed.file, sha256: packed.sha256 }),
    commands,
    ...optional("back", back),
  };
}

function describe(upgrade: Upgrade, context: CliContext): string {
  const { installation, current, newest, changes, commands, state, packed } = upgrade;
  const { kind, folder } = installation;
  const isRebuilt = current.requirements.trim() !== newest.requirements.trim();
  const how =
    kind === "npm" ? `by npm install --global --prefix ${installation.prefix}` : `as a git clone, in ${folder}`;
  const commits = state === undefined ? "" : ` (${count(state.behind, "commit")} of ${state.upstream})`;
  const tree = {
    mallex: { lines: [`${current.version} → ${newest.version}${commits}`] },
    installed: { lines: [how] },
    ...(packed && { file: { lines: [packed.file, `SHA-256 ${packed.sha256}`] } }),
    changes: { lines: changes.length === 0 ? ["none that its CHANGELOG mentions"] : changes },
    "stays as it is": { lines: [`${context.paths.home}, every mallex.yaml, and the models`] },
    ...(isRebuilt && {
      "at the next start": { lines: ["the Python environment is made anew, if your file needs it"] },
    }),
    "will run": { lines: commands.map(commandLine) },
    "to go back": { lines: [wayBack(upgrade)] },
  };
  return printTree(tree, stdoutStyle(context)).join("\n");
}
