export interface CommandLineArguments {
  /** Arguments for mallex. They name a command, unless only help or the version is requested. */
  readonly own: readonly string[];
  /** For the client: everything after the first `--`, unchanged. */
  readonly client: readonly string[];
}

/** Options of every command without a value, and those that take the next argument. */
const FLAGS = new Set(["--json"]);
const WITH_VALUE = new Set(["--config", "--format"]);
export const ANSWERED_ALONE: ReadonlySet<string> = new Set(["--help", "-h", "--version", "-V", "help"]);

/** Splits the words of the command line. Bare `mallex` is `mallex run`, so that `mallex -- -p hi` works. */
export function splitArguments(argv: readonly string[]): CommandLineArguments {
  const end = argv.indexOf("--");
  const own = end === -1 ? argv : argv.slice(0, end);
  const client = end === -1 ? [] : argv.slice(end + 1);
  return { own: commandOf(own) === undefined ? ["run", ...own] : own, client };
}

/** The first argument that is not an option, even a wrong one: `mallex comple` should suggest `compile`, not start a client. */
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
