import type { Permission } from "../../checks/packs/permissions.ts";
import { printLocation } from "../../diagnostics/print-problems.ts";
import { canonicalJson } from "../../shared/files/digest.ts";

/** What permissions do, in the order in which the user should review them, and how a line about each begins. */
const DOINGS = {
  unguards: "turns off",
  brings: "lets the client run",
  sends: "sends the prompts",
  takesBack: "removes a protection:",
  keys: "reads and sends on",
  starts: "starts",
  client: "gives the client",
  reads: "reads",
  listens: "listens",
  other: "else",
} as const;

type Doing = keyof typeof DOINGS;
const ORDER = Object.keys(DOINGS) as Doing[];

/** One effect of a file on this machine, for the user. */
export interface PermissionDescription {
  readonly doing: Doing;
  /** Follows the heading of its kind: `on port 4111 of this machine`. */
  readonly says: string;
  /** The values in the file that cause it, last first: the kind of a backend and its URL both decide where prompts go. */
  readonly permissions: readonly [Permission, ...Permission[]];
}

/** The effect of one permission. */
export type PermissionEffect = readonly [doing: Doing, says: string];

/** A permission as it was trusted. */
export type GrantedPermission = Pick<Permission, "path" | "value">;

/** What differs since a file was trusted. */
export interface PermissionsDiff {
  readonly added: readonly Permission[];
  readonly changed: readonly { readonly permission: Permission; readonly before: unknown }[];
  readonly gone: readonly GrantedPermission[];
}

/** Compares by value. A value is changed if its path occurs once on either side; else it is added or gone. */
export function comparePermissions(
  before: readonly GrantedPermission[],
  after: readonly Permission[],
): PermissionsDiff {
  const added = after.filter((permission) => !before.some((old) => isSame(old, permission)));
  const gone = before.filter((old) => !after.some((permission) => isSame(old, permission)));
  const isSingle = (list: readonly GrantedPermission[], path: string): boolean =>
    list.filter((one) => one.path === path).length === 1;
  const isChanged = ({ path }: GrantedPermission): boolean => isSingle(added, path) && isSingle(gone, path);
  return {
    added: added.filter((permission) => !isChanged(permission)),
    changed: added.filter(isChanged).map((permission) => ({
      permission,
      before: gone.find(({ path }) => path === permission.path)?.value,
    })),
    gone: gone.filter((old) => !isChanged(old)),
  };
}

function isSame(a: GrantedPermission, b: GrantedPermission): boolean {
  return a.path === b.path && canonicalJson(a.value) === canonicalJson(b.value);
}

/** Whether nothing was added, changed, removed or moved to another file. The order matters only below the same path. */
export function areSamePermissions(before: readonly GrantedPermission[], after: readonly GrantedPermission[]): boolean {
  const sorted = (permissions: readonly GrantedPermission[]): string =>
    canonicalJson(
      permissions
        .map(({ path, value }) => ({ path, value }))
        .toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path))),
    );
  return sorted(before) === sorted(after);
}

export function inOrder(descriptions: readonly PermissionDescription[]): PermissionDescription[] {
  return descriptions.toSorted((a, b) => ORDER.indexOf(a.doing) - ORDER.indexOf(b.doing));
}

/** A line of its own. */
export function printPermission({ doing, says }: Pick<PermissionDescription, "doing" | "says">): string {
  return doing === "other" ? says : `${DOINGS[doing]} ${says}`;
}

/**
 * What a file would do, by kind, for `printTree`.
 * @param noteOf what there is to add to a permission
 */
export function permissionTree(
  descriptions: readonly PermissionDescription[],
  noteOf: (description: PermissionDescription) => string | undefined = () => undefined,
): Record<string, readonly object[]> {
  const sections = ORDER.map((doing) => {
    const rows = descriptions.filter((one) => one.doing === doing);
    const row = (one: PermissionDescription): object => ({
      what: one.says,
      note: noteOf(one),
      at: printLocation(one.permissions[0].at),
    });
    return [DOINGS[doing], rows.map(row)] as const;
  });
  return Object.fromEntries(sections.filter(([, rows]) => rows.length > 0));
}
