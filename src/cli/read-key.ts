import type { Key } from "../../generated/types/plan.d.ts";
import type { Problem } from "../problem/problem.ts";
import { readPrivateFileSafely, type PrivateFileRead } from "../files/read-own-file.ts";
import type { CliContext } from "./context.ts";
import { localFolder } from "./model-folder.ts";
import { shellQuote } from "./shell-quote.ts";

/** A key, or why there is none. */
export type KeyRead = { readonly key: string } | { readonly fault: KeyFault };

export interface KeyFault {
  readonly problem: Problem;
  /** A few words, for a sentence of somebody else. */
  readonly why: string;
}

export interface KeySource {
  /** Of the backend, as the file names it. */
  readonly backend: string;
  /** The compiled file, absolute: a key's file is relative to it. */
  readonly file: string;
}

type KeyContext = Pick<CliContext, "env" | "homeDir">;

/** What a header can carry: characters that can be seen, at most as many as a sensible key has. */
const KEY = /^[\u0021-\u007E]{1,4096}$/;

/** The key of one backend, from the environment or from a file that is the person's alone. The key itself is in no problem. */
export function readKey(key: Key, source: KeySource, context: KeyContext): KeyRead {
  return "env" in key ? fromVariable(key.env, source, context) : fromFile(key.file, source, context);
}

function fromVariable(name: string, { backend }: KeySource, { env }: KeyContext): KeyRead {
  const key = (env[name] ?? "").trim();
  if (KEY.test(key)) return { key };
  if (key !== "")
    return fault("MX7543", backend, { why: `what ${name} holds is no key`, hint: `set ${name} to the key alone` });
  return fault("MX7515", backend, { why: `${name} is not set`, hint: `set it before mallex starts: export ${name}=…` });
}

function fromFile(path: string, { backend, file }: KeySource, context: KeyContext): KeyRead {
  const at = localFolder(path, file, context);
  const quoted = shellQuote(at);
  const read = readFile(at);
  if (read.kind === "text") {
    const key = read.text.trim();
    if (KEY.test(key)) return { key };
    const what = key === "" ? "is empty" : "holds more than a key";
    return fault("MX7543", backend, { why: `${at} ${what}`, hint: "write the key into it, and nothing else" });
  }
  if (read.kind === "open")
    return fault("MX7541", backend, {
      why: `others can read ${at} (mode ${(read.mode & 0o777).toString(8)})`,
      hint: `close it: chmod 600 ${quoted}; a key that others may have read should be replaced`,
    });
  if (read.kind === "absent")
    return fault("MX7540", backend, {
      why: `${at} is not there`,
      hint: `make it: (umask 077; cat > ${quoted}), paste the key, then Ctrl-D`,
    });
  return fault("MX7542", backend, {
    why: `${at} is a link, is not a plain file, or is not yours`,
    hint: "name the file itself, and let it be yours",
  });
}

/** What may not be opened at all is not the person's. */
function readFile(path: string): PrivateFileRead {
  try {
    return readPrivateFileSafely(path);
  } catch {
    return { kind: "notPlain" };
  }
}

function fault(
  code: "MX7515" | "MX7540" | "MX7541" | "MX7542" | "MX7543",
  backend: string,
  { why, hint }: { readonly why: string; readonly hint: string },
): KeyRead {
  const message = `the backend "${backend}" has no key: ${why}`;
  return { fault: { problem: { code, severity: "error", message, hint }, why } };
}
