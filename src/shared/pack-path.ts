/** A spec that can't be used: why, and what to write instead. */
export interface SpecFault {
  readonly fault: string;
  readonly hint: string;
  /** The spec that was meant, where that is plain. */
  readonly meant?: string;
}

/** The pack of a folder that names none. */
export const PACK_FILE = "pack.yaml";

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Whether a text has invisible characters: what a person reads then differs from what it says. */
export function hasInvisibleCharacters(text: string): boolean {
  return UNSEEN.test(text);
}

/**
 * The decoded parts of a path in a spec; undefined if one could lead out of the tree: an empty part, `.`, `..`, or one with a
 * slash, a backslash or a control character, plain or encoded. A trailing slash is ignored.
 */
export function decodePath(path: string): string[] | undefined {
  const parts = path.replace(/\/$/, "").split("/").map(decodePart);
  return parts.every((part) => part !== undefined && isPlain(part)) ? parts.flatMap((part) => part ?? []) : undefined;
}

/** A part of a path or of a URL, decoded; nothing where the signs after a `%` mean nothing. */
export function decodePart(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** A path as it is written in a spec: what has a meaning there is encoded. */
export function encodePath(path: string): string {
  return path.replaceAll(/[^\w./~+!$'()*,;:=-]/gu, (sign) => encodeURIComponent(sign));
}

/** Whether a part of a path is a plain name. */
export function isPlain(part: string): boolean {
  return part !== "" && part !== "." && part !== ".." && !/[/\\]/.test(part) && !hasInvisibleCharacters(part);
}

/** The file that a path in a tree names: one that is no YAML file is a folder. */
export function fileOf(parts: readonly string[]): string {
  const path = parts.join("/");
  return /\.ya?ml$/.test(path) ? path : [...parts, PACK_FILE].join("/");
}
