import type { Permission } from "../compile/5-check/powers.ts";

/** What powers are for, in the order in which a person should look at them. */
export const DOINGS = [
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

export type Doing = (typeof DOINGS)[number];

/** A line for a person: what values of a file would do on this machine. */
export interface PermissionDescription {
  readonly doing: Doing;
  /** To stand after the heading of its kind: `on port 4111 of this machine`. */
  readonly says: string;
  /** What the file says for that, last first: the kind of a backend and its URL both say where prompts go. */
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
