import type { Mallex } from "../../generated/types/mallex.d.ts";
import { toData } from "../compile/tree.ts";
import { isError } from "../problem/problem.ts";
import type { PermissionsDiff } from "../prove/compare-powers.ts";
import { describePermissions } from "../prove/describe-powers.ts";
import { inOrder } from "../prove/print-deeds.ts";
import { promptLine } from "./ask.ts";
import { isTrusted, sinceTrusted } from "./check-trust.ts";
import { compileFile, type CompiledFile } from "./compile-file.ts";
import type { CliContext, Outcome } from "./context.ts";
import { EXIT } from "./exit-codes.ts";
import { findConfig } from "./find-config.ts";
import { printPermissionReport } from "./print-claim.ts";
import { watchSignals } from "./interruption.ts";
import { openTrustStore } from "./trust-store.ts";

export interface TrustOptions {
  readonly yes?: boolean;
  /** Only print. */
  readonly show?: boolean;
  /** Withdraw what was granted. */
  readonly remove?: boolean;
}

/**
 * Says what a file would do on this machine, asks, and remembers what was allowed. Other powers later ask again, and only they are shown;
 * other rules don't.
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
  if (trusted) await openTrustStore(context.paths.trust).remember(compiled.file, compiled);
  const isRequested = canPrompt(context) && yes !== true;
  const text = isRequested ? ending(trusted, isRequested) : `${display}\n${ending(trusted, isRequested)}`;
  return { problems, data: { ...data, trusted }, text, exitCode: trusted ? EXIT.ok : EXIT.findings };
}

/** Powers come from the person's own files alone: who has cloned a project can read them before its packs are fetched from anywhere. */
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
  const interruption = watchSignals();
  try {
    return /^y(es)?$/i.test((await promptLine("Let it? [y/N] ", interruption.signal)).trim());
  } finally {
    interruption.dispose();
  }
}

interface TrustState {
  readonly isKnown: boolean;
  readonly since: PermissionsDiff | undefined;
  readonly showsAll?: boolean;
}

function print({ file, permissions, config }: CompiledFile, standing: TrustState): string {
  return printPermissionReport({
    file,
    descriptions: describePermissions(permissions, toData(config) as Mallex),
    ...standing,
  });
}

/** For a program: each power with its words. */
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

/** Needs no file that compiles, or is still there. */
async function withdraw(context: CliContext): Promise<Outcome> {
  const file = findConfig(context);
  const removed = await openTrustStore(context.paths.trust).forget(file);
  const text = removed ? `${file} is not trusted any more` : `${file} was not trusted`;
  return { problems: [], data: { file, removed }, text };
}
