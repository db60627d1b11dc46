import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { CliContext } from "../../../src/cli/context/context.ts";
import { PACKAGE_ROOT } from "../../../src/shared/package-root.ts";
import { mallexPaths } from "../../../src/shared/mallex-paths.ts";

export interface CliHome {
  /** The working folder and the person's home; gone when the test ends. */
  readonly home: string;
  readonly context: CliContext;
  /** The lines that a command has reported. */
  readonly reported: string[];
  readonly put: (name: string, text: string) => void;
}

/** A place of its own for a command. */
export function cliHome(more: Partial<CliContext> = {}): CliHome {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "mallex-cli-")));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const reported: string[] = [];
  const context: Partial<CliContext> = {
    cwd: home,
    homeDir: home,
    env: {},
    paths: mallexPaths({}, home),
    packageRoot: PACKAGE_ROOT,
    report: (line) => void reported.push(line),
    ...more,
  };
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(join(home, name)), { recursive: true });
    writeFileSync(join(home, name), text);
  };
  return { home, context: context as CliContext, reported, put };
}
