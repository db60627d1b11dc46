import { writePrivate } from "../supervise/private-files.ts";
import { isRecord } from "./is-record.ts";
import { readPrivateFile } from "./private-file.ts";

/** Which files may use machine powers, and which powers: a hash of the powers alone, so that editing rules never asks again. */
export interface TrustStore {
  trusts(file: string, powersHash: string): boolean;
  remember(file: string, powersHash: string): Promise<void>;
}

/** @param path where the store is kept; made when something is remembered */
export function openTrustStore(path: string): TrustStore {
  return {
    trusts: (file, powersHash) => readFiles(path)[file] === powersHash,
    remember: (file, powersHash) =>
      writePrivate(
        path,
        `${JSON.stringify({ version: 1, files: { ...readFiles(path), [file]: powersHash } }, null, 2)}\n`,
      ),
  };
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
