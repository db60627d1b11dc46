import { isRandomLooking, SECRET_SHAPES } from "../../terms/secret-shapes.ts";

/** A secret in a text. */
export interface SecretSpan {
  readonly what: string;
  /** Offset of its first character. */
  readonly start: number;
  readonly secret: string;
  /** A known shape; of the others many only look like secrets. */
  readonly sure: boolean;
}

export const LOGIN = "a login in a URL";

/** A value behind a name: `apiKey: 8c1f…`, `--api-key 8c1f…`. No run can begin inside of another, so it is linear. */
const VALUE = /[^\s"'`#,=&()[\]{}<>\\|]{20,}={0,2}/.source;
const NAMED: readonly RegExp[] = [
  new RegExp(
    `((?:key|token|secret|password|passwd|credentials?|authorization)[\\w-]{0,4}["']?[ \\t]{0,8}[:=][ \\t]{0,8}["']?)(${VALUE})`,
    "gi",
  ),
  new RegExp(`(--[a-z][\\w-]{1,60}["']?,?[ \\t]{1,8}["']?)(${VALUE})`, "gi"),
];

const SECRET_NAMES: readonly RegExp[] = [
  /(?:^|[^a-z])(?:key|token|secret|password|passwd|credentials?|authorization)[_-]?\d{0,3}$/i,
  /(?:api|access|auth|private)(?:key|token)[_-]?\d{0,3}$/i,
  /[a-z\d](?:Key|Token|Secret|Password|Passwd|Credentials?|Authorization)\d{0,3}$/,
];

/** Secrets of known shapes, in the order of the table. */
export function scanShapes(text: string): SecretSpan[] {
  return SECRET_SHAPES.flatMap(({ what, find, isReal }) =>
    [...text.matchAll(find)]
      .filter(([, , secret = ""]) => isReal(secret))
      .map((match) => spanOf(match, { what, sure: what !== LOGIN })),
  );
}

/** Values that look like secrets behind names that say so; a shape knows better. */
export function scanNamed(text: string): SecretSpan[] {
  return NAMED.flatMap((find) =>
    [...text.matchAll(find)]
      .filter((match) => isSecretName(nameAt(text, match)) && isOpaque(match[2] ?? ""))
      .map((match) => spanOf(match, { what: "what looks like a secret", sure: false })),
  );
}

/** Does a name announce a secret? `x-` keys mean nothing to anybody. */
export function isSecretName(name: string): boolean {
  return !name.startsWith("x-") && SECRET_NAMES.some((one) => one.test(name));
}

/** One word of letters and digits in turns, and neither a path nor a URL. */
export function isOpaque(value: string): boolean {
  return value.length >= 20 && !/\s|^[.~/]|:\/\//.test(value) && isRandomLooking(value);
}

/** The whole name: the match begins with its last word. */
function nameAt(text: string, { index = 0, 1: head = "" }: RegExpMatchArray): string {
  const before = /[\w-]*$/.exec(text.slice(Math.max(0, index - 64), index))?.[0] ?? "";
  return before + (/^[\w-]+/.exec(head)?.[0] ?? "");
}

function spanOf(match: RegExpMatchArray, kind: Pick<SecretSpan, "what" | "sure">): SecretSpan {
  const [, before = "", secret = ""] = match;
  const trimmed = secret.trimStart();
  return {
    ...kind,
    start: (match.index ?? 0) + before.length + secret.length - trimmed.length,
    secret: trimmed.trimEnd(),
  };
}
