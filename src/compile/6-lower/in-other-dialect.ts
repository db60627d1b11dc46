/** How a piece of another language's expressions is written here, and its offset. */
export interface OtherDialect {
  readonly hint: string;
  readonly offset: number;
}

const POSIX: Readonly<Record<string, string>> = {
  alpha: "\\p{L}",
  alnum: "[\\p{L}\\p{N}]",
  digit: "\\d",
  lower: "\\p{Ll}",
  punct: "\\p{P}",
  space: "\\s",
  upper: "\\p{Lu}",
  word: "\\w",
  xdigit: "[0-9A-Fa-f]",
};

/** What Perl, Python, Java and grep write; a backslash in front of it makes it something else. */
const PIECES: readonly (readonly [find: RegExp, say: (found: readonly string[]) => string])[] = [
  [/\(\?([ims]+)\)/, ([whole, flags]) => `leave ${whole} out and write \`flags: ${flags}\` beside \`matches\``],
  [
    /\(\?([ims]+):/,
    ([whole, flags]) =>
      `write (?: in place of ${whole} and \`flags: ${flags}\` beside \`matches\`: they hold for all of it`,
  ],
  [/\(\?[a-zA-Z-]+[):]/, ([whole]) => `leave ${whole} out; \`flags\` beside \`matches\` takes i, m and s`],
  [/\(\?P<(\w+)>/, ([whole, name]) => `write (?<${name}> in place of ${whole}`],
  [/\(\?>/, () => "write (?: in place of (?>: nothing is ever tried twice here"],
  [/\\A/, () => "write ^ in place of \\A"],
  [/\\([zZ])/, ([whole]) => `write $ in place of ${whole}`],
  [
    /\[:\^?(\w+):\]/,
    ([whole, name = ""]) =>
      POSIX[name] === undefined
        ? `${whole} has no meaning here: write the class out`
        : `write ${POSIX[name]} in place of ${whole}`,
  ],
  [/[+*?}]\+/, ([whole = ""]) => `write ${whole[0]} in place of ${whole}: nothing is ever tried twice here`],
];

/** The first thing in an expression that only another language has. */
export function inOtherDialect(pattern: string): OtherDialect | undefined {
  // Same length, and nothing in it that a backslash has made literal.
  const bare = pattern.replaceAll(/\\[^AzZ]/gs, "  ");
  const found = PIECES.flatMap(([find, say]) => {
    const match = find.exec(bare);
    return match === null ? [] : [{ hint: say(match), offset: match.index }];
  });
  return found.toSorted((one, other) => one.offset - other.offset)[0];
}
