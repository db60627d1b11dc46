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

/** A private key begins with a line of 64 letters; behind `#` in a comment, behind `\n` in quotes. */
const isKeyBody = (body: string): boolean => /^(?:[\s#]|\\[nr])*[A-Za-z0-9+/]{32}/.test(body);
/** Neither letters nor digits: an expression such as `https://.*@`. */
const isLogin = (login: string): boolean => /\w/.test(login);

/** What the compiler looks for in files, and what is taken out of all that is written. */
export const SECRET_SHAPES: readonly SecretShape[] = [
  { what: "an API key", find: /\b(sk-(?:ant-|or-|proj-)?)([\w-]{16,16384})/g, isReal: isRandomLooking },
  { what: "an API key", find: /\b(gsk_|xai-|r8_|pplx-|nvapi-)([\w-]{20,16384})/g, isReal: isRandomLooking },
  { what: "a key of Stripe", find: /\b([rs]k_(?:live|test)_)(\w{16,16384})/g, isReal: isRandomLooking },
  { what: "a token of GitHub", find: /\b(gh[opsur]_|github_pat_)(\w{20,16384})/g, isReal: isRandomLooking },
  { what: "a token of GitLab", find: /\b(glpat-)([\w-]{16,16384})/g, isReal: isRandomLooking },
  { what: "a token of Hugging Face", find: /\b(hf_)(\w{20,16384})/g, isReal: isRandomLooking },
  { what: "a token of npm", find: /\b(npm_)(\w{36,16384})/g, isReal: isRandomLooking },
  { what: "a token of Slack", find: /\b(xox[abprs]-)([\w-]{10,16384})/g, isReal: isRandomLooking },
  { what: "a key of Google", find: /\b(AIza)([\w-]{30,16384})/g, isReal: isRandomLooking },
  { what: "a key of AWS", find: /\b(A[KS]IA)([0-9A-Z]{16})(?![\w-])/g, isReal: (id) => !id.endsWith("EXAMPLE") },
  // No start inside of a run: each would read on to its end.
  {
    what: "a JSON web token",
    find: /(?<![\w-])(eyJ)([\w-]{8,16384}\.[\w-]{8,16384}\.[\w-]{0,16384})/g,
    isReal: isRandomLooking,
  },
  { what: "a bearer token", find: /\b(Bearer {1,4})([\w.~+/-]{8,16384}={0,2})/gi, isReal: isRandomLooking },
  {
    what: "a private key",
    find: /(-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:(?:[\s#]|\\[nr]){1,80}(?:Proc-Type|DEK-Info):[^\n\\]{1,100}){0,2})([A-Za-z0-9+/=\s#\\]{1,16384})/g,
    isReal: isKeyBody,
  },
  {
    // As people write it, not as it must be: a password may hold @ and /, and then the last @ ends it.
    what: "a login in a URL",
    find: /\b(https?:\/\/)([^\s"'<>/?#]{0,200}@(?:[^\s"'<>]{0,400}@)?|[^\s"'<>/?#@:[]{1,100}:(?!\d{0,5}[/?#])[^\s"'<>]{1,400}@)/g,
    isReal: isLogin,
    keeps: true,
  },
];

/** A long hexadecimal number, or letters and digits in turns without a joint: no words, numbers, dates, or names of models put together. */
export function isRandomLooking(text: string): boolean {
  return text.split(/[-._/:~\s]+/).some((piece) => {
    if (/^[\da-f]{32,}$/i.test(piece) && /\d/.test(piece) && /[a-f]/i.test(piece)) return true;
    const turns = piece.match(/(?<=\d)\D|(?<=\D)\d|(?<=[a-z])[A-Z]/g) ?? [];
    return piece.length >= 12 && /\d/.test(piece) && turns.length * 5 >= piece.length && new Set(piece).size >= 8;
  });
}
