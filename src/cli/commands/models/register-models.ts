import type { Command } from "commander";
import type { CliContext, Outcome } from "../../context/context.ts";
import { describe, type Perform } from "../../context/run-command.ts";
import type * as ModelCommands from "./models.ts";

/** The commands about models on this machine. */
export function addModels(program: Command, perform: Perform): void {
  const run = async (
    action: (commands: typeof ModelCommands, context: CliContext) => Promise<Outcome>,
  ): Promise<void> => perform("models", async (context) => action(await import("./models.ts"), context));
  const list = async (): Promise<void> => run(async (commands, context) => commands.listModelsCommand(context));
  const models = describe(program.command("models"), "list the models on this machine; find, fetch or remove models", [
    "mallex models                                         what is here",
    "mallex models recommend                               what suits this machine",
    "mallex models search qwen3 coder                      what the hub has",
    "mallex models pull unsloth/Qwen3-8B-GGUF:Q4_K_M       fetch a model",
    "mallex models rm mlx-community/Qwen3-4B-4bit          free its space",
  ]).action(list);
  describe(
    models.command("list"),
    "list the models on this machine: format, size, last use, profiles, and whether they fit",
    ["mallex models list", "mallex models list --json"],
  ).action(list);
  describe(models.command("info"), "print the files and the folder of a model", [
    "mallex models info mlx-community/Qwen3-4B-4bit",
  ])
    .argument("<id>", "the model, as `mallex models` names it")
    .action(async (id: string) => run(async (commands, context) => commands.modelInfoCommand(context, id)));
  describe(models.command("rm"), "remove a model from this machine, unless a running mallex uses it", [
    "mallex models rm mlx-community/Qwen3-4B-4bit",
    "mallex models rm unsloth/Qwen3-8B-GGUF:Q4_K_M    this quantisation alone",
    "mallex models rm --yes unsloth/Qwen3-8B-GGUF",
  ])
    .argument("<id>", "the model, as `mallex models` names it, with all its quantisations, or one: owner/repo:Q4_K_M")
    .option("-y, --yes", "don't ask")
    .action(async (id: string, { yes = false }: { readonly yes?: boolean }) =>
      run(async (commands, context) => commands.removeModelCommand(context, id, yes)),
    );
  describe(
    models.command("pull"),
    "fetch models from the Hugging Face hub, and check their hashes; resumes what was interrupted",
    [
      "mallex models pull mlx-community/Qwen3-4B-4bit",
      "mallex models pull unsloth/Qwen3-8B-GGUF:Q4_K_M    one quantisation of a GGUF repository",
    ],
  )
    .argument("<ids...>", "models of the hub")
    .action(async (ids: readonly string[]) =>
      run(async (commands, context) => commands.pullModelsCommand(context, ids)),
    );
  describe(
    models.command("recommend"),
    "print the models that suit this machine, those that are here first, and the command that takes the best",
    ["mallex models recommend", "mallex models recommend --json"],
  ).action(async () =>
    perform("models", async (context) => (await import("./recommend.ts")).recommendModelsCommand(context)),
  );
  describe(
    models.command("search"),
    "search the Hugging Face hub for models of mlx and llama.cpp: size, downloads, and whether they fit",
    ["mallex models search qwen3 coder", "mallex models search --limit 5 --json gemma"],
  )
    .argument("<words...>", "parts of the model's name")
    .option("--limit <number>", "how many models, 100 at most", "20")
    .action(async (words: readonly string[], { limit }: { readonly limit?: string }) =>
      perform("models", async (context) => (await import("./search.ts")).searchModelsCommand(context, words, limit)),
    );
  describe(
    program.command("bench"),
    "measure a model on this machine: reading, writing, time to the first token, memory",
    ["mallex bench coder", "mallex bench coder --write"],
  )
    .argument("<profile>", "the profile of the model")
    .option("--write", "write the reading speed into mallex.lock, for `firstToken`")
    .action(async (name: string, { write = false }: { write?: boolean }) =>
      perform("bench", async (context) => (await import("./bench.ts")).benchCommand(context, name, write)),
    );
}
