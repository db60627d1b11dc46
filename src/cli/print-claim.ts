import type { GrantedPermission, PermissionsDiff } from "../prove/compare-powers.ts";
import type { PermissionDescription } from "../prove/deed.ts";
import { printPermissions } from "../prove/print-deeds.ts";
import { escapeUntrusted } from "../prove/seen.ts";

export interface PermissionReport {
  readonly file: string;
  readonly descriptions: readonly PermissionDescription[];
  /** Whether the person has allowed all of it. */
  readonly isKnown: boolean;
  /** What is different since the person allowed some of it. */
  readonly since: PermissionsDiff | undefined;
  /** Also what is as it was. */
  readonly showsAll?: boolean;
}

/** What a file would do on this machine, for the person who decides; after a change only what is different, and what belongs to it. */
export function printPermissionReport({
  file,
  descriptions,
  isKnown,
  since,
  showsAll: isComplete = false,
}: PermissionReport): string {
  if (descriptions.length === 0 && !isDifferent(since)) return `${file} uses no machine powers: nothing to trust`;
  if (!isDifferent(since))
    return `${file} ${isKnown ? "may do this" : "wants to do this"} on this machine:\n${printPermissions(descriptions)}`;
  const { added, changed, gone: disabled } = since;
  const remarks = new Map<GrantedPermission, string>([
    ...added.map((permission) => [permission, "new"] as const),
    ...changed.map(({ permission, before }) => [permission, `changed, it was ${JSON.stringify(before)}`] as const),
  ]);
  const touched = new Set([...remarks.keys(), ...disabled].map(ownerOf));
  const selected = descriptions
    .filter(({ permissions }) => isComplete || permissions.some((permission) => touched.has(ownerOf(permission))))
    .map((description) => {
      const [first, ...others] = description.permissions.toSorted(
        (a, b) => Number(remarks.has(b)) - Number(remarks.has(a)),
      );
      return first === undefined ? description : { ...description, permissions: [first, ...others] as const };
    });
  const removed = disabled.map(({ path, value }) => `    ${escapeUntrusted(`${path}: ${JSON.stringify(value)}`)}`);
  const rest = descriptions.length - selected.length;
  return [
    `${file} wants to do something else on this machine than what you trusted:`,
    ...(selected.length > 0
      ? [printPermissions(selected, ({ permissions: [permission] }) => remarks.get(permission) ?? "")]
      : []),
    ...(removed.length > 0 ? ["  does no more", ...removed] : []),
    ...(rest > 0 ? ["The rest is as you trusted it; see all of it with: mallex trust --show"] : []),
  ].join("\n");
}

function isDifferent(since: PermissionsDiff | undefined): since is PermissionsDiff {
  return since !== undefined && since.added.length + since.changed.length + since.gone.length > 0;
}

/** Values of one backend belong together: with another URL a key goes elsewhere. */
function ownerOf({ path }: GrantedPermission): string {
  return path.startsWith("backends.") ? path.split(".").slice(0, 2).join(".") : path;
}
