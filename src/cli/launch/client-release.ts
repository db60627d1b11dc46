import { readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { isRecord } from "../is-record.ts";

/** `~/.local/share/claude/versions/2.1.329` by its own installer, `Caskroom/claude-code/2.1.329/claude` by Homebrew. */
const INSTALLED = /\/(?:claude\/versions\/(\d+\.\d+\.\d+)|Caskroom\/claude-code\/(\d+\.\d+\.\d+)\/claude)$/;

const PACKAGE = "@anthropic-ai/claude-code";

/**
 * Which release of the client a program is, by where it lies: in its package, or where its installers put it. Any other folder that is called by
 * a version may hold a wrapper of another one. It is not started for this: a program of the person's own may do anything. `undefined`: not known.
 */
export function clientRelease(program: string): string | undefined {
  const file = realPath(program);
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const release = releaseIn(join(folder, "package.json"));
    if (release !== undefined) return release;
  }
  const [, own, cask] = INSTALLED.exec(file) ?? [];
  return own ?? cask;
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
