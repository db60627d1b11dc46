import type { Problem } from "../../problem/problem.ts";

/** Texts with a secret in them, and a way to speak of them without it. */
export interface Secrets {
  readonly problems: readonly Problem[];
  /** A text with stars in the place of every secret. */
  readonly mask: (text: string) => string;
  /** A problem as it may be shown. */
  readonly redact: (problem: Problem) => Problem;
}

interface Shape {
  readonly what: string;
  /** What stands in front of the secret is its first group, the secret its second. */
  readonly find: RegExp;
  /** Whether a text of this form must also look random: people write about keys, too. */
  readonly random?: true;
}

/** Each is linear in the text: no run can begin inside of another. */
const SHAPES: readonly Shape[] = [
  { what: "an API key", find: /(?<![\w-])(sk-(?:ant-|or-|proj-)?)([\w-]{20,})/g, random: true },
  { what: "a token of GitHub", find: /(?<![\w-])(gh[opsur]_|github_pat_)(\w{20,})/g, random: true },
  { what: "a token of GitLab", find: /(?<![\w-])(glpat-)([\w-]{20,})/g, random: true },
  { what: "a token of Hugging Face", find: /(?<![\w-])(hf_)(\w{20,})/g, random: true },
  { what: "a key of AWS", find: /(?<![\w-])(A[KS]IA)([0-9A-Z]{16})(?![\w-])/g },
  { what: "a key of Google", find: /(?<![\w-])(AIza)([\w-]{35})/g, random: true },
  { what: "a token of Slack", find: /(?<![\w-])(xox[abprs]-)([\w-]{20,})/g, random: true },
  { what: "a token of npm", find: /(?<![\w-])(npm_)(\w{36})/g, random: true },
  { what: "an API key", find: /(?<![\w-])(gsk_|xai-|r8_|pplx-|nvapi-)([\w-]{20,})/g, random: true },
  { what: "a bearer token", find: /\b(Bearer {1,4})([\w.~+/-]{20,}=*)/gi, random: true },
  { what: "a private key", find: /(-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----\s{1,80})([A-Za-z0-9+/=]{40,})/g },
  { what: "a login in a URL", find: /\b(https?:\/\/)([^\s/@"'?#]{1,200}@)/g },
];

/** A value behind a key: `apiKey: 8c1f…`. */
const NAMED = /(?<![\w-])([\w-]{1,64}["']?[ \t]{0,8}[:=][ \t]{0,8}["']?)([\w+/.~=-]{20,})(?![^\s,}\]"'#])/g;
const SECRET_NAME =
  /(?:^|[_-]|(?<=[a-z]))(?:key|apikey|token|secret|password|passwd|credentials?|authorization)["']?[ \t]*[:=]/i;

/**
 * Does a file hold a secret? In values and comments alike: whoever gets the file gets it. The texts of the packs that come along are left out.
 * @param texts by shown name
 */
export function findSecrets(texts: ReadonlyMap<string, string>): Secrets {
  const found = [...texts].flatMap(([file, text]) => (file.startsWith("mallex:") ? [] : secretsIn(file, text)));
  const needles = [...new Set(found.map(({ secret }) => secret))].toSorted((a, b) => b.length - a.length);
  const mask = (text: string): string =>
    needles.reduce((masked, needle) => masked.replaceAll(needle, stars(needle)), text);
  return {
    problems: found.map(({ problem }) => problem),
    mask,
    redact: needles.length === 0 ? (problem) => problem : (problem) => redact(problem, mask),
  };
}

interface Found {
  readonly secret: string;
  readonly problem: Problem;
}

function secretsIn(file: string, whole: string): Found[] {
  const text = whole.replace(/^\uFEFF/, "");
  const spans = SHAPES.flatMap(({ what, find, random }) =>
    [...text.matchAll(find)]
      .filter(([, , secret = ""]) => random === undefined || looksRandom(secret))
      .map((match) => spanOf(what, match)),
  );
  const named = [...text.matchAll(NAMED)]
    .filter(([, name = "", value = ""]) => SECRET_NAME.test(name) && !name.startsWith("x-") && isOpaque(value))
    .map((match) => spanOf("what looks like a secret", match))
    .filter(
      ({ start, secret }) =>
        !spans.some((other) => other.start < start + secret.length && start < other.start + other.secret.length),
    );
  return [...spans, ...named].map(({ what, start, secret }) => {
    const before = text.slice(0, start).split("\n");
    return {
      secret,
      problem: problemOf(what, {
        file,
        line: before.length,
        column: (before.at(-1) ?? "").length + 1,
        length: secret.length,
      }),
    };
  });
}

interface Span {
  readonly what: string;
  readonly start: number;
  readonly secret: string;
}

function spanOf(what: string, match: RegExpMatchArray): Span {
  const [, before = "", secret = ""] = match;
  return { what, start: (match.index ?? 0) + before.length, secret };
}

/** Nobody writes an example like that: many different letters, and digits among them. */
function looksRandom(text: string): boolean {
  return /\d/.test(text) && new Set(text).size >= 8;
}

/** Neither words, nor the name of a variable, nor a path. */
function isOpaque(text: string): boolean {
  return looksRandom(text) && /[a-z]/i.test(text) && !/^[A-Z][A-Z0-9_]*$/.test(text) && !/^[.~/]|\/.*\//.test(text);
}

function problemOf(what: string, at: Problem["at"] & object): Problem {
  return {
    code: "MX6011",
    severity: "error",
    message: `${what} stands in the file: whoever gets the file gets it, too`,
    hint: "take it out and have a new one made; keep that in an environment variable, and name the variable: `key: { env: NAME }`",
    at,
  };
}

function redact({ fix, ...problem }: Problem, mask: (text: string) => string): Problem {
  const { message, hint, source, related } = problem;
  return {
    ...problem,
    message: mask(message),
    ...(hint === undefined ? {} : { hint: mask(hint) }),
    ...(source === undefined ? {} : { source: mask(source) }),
    ...(related === undefined ? {} : { related: related.map((other) => ({ ...other, message: mask(other.message) })) }),
    // What would be written must not be stars.
    ...(fix === undefined || mask(fix.replace) !== fix.replace ? {} : { fix }),
  };
}

function stars(secret: string): string {
  return "*".repeat(secret.length);
}
