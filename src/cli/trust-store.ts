import { areSamePermissions, type GrantedPermission } from "../prove/compare-powers.ts";
import { readPrivateFile } from "../files/private-file.ts";
import { writePrivate } from "../files/write-private.ts";
import { isRecord } from "./is-record.ts";

/** What a file claims: its machine powers, and a hash of them alone, so that editing rules never asks again. */
export interface PermissionClaim {
  readonly permissions: readonly GrantedPermission[];
  readonly permissionsHash: string;
}

/** Which files may use machine powers, and which powers. */
export interface TrustStore {
  trusts(file: string, granting: PermissionClaim): boolean;
  /** What was trusted, where that is known: older stores hold a hash alone. */
  granted(file: string): readonly GrantedPermission[] | undefined;
  remember(file: string, granting: PermissionClaim): Promise<void>;
  /** False when it knew nothing of the file. */
  forget(file: string): Promise<boolean>;
}

/** @param path where the store is kept; made when something is remembered */
export function openTrustStore(path: string): TrustStore {
  const write = (files: Record<string, unknown>): Promise<void> =>
    writePrivate(path, `${JSON.stringify({ version: 1, files }, null, 2)}\n`);
  const granted = (file: string): readonly GrantedPermission[] | undefined =>
    grantedPermissionsOf(ownValue(readFiles(path), file));
  return {
    granted,
    trusts(file, { permissions, permissionsHash }) {
      const known = granted(file);
      return known === undefined
        ? ownValue(readFiles(path), file) === permissionsHash
        : areSamePermissions(known, permissions);
    },
    async remember(file, { permissions, permissionsHash }) {
      const kept = permissions.map(({ path: at, value }) => ({ path: at, value }));
      await write({ ...readFiles(path), [file]: { hash: permissionsHash, powers: kept } });
    },
    async forget(file) {
      const { [file]: known, ...others } = readFiles(path);
      if (known !== undefined) await write(others);
      return known !== undefined;
    },
  };
}

function ownValue(files: Record<string, unknown>, file: string): unknown {
  return Object.hasOwn(files, file) ? files[file] : undefined;
}

function grantedPermissionsOf(entry: unknown): readonly GrantedPermission[] | undefined {
  const powers = isRecord(entry) ? entry["powers"] : undefined;
  if (!Array.isArray(powers)) return undefined;
  return powers.flatMap((power: unknown) =>
    isRecord(power) && typeof power["path"] === "string" ? [{ path: power["path"], value: power["value"] }] : [],
  );
}

/** A damaged store trusts nothing: the person is asked again. */
function readFiles(path: string): Record<string, unknown> {
  try {
    const store: unknown = JSON.parse(readPrivateFile(path) ?? "{}");
    return isRecord(store) && isRecord(store["files"]) ? store["files"] : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
