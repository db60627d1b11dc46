import { readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { isRecord } from "../is-record.ts";

const PACKAGE = "@anthropic-ai/claude-code";

/**
 * Which release of the client a program is, by where it lies: in its package, or in a folder or a file that is called by the release, as its
 * own installer and others do. It is not started for this: a program of the person's own may do anything. `undefined`: not known.
 */
export function clientRelease(program: string): string | undefined {
  const file = realPath(program);
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const release = releaseIn(join(folder, "package.json"));
    if (release !== undefined) return release;
  }
  return [...file.matchAll(/\/(\d+\.\d+\.\d+)(?=\/|$)/g)].at(-1)?.[1];
}

function realPath(program: string): string {
  try {
    return realpathSync(program);
  } catch {
    return program;
  }
}

function releaseIn(file: string): string | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (!isRecord(manifest) || typeof manifest["name"] !== "string" || typeof manifest["version"] !== "string") return;
    return manifest["name"].startsWith(PACKAGE) ? manifest["version"] : undefined;
  } catch {
    return undefined;
  }
}
