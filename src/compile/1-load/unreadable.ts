import type { Location, Problem } from "../../problem/problem.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "does not exist",
  EACCES: "may not be read by this user",
  EISDIR: "is a folder",
  EFBIG: "is larger than four megabytes",
  NOT_PLAIN: "is no plain file",
  NOT_UTF8: "is not UTF-8 text",
  OUTSIDE: "lies outside the folder of the file that it belongs to",
  LINK: "is a link, or lies behind one",
  UNLOCKED: "is not in mallex.lock",
  DIFFERS: "is not the one that is locked in mallex.lock",
};

/** Of packs from elsewhere; all else is MX1001. */
const CODES: Readonly<Record<string, Problem["code"]>> = { EFBIG: "MX1002", UNLOCKED: "MX6101", DIFFERS: "MX6103" };

/** What is wrong with a file, to stand after its name. */
export function readFailureText(failed: string): string {
  if (failed.startsWith(":")) return failed.slice(1);
  return REASONS[failed] ?? `can't be read (${failed})`;
}

/** How a file that can't be read came in: the place that names it, if one does. */
export interface UnreadableOptions {
  readonly via?: Location | undefined;
  /** Nothing names it: it lies beside the file that is compiled. */
  readonly beside?: boolean;
}

/** Says of a file why it can't be read (`readUtf8`'s reason), and what to do. */
export function unreadable(name: string, failed: string, { via, beside = false }: UnreadableOptions = {}): Problem {
  return {
    code: CODES[failed] ?? "MX1001",
    severity: "error",
    message: `${name} ${readFailureText(failed)}`,
    hint: beside ? (HINTS[failed] ?? REMOVE) : hintFor(failed, via, name),
    at: via ?? { file: name },
  };
}

const REMOVE = "check its owner and mode, or remove it";
const HINTS: Readonly<Record<string, string>> = {
  EFBIG: "split it",
  NOT_PLAIN: "only plain files are read: no pipe and no device",
  NOT_UTF8: "save it as UTF-8",
  UNLOCKED: "run `mallex update`, which shows what changes and locks it",
  DIFFERS: "remove the copy of the pack and run `mallex fetch`",
  LINK: "packs from elsewhere are read without links: it has to be a plain file there",
  OUTSIDE: "move it into that folder; links that lead out of it don't help",
};

function hintFor(failed: string, via: Location | undefined, name: string): string {
  if (failed === "EISDIR") return `name a file in it, such as ${name.replace(/\/$/, "")}/mallex.yaml`;
  if (failed !== "ENOENT") return HINTS[failed] ?? "check its owner and mode";
  return via === undefined
    ? "check the path; `mallex init` writes a mallex.yaml into the folder you are in"
    : "check the path; it is relative to the file that names it";
}
