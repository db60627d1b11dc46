import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A repository on this disk that stands for one on a server; real git makes it, and real git asks it. */
export interface RemoteRepository {
  readonly folder: string;
  /** As git is asked for it. */
  readonly url: string;
  /** Writes files, takes them all into a commit. @returns the commit */
  commit(files: Readonly<Record<string, string | Uint8Array>>, message?: string): string;
  git(...args: readonly string[]): string;
  /** A commit with exactly these entries, whatever git would say of their names; as `git mktree` reads them. */
  commitRaw(entries: readonly RawEntry[]): string;
  /** The id of a blob with this text. */
  blob(text: string): string;
  remove(): void;
}

interface RawEntry {
  readonly mode: "100644" | "100755" | "120000" | "160000" | "040000";
  readonly id: string;
  readonly name: string;
}

const TYPES = { "100644": "blob", "100755": "blob", "120000": "blob", "160000": "commit", "040000": "tree" } as const;

/** @param objectFormat `sha256` for ids of 64 digits */
export function createRemoteRepository(objectFormat: "sha1" | "sha256" = "sha1"): RemoteRepository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "mallex-remote-")));
  const call = (args: readonly string[], input?: string): string =>
    execFileSync("git", ["-c", "protocol.file.allow=always", ...args], {
      cwd: folder,
      env: gitEnv(folder),
      encoding: "utf8",
      stdio: ["pipe", "pipe", "ignore"],
      ...(input === undefined ? {} : { input }),
    }).trim();
  call(["init", "--quiet", "--initial-branch=main", `--object-format=${objectFormat}`, "."]);
  return {
    folder,
    url: `file://${folder}`,
    git: (...args) => call(args),
    commit(files, message = "Change the rules") {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      call(["add", "--all", "--force", "."]);
      call(["commit", "--quiet", "--allow-empty", "--message", message]);
      return call(["rev-parse", "HEAD"]);
    },
    commitRaw(entries) {
      const lines = entries.map(({ mode, id, name }) => `${mode} ${TYPES[mode]} ${id}\t${name}\0`);
      const tree = call(["mktree", "-z", "--missing"], lines.join(""));
      const commit = call(["commit-tree", tree, "-m", "Made by hand"]);
      call(["update-ref", "refs/heads/main", commit]);
      return commit;
    },
    blob: (text) => call(["hash-object", "-w", "--stdin"], text),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

function gitEnv(home: string): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: home,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: "A Team",
    GIT_AUTHOR_EMAIL: "team@example.test",
    GIT_COMMITTER_NAME: "A Team",
    GIT_COMMITTER_EMAIL: "team@example.test",
  };
}
