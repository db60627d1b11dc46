import { writePrivate } from "../files/write-private.ts";
import { isRecord } from "./is-record.ts";
import { readPrivateFile } from "../files/private-file.ts";

/** Which files may use machine powers, and which powers: a hash of the powers alone, so that editing rules never asks again. */
export interface TrustStore {
  trusts(file: string, powersHash: string): boolean;
  remember(file: string, powersHash: string): Promise<void>;
  /** False when it knew nothing of the file. */
  forget(file: string): Promise<boolean>;
}

/** @param path where the store is kept; made when something is remembered */
export function openTrustStore(path: string): TrustStore {
  const write = (files: Record<string, unknown>): Promise<void> =>
    writePrivate(path, `${JSON.stringify({ version: 1, files }, null, 2)}\n`);
  return {
    trusts: (file, powersHash) => readFiles(path)[file] === powersHash,
    remember: (file, powersHash) => write({ ...readFiles(path), [file]: powersHash }),
    async forget(file) {
      const { [file]: known, ...others } = readFiles(path);
      if (known !== undefined) await write(others);
      return known !== undefined;
    },
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
