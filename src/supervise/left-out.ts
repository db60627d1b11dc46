import { readFileSync } from "node:fs";
import type { Artifact } from "./artifacts.ts";
import type { InstallStep } from "./install-plan.ts";
import { writePrivate } from "../files/write-private.ts";

const RETRY_MS = 7 * 24 * 3_600_000;

/** True for a week after an optional step was refused or failed; a date in the future is no reason. */
export function isLeftOut(artifact: Artifact): boolean {
  try {
    const age = Date.now() - Date.parse(readFileSync(markOf(artifact), "utf8"));
    return age >= 0 && age < RETRY_MS;
  } catch {
    return false;
  }
}

/** Remembers that an optional step was refused or failed, so that the next starts go on without it.
 * @returns the file to remove for another try */
export async function leaveOut({ artifact }: InstallStep): Promise<string | undefined> {
  if (!artifact) return undefined;
  // a disk that takes no note is asked again
  await writePrivate(markOf(artifact), new Date().toISOString()).catch(() => undefined);
  return markOf(artifact);
}

function markOf({ folder }: Artifact): string {
  return `${folder}.left-out`;
}
