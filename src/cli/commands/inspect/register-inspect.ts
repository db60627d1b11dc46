import type { Command } from "commander";
import { LISTABLE } from "../../../inspect/list/list-names.ts";
import { describe, type Perform } from "../../context/run-command.ts";
import type { EvalFlags } from "./eval-intents.ts";
import type { ExplainOptions } from "./explain-subject.ts";
import type { TestFlags } from "./test.ts";

/** The commands that show what the rules do: explain, list, fix, test, probe. */
export function addProving(program: Command, perform: Perform): void {
  addExplain(program, perform);
  addExplainCommand(program, perform);
  addList(program, perform);
  addFix(program, perform);
  addTest(program, perform);
  addProbe(program, perform);
}

function addProbe(program: Command, perform: Perform): void {
  describe(
    program.command("probe"),
    "find the prompt layout that keeps a model's prompt cache valid, from its chat template",
    [
      "mallex probe                   every profile in use",
      "mallex probe coder --write     save the result in mallex.lock",
    ],
  )
    .argument("[profile]", "the profile to probe, with those that share its model")
    .option("--write", "write the best policy and its figures into mallex.lock")
    .action(async (what: string | undefined, flags: { write?: boolean }) =>
      perform("probe", async (context) =>
        (await import("./probe.ts")).probeCommand(context, {
          ...flags,
          ...(what === undefined ? {} : { what }),
        }),
      ),
    );
}

function addTest(program: Command, perform: Perform): void {
  describe(program.command("test"), "run the tests of the rules, without a model", [
    "mallex test",
    "mallex test --run local      only tests whose name matches",
    "mallex test --coverage       list the rules that fired in no test",
    "mallex test --update         write the actual values into recorded expectations",
  ])
    .option("--run <expression>", "only tests whose name matches this regular expression")
    .option("--coverage", "list the rules that fired in no test")
    .option("--update", "write the actual values into recorded expectations, in the project's own files")
    .option("--with-packs", "also run the tests of packs and of ~/.mallex/mallex.yaml")
    .action(async (flags: TestFlags) =>
      perform("test", async (context) => (await import("./test.ts")).testCommand(context, flags)),
    );
}

function addList(program: Command, perform: Perform): void {
  describe(program.command("list"), "list the rules in the order in which they apply, with file and line", [
    "mallex list",
    "mallex list packs            where each comes from, and which rules are used",
    "mallex list filters --all    include those that a file disables",
  ])
    .argument("[what]", `${LISTABLE.slice(0, -1).join(", ")} or ${LISTABLE.at(-1)}`)
    .option("--all", "include rules that a file disables or removes")
    .action(async (what: string | undefined, flags: { all?: boolean }) =>
      perform("list", async (context) =>
        (await import("./list.ts")).listCommand(context, { ...flags, ...(what === undefined ? {} : { what }) }),
      ),
    );
}

function addFix(program: Command, perform: Perform): void {
  describe(program.command("fix"), "apply the fixes that are unambiguous: misspelt keys, names and words", [
    "mallex fix",
    "mallex fix --dry-run    write nothing; exit with 1 if there is something to fix",
  ])
    .option("--dry-run", "only show what would change")
    .action(async (flags: { dryRun?: boolean }) =>
      perform("fix", async (context) => (await import("../config/fix.ts")).fixCommand(context, flags)),
    );
}

function addExplainCommand(program: Command, perform: Perform): void {
  describe(program.command("why"), "explain your last turn in this project: who answered, why, and what was cut", [
    "mallex why",
    "mallex why --all                       every decision in order, with file and line",
    "mallex why --any                       the last turn in any project",
    "mallex why req_0mwqe1ad3-68a2fe4c      a turn by its id",
  ])
    .usage("[what] [options]")
    .argument(
      "[what...]",
      "a request (a file, or `-` for standard input) or the id of a recorded turn, instead of the last turn",
    )
    .option("--any", "the last turn in any project")
    .option("--all", "show every decision in order, below the answer")
    .option("--shipped", "use the mallex.yaml included with mallex (as npm start does)")
    .action(async (words: readonly string[], flags: Pick<ExplainOptions, "any" | "all" | "shipped">) =>
      perform("why", async (context) =>
        (await import("./explain.ts")).explainCommand(context, {
          ...flags,
          ...(words.length === 0 ? { last: true } : { what: joined(words) }),
        }),
      ),
    );
}

function addExplain(program: Command, perform: Perform): void {
  describe(
    program.command("explain"),
    "explain an error code, a request, a recorded turn, or where a value comes from",
    [
      "mallex explain MX3004                  the documentation of an error code",
      "mallex explain request.json            who would answer, why, and what is cut (`-` reads standard input)",
      "mallex explain --last                  your last turn in this project (same as `mallex why`)",
      "mallex explain --last --all            every decision in order, with file and line",
      "mallex explain --last --prompt         the prompt that the model receives",
      "mallex explain --path /tiers/low       which file sets a value, and which values it replaces",
    ],
  )
    .usage("[what] [options]")
    .argument("[what...]", "an error code, a request (a file, or `-` for standard input), or the id of a recorded turn")
    .option("--last", "explain the newest recorded turn of this project")
    .option("--any", "with --last: the newest in any project")
    .option("--all", "show every decision in order, below the answer")
    .option("--path <pointer>", "show where a value comes from; list items are named by id")
    .option("--prompt", "print only the prompt, as the model receives it")
    .option("--shipped", "use the mallex.yaml included with mallex (as npm start does)")
    .option("--client <release>", "the client's release if the request doesn't name it, such as 2.1.329")
    .option("--model <name>", "explain it as if the client had requested this tier or profile")
    .action(async (words: readonly string[], flags: Omit<ExplainOptions, "what">) =>
      perform("explain", async (context) =>
        (await import("./explain.ts")).explainCommand(context, {
          ...flags,
          ...(words.length > 0 && { what: joined(words) }),
        }),
      ),
    );
}

/** Joins arguments that are one thing: the code `MX 3004`, a file name with spaces. */
function joined(words: readonly string[]): string {
  return words.join(" ");
}

/** The commands about intents. */
export function addIntents(program: Command, perform: Perform): void {
  const intents = describe(program.command("intents"), "list the intents, try a text, or measure accuracy", [
    "mallex intents                         which tier each leads to, and how it is recognised",
    'mallex intents try "that is wrong"     the intent of a text, and why',
    "mallex intents eval turns.tsv          accuracy on labelled texts",
    "mallex intents eval turns.tsv --json   the same as JSON",
  ]).action(async () => perform("intents", async (context) => (await import("./intents.ts")).intentsCommand(context)));
  addTry(intents, perform);
  addEval(intents, perform);
}

function addTry(intents: Command, perform: Perform): void {
  describe(intents.command("try"), "find the intent of a text, without a model", [
    'mallex intents try "add a test for parse()"',
  ])
    .argument("<text>", "a message, in quotes")
    .action(async (text: string) =>
      perform("intents", async (context) => (await import("./intents.ts")).tryIntentCommand(context, text)),
    );
}

function addEval(intents: Command, perform: Perform): void {
  describe(intents.command("eval"), "measure accuracy on labelled texts; calls a model only with --model", [
    "mallex intents eval turns.tsv",
    "mallex intents eval turns.tsv --json",
    "mallex intents eval turns.tsv --model --limit 20",
  ])
    .argument(
      "<file>",
      "one text per line: its intent, a tab, the text (\\n stands for a line break); # begins a comment",
    )
    .option("--model", "ask the model of decide.model about uncertain texts; starts it if necessary")
    .option("--limit <texts>", "ask the model about this many texts at most")
    .action(async (file: string, flags: EvalFlags) =>
      perform("intents", async (context) =>
        (await import("./eval-intents.ts")).evalIntentsCommand(context, file, flags),
      ),
    );
}
