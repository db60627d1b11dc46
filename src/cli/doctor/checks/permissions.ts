import { accessSync, chmodSync, constants, lstatSync, type Stats } from "node:fs";
import { join } from "node:path";
import { namesIn } from "../../../shared/files/private-files.ts";
import { visible } from "../../../shared/format-quantities.ts";
import type { MallexPaths } from "../../../shared/mallex-paths.ts";
import { shellQuote } from "../../context/run-command.ts";
import { isOwnName } from "../../uninstall/find-installed.ts";
import type { DoctorCheck } from "../examine.ts";
import { ok, problem, type Finding } from "../finding.ts";

/** Is everything private in mallex's folder the user's own, and closed to others? */
export const permissions: DoctorCheck = {
  id: "permissions",
  find({ context }) {
    const { paths } = context;
    const home = lstatSync(paths.home, { throwIfNoEntry: false });
    if (home === undefined) return [ok(`${paths.home} does not exist yet; the first start creates it`)];
    const folder = { path: paths.home, stat: home };
    // In a folder of other programs, the folder and what else is in it are the person's.
    const isOwn = isOwnName(paths.home);
    const entries = isOwn ? [folder, ...privateEntries(paths)] : [paths.token, paths.trust].flatMap(walk);
    const wrong = isOwn ? [paths.home] : [paths.token, paths.trust];
    const findings = [...strangers(wrong, entries), ...readable(entries), ...closed([folder, ...entries])];
    return findings.length > 0 ? findings : [ok(`${paths.home} is private`)];
  },
};

interface Entry {
  readonly path: string;
  readonly stat: Stats;
}

/** What only the user may read. Environments, models and clients may be as open as their tools make them: the folder around them is not. */
function privateEntries({ home, token, trust, logs }: MallexPaths): Entry[] {
  return [token, trust, logs, join(home, "state")].flatMap((path) => walk(path));
}

function walk(path: string): Entry[] {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  const names = stat.isDirectory() ? namesIn(path) : [];
  return [{ path, stat }, ...names.flatMap((name) => walk(join(path, name)))];
}

/** After a `sudo mallex`, say. */
function strangers(owned: readonly string[], entries: readonly Entry[]): Finding[] {
  const own = process.getuid?.();
  const theirs = entries.filter(({ stat }) => stat.uid !== own);
  const [first] = theirs;
  if (first === undefined) return [];
  const text = `${visible(first.path)}${more(theirs)} belongs to another user, perhaps after \`sudo\``;
  return [problem(text, `\`sudo chown -R "$(id -u)" ${owned.map(shellQuote).join(" ")}\``)];
}

/** Links are checked where they are read. */
function readable(entries: readonly Entry[]): Finding[] {
  const own = process.getuid?.();
  const open = entries.filter(
    ({ stat }) => stat.uid === own && (stat.isFile() || stat.isDirectory()) && (stat.mode & 0o077) !== 0,
  );
  const [first] = open;
  if (first === undefined) return [];
  const mode = (first.stat.mode & 0o777).toString(8);
  const text = `other users can read ${visible(first.path)} (mode ${mode})${more(open)}`;
  const fix = async (): Promise<void> => {
    for (const { path, stat } of open) chmodSync(path, stat.mode & 0o700);
  };
  return [{ ...problem(text, "`mallex doctor --fix`", { fix }), code: "MX7502" }];
}

function closed(entries: readonly Entry[]): Finding[] {
  const folders = entries.filter(({ path, stat }) => stat.isDirectory() && !isWritable(path));
  const [first] = folders;
  if (first === undefined) return [];
  const text = `${visible(first.path)}${more(folders)} can't be written`;
  return [{ ...problem(text, `\`chmod u+rwx ${shellQuote(first.path)}\``), code: "MX7109" }];
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function more(entries: readonly Entry[]): string {
  return entries.length > 1 ? ` and ${entries.length - 1} more` : "";
}
