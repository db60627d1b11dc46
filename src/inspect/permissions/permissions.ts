import type { Permission } from "../../checks/packs/permissions.ts";
import { printLocation } from "../../diagnostics/print-problems.ts";
import { canonicalJson } from "../../shared/files/digest.ts";
import { alignRows, escapeUntrusted } from "../text/terminal-text.ts";

/** What powers are for, in the order in which a person should look at them. */
const DOINGS = [
  "unguards",
  "brings",
  "sends",
  "takesBack",
  "keys",
  "starts",
  "client",
  "reads",
  "listens",
  "other",
] as const;

type Doing = (typeof DOINGS)[number];

/** A line for a person: what values of a file would do on this machine. */
export interface PermissionDescription {
  readonly doing: Doing;
  /** Follows the heading of its kind: `on port 4111 of this machine`. */
  readonly says: string;
  /** The values in the file that cause it, last first: the kind of a backend and its URL both decide where prompts go. */
  readonly permissions: readonly [Permission, ...Permission[]];
}

/** What a power does, without saying whose. */
export type PermissionEffect = readonly [doing: Doing, says: string];

/** A value of one backend or profile. */
export interface NamedPermission {
  readonly name: string;
  /** Below the name: `key.env`. */
  readonly key: string;
  readonly value: unknown;
}

/** A text of a file in a sentence. */
export function quoted(value: unknown): string {
  return JSON.stringify(value) ?? "nothing";
}

/** A number or a word of a file in a sentence. */
export function plain(value: unknown): string {
  return typeof value === "string" ? value : quoted(value);
}

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

const HEADS: Readonly<Record<Doing, string>> = {
  unguards: "turns off",
  brings: "lets the client run",
  sends: "sends the prompts",
  takesBack: "takes back",
  keys: "reads and sends on",
  starts: "starts",
  client: "gives the client",
  reads: "reads",
  listens: "listens",
  other: "else",
};

/** What a person should look at first comes first. */
export function inOrder(descriptions: readonly PermissionDescription[]): PermissionDescription[] {
  return DOINGS.flatMap((doing) => descriptions.filter((description) => description.doing === doing));
}

/** A line of its own. */
export function printPermission({ doing, says }: PermissionDescription): string {
  return doing === "other" ? says : `${HEADS[doing]} ${says}`;
}

/**
 * What a file would do, by kind, each line with its location.
 * @param remark follows a line if there is something to add
 */
export function printPermissions(
  descriptions: readonly PermissionDescription[],
  remark: (description: PermissionDescription) => string = () => "",
): string {
  const groups = DOINGS.map((doing) => ({
    doing,
    those: descriptions.filter((description) => description.doing === doing),
  }));
  return groups
    .filter(({ those }) => those.length > 0)
    .map(({ doing, those }) => {
      const rows = those.map((description) => [
        printLocation(description.permissions[0].at),
        escapeUntrusted(remark(description) === "" ? description.says : `${description.says} (${remark(description)})`),
      ]);
      return [`  ${HEADS[doing]}`, ...alignRows(rows, { indent: "    " })].join("\n");
    })
    .join("\n");
}
