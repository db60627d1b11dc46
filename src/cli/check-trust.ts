import type { Mallex } from "../../generated/types/mallex.d.ts";
import { toData } from "../compile/tree.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { Problem } from "../problem/problem.ts";
import type { Deed } from "../prove/deed.ts";
import { comparePowers, type PowersDiff } from "../prove/compare-powers.ts";
import { inOrder, sayDeed } from "../prove/print-deeds.ts";
import { describePowers } from "../prove/describe-powers.ts";
import type { CompiledFile } from "./compile-file.ts";
import type { Context } from "./context.ts";
import { shellQuote } from "./shell-quote.ts";
import { openTrustStore } from "./trust-store.ts";

type Claiming = Pick<CompiledFile, "file" | "powers" | "powersHash">;
type Trusting = Pick<Context, "places">;

/**
 * A file that uses machine powers runs only when the person said so: it may have come with a clone. One that uses none needs no trust,
 * which is also why the shipped file runs at once; nor does the person's own file in their private folder.
 * @throws {MallexError} MX6201 with the command that trusts it
 */
export function checkTrust(compiled: CompiledFile, context: Pick<Context, "places" | "config">): void {
  if (isTrusted(compiled, context)) return;
  throw new MallexError(untrusted(compiled, { ...context, since: sinceTrusted(compiled, context) }));
}

export function isTrusted({ file, powers, powersHash }: Claiming, { places }: Trusting): boolean {
  if (file === places.userFile) return true;
  const store = openTrustStore(places.trust);
  return powers.length === 0 || store.trusts(file, { powers, powersHash });
}

/** What is different from what was trusted; nothing where nothing was, or nobody knows what. */
export function sinceTrusted({ file, powers }: Claiming, { places }: Trusting): PowersDiff | undefined {
  const granted = openTrustStore(places.trust).granted(file);
  return granted === undefined ? undefined : comparePowers(granted, powers);
}

export interface Untrusted {
  /** What `--config` named, for the command in the hint. */
  readonly config?: string | undefined;
  readonly since?: PowersDiff | undefined;
}

/** Says what has not been trusted: after a change, only what is new or other than it was. */
export function untrusted(compiled: Pick<CompiledFile, "file" | "powers" | "config">, how: Untrusted = {}): Problem {
  const { file, powers, config } = compiled;
  const deeds = inOrder(describePowers(powers, toData(config) as Mallex));
  const option = how.config === undefined ? "" : ` --config ${shellQuote(how.config)}`;
  const { why, first, others } = whatIsNew(deeds, how.since);
  const more = others.length === 0 ? "" : `, and ${others.length} more`;
  return {
    code: "MX6201",
    severity: "error",
    message: `${file} ${why}${more}`,
    hint: `look at them and trust them: mallex trust${option}`,
    at: first?.powers[0].at ?? { file },
    related: others.slice(0, 8).map((deed) => ({ message: sayDeed(deed), at: deed.powers[0].at })),
  };
}

function whatIsNew(
  deeds: readonly Deed[],
  since: PowersDiff = { added: [], changed: [], gone: [] },
): { why: string; first: Deed | undefined; others: readonly Deed[] } {
  const fresh = new Set([...since.added, ...since.changed.map(({ power }) => power)]);
  const [gone] = since.gone;
  const other = "uses other machine powers than those that you have trusted";
  if (fresh.size === 0 && gone !== undefined)
    return { why: `${other}: ${gone.path} is gone`, first: undefined, others: [] };
  const shown = fresh.size === 0 ? deeds : deeds.filter(({ powers }) => powers.some((power) => fresh.has(power)));
  const [first, ...others] = shown;
  const which = fresh.size === 0 ? "uses machine powers that you have not trusted" : other;
  return { why: first === undefined ? which : `${which}: it ${sayDeed(first)}`, first, others };
}
