/** A pattern for one kind of secret. */
export interface SecretShape {
  readonly what: string;
  /** Its first group is what anybody may know, its second the secret. Linear in the text, and everything in it is bounded: a run of megabytes would overflow the stack of the engine. */
  readonly find: RegExp;
  /** Whether the second group is a secret, and no example or expression: people write about keys, too. */
  readonly isReal: (secret: string) => boolean;
  /** The first group means something even without the second. */
  readonly keeps?: true;
}

const r = String.raw;

/** The line before a private key, also as a URL or a form encodes it. */
export const PRIVATE_KEY =
  "-----BEGIN(?:(?: |%20|\\+)[A-Z]{1,20}){0,4}(?: |%20|\\+)PRIVATE(?: |%20|\\+)KEY(?:(?: |%20|\\+)BLOCK)?-----";
/** What may follow it, before the key. */
const KEY_HEADER = "Proc-Type|DEK-Info|Version|Comment|Hash|Charset";

/** A private key begins with a line of 64 letters; behind `#` in a comment, behind `\n` in quotes. */
const isKeyBody = (body: string): boolean => /^(?:[\s#]|\\[nr])*[A-Za-z0-9+/]{32}/.test(body);
/** Neither letters nor digits: an expression such as `https://.*@`. */
const isLogin = (login: string): boolean => /\w/.test(login);

/** What a shape is made of, as sources of expressions. */
interface ShapeParts extends Pick<SecretShape, "what" | "isReal" | "keeps"> {
  /** What anybody may know, at the start: where none of it is in a text, it isn't searched for the shape. */
  readonly starts: string;
  /** What anybody may know, too, after it. */
  readonly known?: string;
  readonly secret: string;
  /** What a start must not follow. @default a letter */
  readonly before?: string;
  readonly flags?: string;
}

const PARTS: readonly ShapeParts[] = [
  {
    what: "an API key",
    starts: "sk-",
    known: "(?:ant-|or-|proj-)?",
    secret: r`[\w-]{16,16384}`,
    isReal: isRandomLooking,
  },
  { what: "an API key", starts: "gsk_|xai-|r8_|pplx-|nvapi-", secret: r`[\w-]{20,16384}`, isReal: isRandomLooking },
  { what: "a key of Stripe", starts: "[rs]k_(?:live|test)_", secret: r`\w{16,16384}`, isReal: isRandomLooking },
  { what: "a token of GitHub", starts: "gh[opsur]_|github_pat_", secret: r`\w{20,16384}`, isReal: isRandomLooking },
  { what: "a token of GitLab", starts: "glpat-", secret: r`[\w-]{16,16384}`, isReal: isRandomLooking },
  { what: "a token of Hugging Face", starts: "hf_", secret: r`\w{20,16384}`, isReal: isRandomLooking },
  { what: "a token of npm", starts: "npm_", secret: r`\w{36,16384}`, isReal: isRandomLooking },
  { what: "a token of Slack", starts: "xox[abprs]-", secret: r`[\w-]{10,16384}`, isReal: isRandomLooking },
  { what: "a key of Google", starts: "AIza", secret: r`[\w-]{30,16384}`, isReal: isRandomLooking },
  {
    what: "a key of AWS",
    starts: "A[KS]IA",
    secret: r`[0-9A-Z]{16}(?![\w-])`,
    isReal: (id) => !id.endsWith("EXAMPLE"),
  },
  // No start inside of a run: each would read on to its end.
  {
    what: "a JSON web token",
    before: r`(?<![\w-])`,
    starts: "eyJ",
    secret: r`[\w-]{8,16384}\.[\w-]{8,16384}\.[\w-]{0,16384}`,
    isReal: isRandomLooking,
  },
  {
    what: "a bearer token",
    starts: "Bearer ",
    known: " {0,3}",
    secret: r`[\w.~+/-]{8,16384}={0,2}`,
    isReal: isRandomLooking,
    flags: "gi",
  },
  {
    what: "a private key",
    before: "",
    starts: PRIVATE_KEY,
    known: r`(?:(?:[\s#]|\\[nr]){1,80}(?:${KEY_HEADER}):[^\n\\]{1,100}){0,4}`,
    secret: r`[A-Za-z0-9+/=\s#\\]{1,16384}`,
    isReal: isKeyBody,
  },
  {
    // As people write it, not as it must be: a password may hold @ and /, and then the last @ ends it.
    what: "a login in a URL",
    starts: r`https?:\/\/`,
    secret: r`[^\s"'<>/?#]{0,200}@(?:[^\s"'<>]{0,400}@)?|[^\s"'<>/?#@:[]{1,100}:(?!\d{0,5}[/?#])[^\s"'<>]{1,400}@`,
    isReal: isLogin,
    flags: "gi",
    keeps: true,
  },
];

/** What the compiler looks for in files, and what is taken out of all that is written. */
export const SECRET_SHAPES: readonly SecretShape[] = PARTS.map(
  ({ before = r`\b`, starts, known = "", secret, flags = "g", ...shape }) => ({
    ...shape,
    find: new RegExp(`${before}((?:${starts})${known})(${secret})`, flags),
  }),
);

/** Where nothing is found there is no secret of any shape. Faster than to search for each. */
export const SECRET_START: RegExp = new RegExp(PARTS.map(({ starts }) => starts).join("|"), "i");

/** A long hexadecimal number, or letters and digits in turns without a joint: no words, numbers, dates, or names of models put together. */
export function isRandomLooking(text: string): boolean {
  return text.split(/[-._/:~\s]+/).some((piece) => {
    if (/^[\da-f]{32,}$/i.test(piece) && /\d/.test(piece) && /[a-f]/i.test(piece)) return true;
    const turns = piece.match(/(?<=\d)\D|(?<=\D)\d|(?<=[a-z])[A-Z]/g) ?? [];
    return piece.length >= 12 && /\d/.test(piece) && turns.length * 5 >= piece.length && new Set(piece).size >= 8;
  });
}

/** Whether a text has the form of a key from its first to its last letter, however random: what one writes in place of a variable or a file. */
export function hasFormOfKey(text: string): boolean {
  return SECRET_SHAPES.some(({ find }) => [...text.matchAll(find)].some(([whole]) => whole === text));
}
