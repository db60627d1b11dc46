import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A person's home and a project in it, both fresh. */
export interface Project {
  /** HOME of the person. */
  readonly home: string;
  /** The project's folder, with symbolic links resolved. */
  readonly folder: string;
  /** Writes a file below the home. */
  write(path: string, text: string): void;
  git(...args: string[]): string;
  remove(): void;
}

export function createProject(): Project {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "mallex-person-")));
  const folder = join(home, "my-project");
  mkdirSync(folder);
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: home,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: "A Person",
    GIT_AUTHOR_EMAIL: "person@example.test",
    GIT_COMMITTER_NAME: "A Person",
    GIT_COMMITTER_EMAIL: "person@example.test",
  };
  return {
    home,
    folder,
    write(path, text) {
      const file = join(home, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    },
    git: (...args) => execFileSync("git", args, { cwd: folder, env, encoding: "utf8" }),
    remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }),
  };
}
