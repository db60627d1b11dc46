import type { Location } from "../../problem/problem.ts";
import type { RemoteSpec } from "../../terms/pack-spec.ts";

/** A repository at one commit, or a package at one version, as it lies on this machine, and what was read of it so far. */
export interface PackTree {
  /** As in the lock. */
  readonly key: string;
  readonly spec: RemoteSpec;
  /** The full commit, or the exact version. */
  readonly resolved: string;
  /** Absolute. */
  readonly root: string;
  /** The `extends` that asks for it first. */
  readonly at: Location;
  /** Whose lock it is in: that of the file that is compiled, or that of the person's own layer. */
  of: "project" | "user";
  /** SHA-256 by path: these files may be read and no others. Absent while the tree is only fetched. */
  readonly locked?: Readonly<Record<string, string>>;
  /** Files that were not brought along, and why. */
  readonly left?: ReadonlyMap<string, string>;
  /** Texts of the files that were read, by path. */
  readonly texts: Map<string, string>;
  /** Files that were asked for, and that the lock does not name. */
  readonly unlocked: Set<string>;
  /** Rules in the packs of it that are used, by the pack's path. */
  readonly rules: Map<string, number>;
}

/** What was used of a tree: what its entry in the lock says. */
export interface UsedTree {
  readonly key: string;
  readonly resolved: string;
  readonly root: string;
  readonly of: "project" | "user";
  /** SHA-256 by path, of every file that was read. */
  readonly files: Readonly<Record<string, string>>;
  /** How many its packs hold. */
  readonly rules: number;
  /** By path in the tree. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A file of a tree that has to be brought, or locked, before the rest can be compiled. */
export interface MissingTree {
  readonly key: string;
  /** With that file. */
  readonly spec: RemoteSpec;
  readonly of: "project" | "user";
  /** What asks for it. */
  readonly at: Location;
}
