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
  [/\(\?([ims]+)\)/, ([match, flags]) => `leave ${match} out and write \`flags: ${flags}\` beside \`matches\``],
  [
    /\(\?([ims]+):/,
    ([match, flags]) =>
      `write (?: in place of ${match} and \`flags: ${flags}\` beside \`matches\`: they hold for all of it`,
  ],
  [/\(\?[a-zA-Z-]+[):]/, ([match]) => `leave ${match} out; \`flags\` beside \`matches\` takes i, m and s`],
  [/\(\?P<(\w+)>/, ([match, name]) => `write (?<${name}> in place of ${match}`],
  [/\(\?>/, () => "write (?: in place of (?>: nothing is ever tried twice here"],
  [/\\A/, () => "write ^ in place of \\A"],
  [/\\([zZ])/, ([match]) => `write $ in place of ${match}`],
  [
    /\[:\^?(\w+):\]/,
    ([match, name = ""]) =>
      POSIX[name] === undefined
        ? `${match} has no meaning here: write the class out`
        : `write ${POSIX[name]} in place of ${match}`,
  ],
  [/[+*?}]\+/, ([match = ""]) => `write ${match[0]} in place of ${match}: nothing is ever tried twice here`],
];

/** The first thing in an expression that only another language has. */
export function otherDialectIn(pattern: string): OtherDialect | undefined {
  // Same length, and nothing in it that a backslash has made literal.
  const bare = pattern.replaceAll(/\\[^AzZ]/gs, "  ");
  const found = PIECES.flatMap(([find, describe]) => {
    const match = find.exec(bare);
    return match === null ? [] : [{ hint: describe(match), offset: match.index }];
  });
  return found.toSorted((one, other) => one.offset - other.offset)[0];
}
