export interface CommandLineArguments {
  /** For mallex; always names a command unless only help or the version is asked for. */
  readonly own: readonly string[];
  /** For the client: everything behind the first `--`, untouched. */
  readonly client: readonly string[];
}

/** Options of every command that stand alone, and those that take the next word. */
const FLAGS = new Set(["--json"]);
const WITH_VALUE = new Set(["--config", "--format"]);
const ANSWERED_ALONE = new Set(["--help", "-h", "--version", "-V", "help"]);

/** Splits the words of the command line. Bare `mallex` is `mallex run`, so that `mallex -- -p hi` works. */
export function splitArguments(argv: readonly string[]): CommandLineArguments {
  const end = argv.indexOf("--");
  const own = end === -1 ? argv : argv.slice(0, end);
  const client = end === -1 ? [] : argv.slice(end + 1);
  return { own: commandOf(own) === undefined ? ["run", ...own] : own, client };
}

/** The first word that is no option, also a wrong one: `mallex comple` should be told about `compile`, not start a client. */
export function commandOf(own: readonly string[]): string | undefined {
  for (let index = 0; index < own.length; index++) {
    const word = own[index] ?? "";
    if (WITH_VALUE.has(word)) index++;
    else if (!FLAGS.has(word) && ![...WITH_VALUE].some((flag) => word.startsWith(`${flag}=`))) {
      return ANSWERED_ALONE.has(word) || !word.startsWith("-") ? word : undefined;
    }
  }
  return undefined;
}

/** Whether the answer is to be one JSON object; known before the command line is read, for one that can't be. */
export function wantsJson(own: readonly string[]): boolean {
  return own.some(
    (word, index) =>
      word === "--json" || word === "--format=json" || (word === "--format" && own[index + 1] === "json"),
  );
}
