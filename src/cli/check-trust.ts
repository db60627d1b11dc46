import type { Power } from "../compile/5-check/powers.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { Problem } from "../problem/problem.ts";
import type { CompiledFile } from "./compile-file.ts";
import type { Context } from "./context.ts";
import { shellQuote } from "./shell-quote.ts";
import { openTrustStore } from "./trust-store.ts";

/**
 * A file that uses machine powers runs only when the person said so: it may have come with a clone. One that uses none needs no trust,
 * which is also why the shipped file runs at once; nor does the person's own file in their private folder.
 * @throws {MallexError} MX6201 with the command that trusts it
 */
export function checkTrust(compiled: CompiledFile, context: Pick<Context, "places" | "config">): void {
  const [first, ...others] = compiled.powers;
  if (first === undefined || isTrusted(compiled, context)) return;
  throw new MallexError(untrusted(compiled.file, [first, ...others], context.config));
}

export function isTrusted(
  { file, powers, powersHash }: Pick<CompiledFile, "file" | "powers" | "powersHash">,
  { places }: Pick<Context, "places">,
): boolean {
  return powers.length === 0 || file === places.userFile || openTrustStore(places.trust).trusts(file, powersHash);
}

/** @param config what `--config` named, for the command in the hint */
export function untrusted(file: string, [first, ...others]: readonly [Power, ...Power[]], config?: string): Problem {
  const option = config === undefined ? "" : ` --config ${shellQuote(config)}`;
  return {
    code: "MX6201",
    severity: "error",
    message: `${file} uses machine powers that you have not trusted (${first.path}${others.length > 0 ? ` and ${others.length} more` : ""})`,
    hint: `look at them and trust them: mallex trust${option}`,
    at: first.at,
    related: others.slice(0, 8).map(({ path, at }) => ({ message: path, at })),
  };
}
