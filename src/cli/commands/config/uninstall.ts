import { existsSync, lstatSync, realpathSync, rmdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { createError } from "../../../diagnostics/problem.ts";
import { printTree } from "../../../inspect/text/print-tree.ts";
import { namesIn } from "../../../shared/files/private-files.ts";
import { formatBytes } from "../../../shared/format-quantities.ts";
import { stdoutStyle, type CliContext, type Outcome } from "../../context/context.ts";
import { EXIT, shellQuote } from "../../context/run-command.ts";
import { findUse } from "../../doctor/nothing-runs.ts";
import { restoreSavedModels } from "../../launch/saved-model.ts";
import { linkedPrefix } from "../../upgrade/find-installation.ts";
import { findInstalled, type Installed, type InstalledItem } from "../../uninstall/find-installed.ts";
import { confirm } from "../../ui/questions.ts";

export interface UninstallFlags {
  readonly weights?: boolean;
  readonly yes?: boolean;
}

/**
 * Lists what mallex has put on this machine, asks, and removes it.
 * @throws {MallexError} MX7580 while something of it runs
 */
export async function uninstallCommand(
  context: CliContext,
  { weights = false, yes = false }: UninstallFlags,
): Promise<Outcome> {
  const installed = findInstalled(context, weights);
  const { remove, keep } = installed;
  const data = { remove, keep, removed: false };
  const last = `mallex itself stays: ${packageCommand(context)}`;
  if (remove.length === 0) return { problems: [], text: `mallex has put nothing on this machine\n${last}`, data };
  const list = describe(installed, context);
  const canAsk = context.terminal && !context.json;
  if (!yes && !canAsk) {
    const command = `mallex uninstall ${weights ? "--weights " : ""}--yes`;
    const text = `${list}\nnothing was removed; to remove it: ${command}`;
    return { problems: [], exitCode: EXIT.findings, text, data };
  }
  await refuseWhileRunning(context);
  context.report(list);
  if (!yes && !(await confirm(`Remove ${size(remove)}?`)))
    return { problems: [], exitCode: EXIT.findings, text: "nothing was removed", data };
  // The answer may have taken long.
  await refuseWhileRunning(context);
  // A copy of the client's settings is among it.
  await restoreSavedModels(context);
  removeAll(installed);
  return { problems: [], text: `removed ${size(remove)}\n${last}`, data: { ...data, removed: true } };
}

function removeAll({ remove, folders }: Installed): void {
  for (const path of remove.flatMap(({ path: folder, files }) => files ?? [folder]))
    rmSync(path, { recursive: true, force: true });
  for (const folder of folders)
    if (existsSync(folder) && namesIn(folder).length === 0) {
      const target = realpathSync(folder);
      // Only the link of mallex's home is followed.
      if (lstatSync(folder).isSymbolicLink()) rmSync(folder);
      rmdirSync(target);
    }
}

async function refuseWhileRunning({ paths }: CliContext): Promise<void> {
  const use = await findUse(paths);
  if (use !== undefined) throw createError("MX7580", { use: use.message, hint: use.hint });
}

function describe({ remove, keep }: Installed, context: CliContext): string {
  const rows = (items: readonly InstalledItem[]): object[] =>
    items.map(({ path, what, bytes }) => ({ path, size: formatBytes(bytes), what }));
  const tree = { "to remove": rows(remove), "stays as it is": rows(keep) };
  return printTree(tree, stdoutStyle(context)).join("\n");
}

function size(items: readonly InstalledItem[]): string {
  return formatBytes(items.reduce((sum, { bytes }) => sum + bytes, 0));
}

/** How the command itself goes, which a running program should not do. */
function packageCommand({ packageRoot, env }: CliContext): string {
  if (!existsSync(join(packageRoot, ".git"))) return `npm uninstall ${prefixOf(packageRoot)}mallex`;
  const prefix = linkedPrefix(packageRoot, env);
  const clone = `delete the clone ${shellQuote(packageRoot)}`;
  return prefix === undefined ? clone : `npm uninstall ${globalIn(prefix)}mallex, then ${clone}`;
}

/** The options that name where npm has installed it: its global folder, another one by `--prefix`, or a project. */
function prefixOf(packageRoot: string): string {
  const folder = dirname(packageRoot);
  const parent = dirname(folder);
  if (basename(folder) !== "node_modules") return "-g ";
  if (basename(parent) !== "lib") return `--prefix ${shellQuote(parent)} `;
  return globalIn(dirname(parent));
}

function globalIn(prefix: string): string {
  return prefix === dirname(dirname(process.execPath)) ? "-g " : `-g --prefix ${shellQuote(prefix)} `;
}
