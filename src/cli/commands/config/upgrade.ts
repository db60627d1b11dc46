import { resolve } from "node:path";
import gt from "semver/functions/gt.js";
import satisfies from "semver/functions/satisfies.js";
import { createError } from "../../../diagnostics/problem.ts";
import { printTree } from "../../../inspect/text/print-tree.ts";
import { count } from "../../../shared/format-quantities.ts";
import { fitTerminal, stdoutStyle, type CliContext, type Outcome } from "../../context/context.ts";
import { EXIT, shellQuote } from "../../context/run-command.ts";
import { findUse } from "../../doctor/nothing-runs.ts";
import { confirm } from "../../ui/questions.ts";
import { changesBetween } from "../../upgrade/changelog.ts";
import { assertWritable, findInstallation, type Installation } from "../../upgrade/find-installation.ts";
import {
  installedRelease,
  inTemporaryFolder,
  newestCommit,
  newestPackage,
  packedRelease,
  runProgram,
  type CloneState,
  type Release,
} from "../../upgrade/releases.ts";
import { withFetching } from "../packs/fetch-packs.ts";

export interface UpgradeFlags {
  /** A packed tarball, instead of the registry. */
  readonly tarball?: string;
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
  readonly back: Argv;
  /** Of a clone. */
  readonly state?: CloneState;
}

/**
 * Shows what a newer version changes, asks, installs it as mallex was installed, and says how to go back.
 * @throws {MallexError} MX7507 while something runs; MX7590 where it can't be done
 */
export async function upgradeCommand(context: CliContext, flags: UpgradeFlags): Promise<Outcome> {
  const installation = findInstallation(context.packageRoot);
  return withFetching(context, context.cwd, async ({ signal, onStep, clearProgress }) => {
    onStep?.("looking for a newer version");
    const upgrade = await prepare(installation, flags, context, signal);
    clearProgress();
    const { isNew, newest } = upgrade;
    const data = { ...dataOf(upgrade), upgraded: false };
    if (!isNew) return { problems: [], text: `mallex ${upgrade.current.version} is the newest version`, data };
    const printed = describe(upgrade, context);
    const canAsk = context.terminal && !context.json && !context.github;
    if (flags.check === true || (flags.yes !== true && !canAsk)) {
      const next = flags.check === true ? "" : "\nnothing was changed; to upgrade: mallex upgrade --yes";
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
    const text = `upgraded to mallex ${newest.version}\nto go back: ${commandLine(upgrade.back)}`;
    return { problems: [], text, data: { ...data, upgraded: true } };
  });
}

async function prepare(
  installation: Installation,
  { tarball }: UpgradeFlags,
  { env, cwd }: CliContext,
  signal: AbortSignal,
): Promise<Upgrade> {
  const { kind, folder } = installation;
  const current = await installedRelease(folder);
  const finish = (newest: Release, rest: Pick<Upgrade, "isNew" | "commands" | "back" | "state">): Upgrade => {
    const changes = rest.isNew ? changesBetween(current.changelog, newest.changelog, current.version) : [];
    return { installation, current, newest, changes, ...rest };
  };
  if (kind === "clone") {
    if (tarball !== undefined) throw createError("MX7590.tarballForClone", { folder });
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
  const file = tarball === undefined ? undefined : resolve(cwd, tarball);
  const newest = file === undefined ? await newestPackage({ env, signal }) : await packedRelease(file);
  const npm = (source: string): Argv => [
    ...(["npm", "install", "--global", "--no-audit", "--no-fund", "--prefix"] as const),
    installation.prefix,
    source,
  ];
  return finish(newest, {
    isNew: gt(newest.version, current.version),
    commands: [npm(file ?? `mallex@${newest.version}`), [`${installation.prefix}/bin/mallex`, "--version"]],
    back: npm(file === undefined ? `mallex@${current.version}` : `mallex-${current.version}.tgz`),
  });
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
async function install(
  { commands, newest: { version }, back }: Upgrade,
  { env }: CliContext,
  onStep?: (step: string) => void,
): Promise<void> {
  const [change, start] = commands;
  if (change === undefined || start === undefined) return;
  await inTemporaryFolder(async (folder) => {
    onStep?.(`installing mallex ${version}`);
    await runProgram(change, folder, { env });
    const failed = (reason: string): Error =>
      createError("MX7591", { version, reason, command: commandLine(start), back: commandLine(back) });
    onStep?.(`starting mallex ${version}`);
    const said = await runProgram(start, folder, { env }).catch((error: Error) => {
      throw failed(error.message);
    });
    if (said.trim() !== version) throw failed(`it says that it is ${said.trim()}`);
  });
}

function commandLine(argv: Argv): string {
  return argv.map(shellQuote).join(" ");
}

function dataOf({ installation, current, newest, isNew, changes, commands, back, state }: Upgrade): object {
  return {
    current: current.version,
    newest: newest.version,
    isNew,
    installation,
    ...(state === undefined ? {} : { commits: { from: state.head, to: state.newest.commit, count: state.behind } }),
    changes,
    commands,
    back,
  };
}

function describe(
  { installation, current, newest, changes, commands, back, state }: Upgrade,
  context: CliContext,
): string {
  const { kind, folder } = installation;
  const isRebuilt = current.requirements !== newest.requirements;
  const how =
    kind === "npm" ? `by npm install --global --prefix ${installation.prefix}` : `as a git clone, in ${folder}`;
  const commits = state === undefined ? "" : ` (${count(state.behind, "commit")} of ${state.upstream})`;
  const tree = {
    mallex: { lines: [`${current.version} → ${newest.version}${commits}`] },
    installed: { lines: [how] },
    changes: { lines: changes.length === 0 ? ["none that its CHANGELOG mentions"] : changes },
    "stays as it is": { lines: [`${context.paths.home}, every mallex.yaml, and the models`] },
    ...(isRebuilt && {
      "at the next start": { lines: ["the Python environment is made anew, if your file needs it"] },
    }),
    "will run": { lines: commands.map(commandLine) },
    "to go back": { lines: [commandLine(back)] },
  };
  return printTree(tree, stdoutStyle(context)).join("\n");
}
