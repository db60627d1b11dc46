import { MallexError } from "../problem/mallex-error.ts";
import type { Problem } from "../problem/problem.ts";

/** What was thrown, as problems. An error that is neither ours nor the disk's is a bug of mallex, and its stack goes along for the report. */
export function toProblems(error: unknown): readonly [Problem, ...Problem[]] {
  if (error instanceof MallexError) return error.problems;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    diskProblem(error) ?? {
      code: "MX9001",
      severity: "error",
      message: `mallex stumbled over itself: ${text}`,
      hint: "this is a bug: please report it with this text and `mallex --version`",
    },
  ];
}

const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "not permitted",
  EROFS: "the disk is read-only",
  ENOENT: "it does not exist",
  ENOTDIR: "a part of the path is no folder",
  EEXIST: "something else is in its place",
  EISDIR: "it is a folder",
  ELOOP: "it is a link",
};

/** What a disk says in everyday life. A program that can't be started names a path, too, and is something else. */
function diskProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = "", path, syscall = "" } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT") return diskIsFull(path);
  const why = REFUSALS[code];
  // A read of a folder has no path; without one, anything else is not about a file.
  if (why === undefined || (path === undefined && code !== "EISDIR") || syscall.startsWith("spawn")) return undefined;
  return {
    code: "MX7109",
    severity: "error",
    message: `${path ?? "a file"} can't be ${syscall === "scandir" ? "read" : "opened or written"}: ${why} (${code})`,
    hint: "check who owns it and its folder (an earlier run with sudo?); for mallex's own files, MALLEX_HOME names another place",
  };
}

function diskIsFull(path: string | undefined): Problem {
  return {
    code: "MX7107",
    severity: "error",
    message: `the disk is full${path === undefined ? "" : `: ${path}`}`,
    hint: "free some space, or set MALLEX_HOME (and MALLEX_CACHE) to a larger disk, then start again",
  };
}
