import type { Mallex } from "../../generated/types/mallex.d.ts";
import { toData } from "../compile/tree.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { Problem } from "../problem/problem.ts";
import type { PermissionDescription } from "../prove/deed.ts";
import { comparePermissions, type PermissionsDiff } from "../prove/compare-powers.ts";
import { inOrder, printPermission } from "../prove/print-deeds.ts";
import { describePermissions } from "../prove/describe-powers.ts";
import type { CompiledFile } from "./compile-file.ts";
import type { CliContext } from "./context.ts";
import { shellQuote } from "./shell-quote.ts";
import { openTrustStore } from "./trust-store.ts";

type ClaimSource = Pick<CompiledFile, "file" | "permissions" | "permissionsHash">;
type Trusting = Pick<CliContext, "paths">;

/**
 * A file that uses machine powers runs only when the person said so: it may have come with a clone. One that uses none needs no trust,
 * which is also why the shipped file runs at once; nor does the person's own file in their private folder.
 * @throws {MallexError} MX6201 with the command that trusts it
 */
export function checkTrust(compiled: CompiledFile, context: Pick<CliContext, "paths" | "config">): void {
  if (isTrusted(compiled, context)) return;
  throw new MallexError(untrusted(compiled, { ...context, since: sinceTrusted(compiled, context) }));
}

export function isTrusted({ file, permissions, permissionsHash }: ClaimSource, { paths }: Trusting): boolean {
  if (file === paths.userFile) return true;
  const store = openTrustStore(paths.trust);
  return permissions.length === 0 || store.trusts(file, { permissions, permissionsHash });
}

/** What is different from what was trusted; nothing where nothing was, or nobody knows what. */
export function sinceTrusted({ file, permissions }: ClaimSource, { paths }: Trusting): PermissionsDiff | undefined {
  const granted = openTrustStore(paths.trust).granted(file);
  return granted === undefined ? undefined : comparePermissions(granted, permissions);
}

export interface Untrusted {
  /** What `--config` named, for the command in the hint. */
  readonly config?: string | undefined;
  readonly since?: PermissionsDiff | undefined;
}

/** Says what has not been trusted: after a change, only what is new or other than it was. */
export function untrusted(
  compiled: Pick<CompiledFile, "file" | "permissions" | "config">,
  how: Untrusted = {},
): Problem {
  const { file, permissions, config } = compiled;
  const descriptions = inOrder(describePermissions(permissions, toData(config) as Mallex));
  const option = how.config === undefined ? "" : ` --config ${shellQuote(how.config)}`;
  const { why, first, others } = whatIsNew(descriptions, how.since);
  const more = others.length === 0 ? "" : `, and ${others.length} more`;
  return {
    code: "MX6201",
    severity: "error",
    message: `${file} ${why}${more}`,
    hint: `look at them and trust them: mallex trust${option}`,
    at: first?.permissions[0].at ?? { file },
    related: others
      .slice(0, 8)
      .map((description) => ({ message: printPermission(description), at: description.permissions[0].at })),
  };
}

function whatIsNew(
  descriptions: readonly PermissionDescription[],
  since: PermissionsDiff = { added: [], changed: [], gone: [] },
): { why: string; first: PermissionDescription | undefined; others: readonly PermissionDescription[] } {
  const fresh = new Set([...since.added, ...since.changed.map(({ permission }) => permission)]);
  const [removed] = since.gone;
  const other = "uses other machine powers than those that you have trusted";
  if (fresh.size === 0 && removed !== undefined)
    return { why: `${other}: ${removed.path} is gone`, first: undefined, others: [] };
  const changed =
    fresh.size === 0
      ? descriptions
      : descriptions.filter(({ permissions }) => permissions.some((permission) => fresh.has(permission)));
  const [first, ...others] = changed;
  const which = fresh.size === 0 ? "uses machine powers that you have not trusted" : other;
  return { why: first === undefined ? which : `${which}: it ${printPermission(first)}`, first, others };
}
