import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createError } from "../../diagnostics/problem.ts";

/** The hub names large files by their SHA-256, small ones by the hash of a git object. */
const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Checks the large files of a model in the hub's cache; one that is damaged is removed, so that the next download brings it again.
 * @throws {MallexError} MX7108 when one has another hash than its name
 */
export async function verifyBlobs(folder: string, signal: AbortSignal): Promise<void> {
  const blobs = join(folder, "blobs");
  const names = existsSync(blobs) ? readdirSync(blobs).filter((name) => SHA256.test(name)) : [];
  for (const name of names) {
    const hash = createHash("sha256");
    await pipeline(createReadStream(join(blobs, name)), hash, { signal });
    if (hash.digest("hex") === name) continue;
    rmSync(join(blobs, name));
    throw createError("MX7108", {});
  }
}
