import { isError } from "../problem/problem.ts";
import { printPlace } from "../problem/print-text.ts";
import { ask } from "./ask.ts";
import { isTrusted } from "./check-trust.ts";
import { compileFile, type CompiledFile } from "./compile-file.ts";
import type { Context, Outcome } from "./context.ts";
import { EXIT } from "./exit-codes.ts";
import { findConfig } from "./find-config.ts";
import { openTrustStore } from "./trust-store.ts";

export interface TrustOptions {
  readonly yes?: boolean;
  /** Only print. */
  readonly show?: boolean;
  /** Withdraw what was granted. */
  readonly remove?: boolean;
}

/** Shows the machine powers a file uses, asks, and remembers that they are wanted. Other powers later ask again; other rules don't. */
export async function trustCommand(context: Context, { yes, show, remove }: TrustOptions): Promise<Outcome> {
  if (remove === true) return withdraw(context);
  const compiled = await compileFile(context);
  const { file, powers, powersHash } = compiled;
  const problems = compiled.problems.filter(isError);
  if (problems.length > 0) return { problems };
  const wasTrusted = isTrusted(compiled, context);
  const data = { file, powers, powersHash };
  if (wasTrusted || show === true)
    return { problems, data: { ...data, trusted: wasTrusted }, text: list(compiled, wasTrusted ? "may use" : "wants") };
  const trusted = yes === true || (await isWanted(context, compiled));
  if (trusted) await openTrustStore(context.places.trust).remember(file, powersHash);
  const asked = canAsk(context) && yes !== true;
  const text = asked ? ending(trusted, asked) : `${list(compiled, "wants")}\n${ending(trusted, asked)}`;
  return { problems, data: { ...data, trusted }, text, exitCode: trusted ? EXIT.ok : EXIT.findings };
}

function ending(trusted: boolean, asked: boolean): string {
  if (trusted) return "trusted";
  return asked ? "not trusted" : "not trusted; where nobody can be asked, --yes lets it use them";
}

function canAsk({ terminal, json }: Context): boolean {
  return terminal && !json;
}

async function isWanted(context: Context, compiled: CompiledFile): Promise<boolean> {
  if (!canAsk(context)) return false;
  context.say(list(compiled, "wants"));
  return /^y(es)?$/i.test((await ask("Let it? [y/N] ")).trim());
}

function list({ file, powers }: CompiledFile, how: "wants" | "may use"): string {
  if (powers.length === 0) return `${file} uses no machine powers: nothing to trust`;
  const lines = powers.map(({ path, value, at }) => `  ${printPlace(at)}  ${path}: ${JSON.stringify(value)}`);
  return [`${file} ${how}:`, ...lines].join("\n");
}

/** Needs no file that compiles, or is still there. */
async function withdraw(context: Context): Promise<Outcome> {
  const file = findConfig(context);
  const removed = await openTrustStore(context.places.trust).forget(file);
  const text = removed ? `${file} is not trusted any more` : `${file} was not trusted`;
  return { problems: [], data: { file, removed }, text };
}
