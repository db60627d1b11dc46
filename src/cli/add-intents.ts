import type { Command } from "commander";
import { describe, type Perform } from "./describe-command.ts";
import type { EvalFlags } from "./eval-intents-command.ts";

/** The commands about what people ask for. */
export function addIntents(program: Command, perform: Perform): void {
  const intents = describe(program.command("intents"), "what people ask for: list it, try a text, measure", [
    "mallex intents                         where each leads, and what it is found by",
    'mallex intents try "that is wrong"     what a text asks for, and why',
    "mallex intents eval turns.tsv          how well labelled texts are decided",
    "mallex intents eval turns.tsv --json   the same for a program: accuracy, confusion, …",
  ]).action(async () => {
    await perform("intents", program.opts(), async (context) =>
      (await import("./intents-command.ts")).intentsCommand(context),
    );
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
        (await import("./try-intent-command.ts")).tryIntentCommand(context, text),
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
        (await import("./eval-intents-command.ts")).evalIntentsCommand(context, file, flags),
      );
    });
}
