import { canonicalJson } from "../compile/7-emit/canonical-json.ts";
import type { Permission } from "../compile/5-check/powers.ts";

/** A power as it was trusted. */
export type GrantedPermission = Pick<Permission, "path" | "value">;

/** What is different since a file was trusted. */
export interface PermissionsDiff {
  readonly added: readonly Permission[];
  readonly changed: readonly { readonly permission: Permission; readonly before: unknown }[];
  readonly gone: readonly GrantedPermission[];
}

/** Compares by value; the order of different keys means nothing, that of values under the same key does. */
export function comparePermissions(
  before: readonly GrantedPermission[],
  after: readonly Permission[],
): PermissionsDiff {
  const left = after.filter((permission) => !before.some((old) => isSame(old, permission)));
  const removed = before.filter((old) => !after.some((permission) => isSame(old, permission)));
  const only = (list: readonly GrantedPermission[], path: string): GrantedPermission | undefined => {
    const [first, ...others] = list.filter((one) => one.path === path);
    return others.length === 0 ? first : undefined;
  };
  const changed = left.flatMap((permission) => {
    const old = only(removed, permission.path);
    return old !== undefined && only(left, permission.path) === permission
      ? [{ power: permission, old, before: old.value }]
      : [];
  });
  const isPaired = (one: GrantedPermission): boolean =>
    changed.some(({ power: permission, old }) => permission === one || old === one);
  return {
    added: left.filter((permission) => !isPaired(permission)),
    changed: changed.map(({ power: permission, before: value }) => ({ permission, before: value })),
    gone: removed.filter((old) => !isPaired(old)),
  };
}

/** Whether nothing was added, changed, removed or moved to another file. */
export function areSamePermissions(before: readonly GrantedPermission[], after: readonly GrantedPermission[]): boolean {
  return canonicalJson(sorted(before)) === canonicalJson(sorted(after));
}

function sorted(permissions: readonly GrantedPermission[]): GrantedPermission[] {
  return permissions
    .map(({ path, value }) => ({ path, value }))
    .toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}

function isSame(a: GrantedPermission, b: GrantedPermission): boolean {
  return a.path === b.path && canonicalJson(a.value) === canonicalJson(b.value);
}
