import type { Mallex } from "../../../../generated/types/mallex.d.ts";
import { toData } from "../../../config/parse/tree.ts";
import { plainStyle } from "../../../diagnostics/print-problems.ts";
import { isError } from "../../../diagnostics/problem.ts";
import { describePermissions } from "../../../inspect/permissions/describe-permissions.ts";
import {
  inOrder,
  permissionTree,
  type GrantedPermission,
  type PermissionsDiff,
} from "../../../inspect/permissions/permissions.ts";
import { printTree } from "../../../inspect/text/print-tree.ts";
import { isTrusted, openTrustStore, sinceTrusted } from "../../compile/check-trust.ts";
import { compileFile, type CompiledFile } from "../../compile/compile-file.ts";
import { findConfig } from "../../context/config-file.ts";
import type { CliContext, Outcome } from "../../context/context.ts";
import { EXIT } from "../../context/run-command.ts";
import { confirm } from "../../ui/questions.ts";

export interface TrustOptions {
  readonly yes?: boolean;
  /** Only print. */
  readonly show?: boolean;
  /** Withdraw what was granted. */
  readonly remove?: boolean;
}

/**
 * Prints what a file would do on this machine, asks, and saves the answer. Later it asks again only about new permissions; other
 * rules need no answer.
 */
export async function trustCommand(context: CliContext, { yes, show, remove }: TrustOptions): Promise<Outcome> {
  if (remove === true) return withdraw(context);
  const compiled = await compileFile(context);
  const problems = compiled.problems.filter((problem) => isError(problem) && !MISSING_TREE_CODES.has(problem.code));
  if (problems.length > 0) return { problems };
  const isKnown = isTrusted(compiled, context);
  const since = isKnown ? undefined : sinceTrusted(compiled, context);
  const data = { ...permissionClaimOf(compiled), ...(since === undefined ? {} : { since: dataOf(since) }) };
  if (isKnown || show === true)
    return { problems, data: { ...data, trusted: isKnown }, text: print(compiled, { isKnown, since, showsAll: true }) };
  const display = print(compiled, { isKnown, since });
  const trusted = yes === true || (await confirmTrust(context, display));
  const store = openTrustStore(context.paths.trust);
  const warnings = trusted ? await store.remember(compiled.file, compiled.permissions) : [];
  const isRequested = canPrompt(context) && yes !== true;
  const text = isRequested ? ending(trusted, isRequested) : `${display}\n${ending(trusted, isRequested)}`;
  return { problems: warnings, data: { ...data, trusted }, text, exitCode: trusted ? EXIT.ok : EXIT.findings };
}

/** Only the user's own files have permissions, so they can be reviewed before any packs are fetched. */
const MISSING_TREE_CODES: ReadonlySet<string> = new Set(["MX6101", "MX6102"]);

function ending(trusted: boolean, isRequested: boolean): string {
  if (trusted) return "trusted";
  return isRequested ? "not trusted" : "not trusted; where nobody can be asked, --yes lets it use them";
}

function canPrompt({ terminal, json }: CliContext): boolean {
  return terminal && !json;
}

async function confirmTrust(context: CliContext, text: string): Promise<boolean> {
  if (!canPrompt(context)) return false;
  context.report(text);
  return confirm("Let it?");
}

/** For `--json`: each permission with its description. */
function permissionClaimOf({ file, permissions, permissionsHash, config }: CompiledFile): object {
  const descriptions = inOrder(describePermissions(permissions, toData(config) as Mallex));
  return {
    file,
    powersHash: permissionsHash,
    powers: permissions,
    does: descriptions.map(({ permissions: those, ...description }) => ({
      ...description,
      by: those.map(({ path, at }) => ({ path, at })),
    })),
  };
}

function dataOf({ added, changed, gone: removed }: PermissionsDiff): object {
  return { added, changed: changed.map(({ permission, before }) => ({ ...permission, before })), gone: removed };
}

/** Works without a file, and with an invalid one. */
async function withdraw(context: CliContext): Promise<Outcome> {
  const file = findConfig(context);
  const removed = await openTrustStore(context.paths.trust).forget(file);
  const text = removed ? `${file} is not trusted any more` : `${file} was not trusted`;
  return { problems: [], data: { file, removed }, text };
}

interface TrustState {
  /** Whether the user has trusted all of it. */
  readonly isKnown: boolean;
  /** What differs from what the user has trusted. */
  readonly since: PermissionsDiff | undefined;
  /** Also what is unchanged. */
  readonly showsAll?: boolean;
}

/** What a file would do on this machine, for the user who decides; after a change only the differences and what belongs to them. */
function print({ file, permissions, config }: CompiledFile, { isKnown, since, showsAll = false }: TrustState): string {
  const descriptions = describePermissions(permissions, toData(config) as Mallex);
  const printed = (tree: object): string[] => printTree(tree, plainStyle);
  if (!isDifferent(since)) {
    if (descriptions.length === 0) return `${file} uses no machine permissions: nothing to trust`;
    const title = `${file} ${isKnown ? "may do this" : "wants to do this"} on this machine:`;
    return [title, ...printed(permissionTree(descriptions))].join("\n");
  }
  const { added, changed, gone } = since;
  const notes = new Map<GrantedPermission, string>([
    ...added.map((permission) => [permission, "new"] as const),
    ...changed.map(({ permission, before }) => [permission, `changed, it was ${JSON.stringify(before)}`] as const),
  ]);
  const touched = new Set([...notes.keys(), ...gone].map(ownerOf));
  const selected = descriptions
    .filter((one) => showsAll || one.permissions.some((permission) => touched.has(ownerOf(permission))))
    .map((one) => {
      const [first = one.permissions[0], ...others] = one.permissions.toSorted(
        (a, b) => Number(notes.has(b)) - Number(notes.has(a)),
      );
      return { ...one, permissions: [first, ...others] as const };
    });
  const removed = gone.map(({ path, value }) => ({ what: `${path}: ${JSON.stringify(value)}` }));
  const tree = permissionTree(selected, ({ permissions: [one] }) => notes.get(one));
  return [
    `${file} wants to do something else on this machine than what you trusted:`,
    ...printed(removed.length === 0 ? tree : { ...tree, "does no more": removed }),
    ...(selected.length < descriptions.length
      ? ["The rest is as you trusted it; see all of it with: mallex trust --show"]
      : []),
  ].join("\n");
}

function isDifferent(since: PermissionsDiff | undefined): since is PermissionsDiff {
  return since !== undefined && since.added.length + since.changed.length + since.gone.length > 0;
}

/** Values of one backend belong together: with another URL, its key is sent to another server. */
function ownerOf({ path }: GrantedPermission): string {
  return path.startsWith("backends.") ? path.split(".").slice(0, 2).join(".") : path;
}
