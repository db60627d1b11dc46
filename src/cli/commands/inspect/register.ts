import type { Command } from "commander";
import { describe, type Perform } from "../../context/command.ts";
import type { EvalFlags } from "./eval-intents.ts";
import type { ExplainOptions } from "./explain.ts";
import type { TestFlags } from "./test.ts";

/** The commands that show what the rules do: told, listed, tested, mended. */
export function addProving(program: Command, perform: Perform): void {
  addExplain(program, perform);
  addExplainCommand(program, perform);
  addList(program, perform);
  addFix(program, perform);
  addTest(program, perform);
  addProbe(program, perform);
}

function addProbe(program: Command, perform: Perform): void {
  describe(program.command("probe"), "find what keeps a model's prompt cache, by its own chat template", [
    "mallex probe                         every profile that is used",
    "mallex probe coder --write           keep what it finds in mallex.lock",
    "mallex probe ./chat_template.jinja   a template alone",
  ])
    .argument("[what]", "a profile, or the path of a chat template")
    .option("--write", "write the best policy and its figures into mallex.lock")
    .action(async (what: string | undefined, flags: { write?: boolean }) => {
      await perform("probe", program.opts(), async (context) =>
        (await import("./probe.ts")).probeCommand(context, {
          ...flags,
          ...(what === undefined ? {} : { what }),
        }),
      );
    });
}

function addTest(program: Command, perform: Perform): void {
  describe(program.command("test"), "run the tests in the files; no model is asked", [
    "mallex test",
    "mallex test --run local      only tests whose name matches",
    "mallex test --coverage       which rules no test has made fire",
    "mallex test --update         write what is so into expectations that recorded a value",
  ])
    .option("--run <expression>", "only tests whose name matches this regular expression")
    .option("--coverage", "list the rules that fired in no test")
    .option("--update", "write the new values into recorded expectations, in the project's own files")
    .option("--with-packs", "also run the tests of packs and of your own layer")
    .action(async (flags: TestFlags) => {
      await perform("test", program.opts(), async (context) => (await import("./test.ts")).testCommand(context, flags));
    });
}

function addList(program: Command, perform: Perform): void {
  describe(program.command("list"), "list the rules in the order in which they apply, with their files and lines", [
    "mallex list",
    "mallex list packs            where each comes from, and what is taken of it",
    "mallex list filters --all    those that a file takes out, too",
  ])
    .argument(
      "[what]",
      "packs, classes, routes, aliases, intents, neverLeaves, tiers, profiles, toolsets, parts, sources, trim, filters, templates, thoughts, turnEnds, dialects or styles",
    )
    .option("--all", "what is taken out, too")
    .action(async (what: string | undefined, flags: { all?: boolean }) => {
      await perform("list", program.opts(), async (context) =>
        (await import("./list.ts")).listCommand(context, { ...flags, ...(what === undefined ? {} : { what }) }),
      );
    });
}

function addFix(program: Command, perform: Perform): void {
  describe(program.command("fix"), "mend what can only be meant one way: misspelt keys, names and words", [
    "mallex fix",
    "mallex fix --dry-run    write nothing; 1 when there is something to change",
  ])
    .option("--dry-run", "only show what would change")
    .action(async (flags: { dryRun?: boolean }) => {
      await perform("fix", program.opts(), async (context) =>
        (await import("../config/fix.ts")).fixCommand(context, flags),
      );
    });
}

function addExplainCommand(program: Command, perform: Perform): void {
  describe(program.command("why"), "say of your last turn in this project who answered, why, and what was cut", [
    "mallex why",
    "mallex why --all                       each decision, in order, with its file and line",
    "mallex why --any                       the last turn of any project",
    "mallex why req_0mwqe1ad3-68a2fe4c      a turn by its id",
  ])
    .usage("[what] [options]")
    .argument("[what...]", "a request (file, or `-`) or the id of a recorded turn, instead of the last turn")
    .option("--any", "the last turn of any project")
    .option("--all", "each decision in order, below the answer")
    .action(async (words: readonly string[], flags: Pick<ExplainOptions, "any" | "all">) => {
      await perform("why", program.opts(), async (context) =>
        (await import("./explain.ts")).explainCommand(context, {
          ...flags,
          ...(words.length === 0 ? { last: true } : { what: joined(words) }),
        }),
      );
    });
}

function addExplain(program: Command, perform: Perform): void {
  describe(program.command("explain"), "say why: a code, what the rules make of a request, where a value comes from", [
    "mallex explain MX3004                  the page of a code",
    "mallex explain request.json            who would answer, why, and what is cut; - reads it from standard input",
    "mallex explain --last                  the newest recorded turn of this project (also: mallex why)",
    "mallex explain --last --all            each decision, in order, with its file and line",
    "mallex explain --last --prompt         what the model gets to read",
    "mallex explain --path /tiers/low       who sets a value, the winner first",
  ])
    .usage("[what] [options]")
    .argument("[what...]", "a code, a request (file, or `-`), or the id of a recorded turn")
    .option("--last", "the newest recorded turn of this folder's project")
    .option("--any", "with --last: the newest of any project")
    .option("--all", "each decision in order, below the answer")
    .option("--path <pointer>", "where a value of the file comes from; ids name the items of lists")
    .option("--prompt", "print only the prompt, as the model gets it")
    .option("--shipped", "by the mallex.yaml that comes with mallex (npm start)")
    .option("--client <release>", "the client's release, where the request does not say it: 2.1.329")
    .option("--model <name>", "as if the client had asked for this tier or profile")
    .action(async (words: readonly string[], flags: Omit<ExplainOptions, "what">) => {
      await perform("explain", program.opts(), async (context) =>
        (await import("./explain.ts")).explainCommand(context, {
          ...flags,
          ...(words.length > 0 && { what: joined(words) }),
        }),
      );
    });
}

/** One thing, also where it is written as several words: the code `MX 3004`, a file whose name has blanks. */
function joined(words: readonly string[]): string {
  return words.join(" ");
}

/** The commands about what people ask for. */
export function addIntents(program: Command, perform: Perform): void {
  const intents = describe(program.command("intents"), "what people ask for: list it, try a text, measure", [
    "mallex intents                         where each leads, and what it is found by",
    'mallex intents try "that is wrong"     what a text asks for, and why',
    "mallex intents eval turns.tsv          how well labelled texts are decided",
    "mallex intents eval turns.tsv --json   the same for a program: accuracy, confusion, …",
  ]).action(async () => {
    await perform("intents", program.opts(), async (context) => (await import("./intents.ts")).intentsCommand(context));
  });
  addTry(intents, program, perform);
  addEval(intents, program, perform);
}

function addTry(intents: Command, program: Command, perform: Perform): void {
  describe(intents.command("try"), "decide one text; no model is asked", [
    'mallex intents try "add a test for parse()"',
  ])
    .argument("<text>", "what a person may write")
    .action(async (text: string) => {
      await perform("intents", program.opts(), async (context) =>
        (await import("./intents.ts")).tryIntentCommand(context, text),
      );
    });
}

function addEval(intents: Command, program: Command, perform: Perform): void {
  describe(intents.command("eval"), "decide labelled texts and compare; a model is asked only with --model", [
    "mallex intents eval turns.tsv",
    "mallex intents eval turns.tsv --json",
    "mallex intents eval turns.tsv --model --limit 20",
    "a line of the file: the name of an intent, a tab, a text (\\n in it is a new line); # begins a comment",
  ])
    .argument("<file>", "one labelled text a line")
    .option("--model", "ask the model of decide.model for the texts that are not sure; started if need be")
    .option("--limit <texts>", "how many of these at most")
    .action(async (file: string, flags: EvalFlags) => {
      await perform("intents", program.opts(), async (context) =>
        (await import("./eval-intents.ts")).evalIntentsCommand(context, file, flags),
      );
    });
}
