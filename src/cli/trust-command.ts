import type { Mallex } from "../../generated/types/mallex.d.ts";
import { toData } from "../compile/tree.ts";
import { isError } from "../problem/problem.ts";
import type { PowersDiff } from "../prove/compare-powers.ts";
import { describePowers } from "../prove/describe-powers.ts";
import { inOrder } from "../prove/print-deeds.ts";
import { ask } from "./ask.ts";
import { isTrusted, sinceTrusted } from "./check-trust.ts";
import { compileFile, type CompiledFile } from "./compile-file.ts";
import type { Context, Outcome } from "./context.ts";
import { EXIT } from "./exit-codes.ts";
import { findConfig } from "./find-config.ts";
import { printClaim } from "./print-claim.ts";
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
export async function trustCommand(context: Context, { yes, show, remove }: TrustOptions): Promise<Outcome> {
  if (remove === true) return withdraw(context);
  const compiled = await compileFile(context);
  const problems = compiled.problems.filter((problem) => isError(problem) && !NOT_HERE.has(problem.code));
  if (problems.length > 0) return { problems };
  const isKnown = isTrusted(compiled, context);
  const since = isKnown ? undefined : sinceTrusted(compiled, context);
  const data = { ...claimOf(compiled), ...(since === undefined ? {} : { since: dataOf(since) }) };
  if (isKnown || show === true)
    return { problems, data: { ...data, trusted: isKnown }, text: print(compiled, { isKnown, since, whole: true }) };
  const shown = print(compiled, { isKnown, since });
  const trusted = yes === true || (await isWanted(context, shown));
  if (trusted) await openTrustStore(context.places.trust).remember(compiled.file, compiled);
  const asked = canAsk(context) && yes !== true;
  const text = asked ? ending(trusted, asked) : `${shown}\n${ending(trusted, asked)}`;
  return { problems, data: { ...data, trusted }, text, exitCode: trusted ? EXIT.ok : EXIT.findings };
}

/** Powers come from the person's own files alone: who has cloned a project can read them before its packs are fetched from anywhere. */
const NOT_HERE: ReadonlySet<string> = new Set(["MX6101", "MX6102"]);

function ending(trusted: boolean, asked: boolean): string {
  if (trusted) return "trusted";
  return asked ? "not trusted" : "not trusted; where nobody can be asked, --yes lets it use them";
}

function canAsk({ terminal, json }: Context): boolean {
  return terminal && !json;
}

async function isWanted(context: Context, shown: string): Promise<boolean> {
  if (!canAsk(context)) return false;
  context.say(shown);
  const interruption = watchSignals();
  try {
    return /^y(es)?$/i.test((await ask("Let it? [y/N] ", interruption.signal)).trim());
  } finally {
    interruption.dispose();
  }
}

interface Standing {
  readonly isKnown: boolean;
  readonly since: PowersDiff | undefined;
  readonly whole?: boolean;
}

function print({ file, powers, config }: CompiledFile, standing: Standing): string {
  return printClaim({ file, deeds: describePowers(powers, toData(config) as Mallex), ...standing });
}

/** For a program: each power with its words. */
function claimOf({ file, powers, powersHash, config }: CompiledFile): object {
  const deeds = inOrder(describePowers(powers, toData(config) as Mallex));
  return {
    file,
    powersHash,
    powers,
    does: deeds.map(({ powers: those, ...deed }) => ({ ...deed, by: those.map(({ path, at }) => ({ path, at })) })),
  };
}

function dataOf({ added, changed, gone }: PowersDiff): object {
  return { added, changed: changed.map(({ power, before }) => ({ ...power, before })), gone };
}

/** Needs no file that compiles, or is still there. */
async function withdraw(context: Context): Promise<Outcome> {
  const file = findConfig(context);
  const removed = await openTrustStore(context.places.trust).forget(file);
  const text = removed ? `${file} is not trusted any more` : `${file} was not trusted`;
  return { problems: [], data: { file, removed }, text };
}
