import { join } from "node:path";
import { createError } from "../../../diagnostics/problem.ts";
import { printTree } from "../../../inspect/text/print-tree.ts";
import { formatBytes, formatInteger } from "../../../shared/format-quantities.ts";
import { machineMemory } from "../../../shared/units.ts";
import { stdoutStyle, type CliContext, type Outcome } from "../../context/context.ts";
import { watchSignals } from "../../context/interruption.ts";
import { isModelOf } from "../../models/local-models.ts";
import { searchHub, type HubModel } from "../../models/search-hub.ts";
import { detectDownloads } from "../../setup/detect-host.ts";
import { knownModels } from "../../setup/detect-offers.ts";
import { initialFile } from "../../setup/initial-file.ts";

const MOST = 100;

/**
 * Models of the hub whose names have these words.
 * @param limit how many, as it was written
 * @throws {MallexError} MX7570 when the hub can't be asked, MX7507 for a limit that is none
 */
export async function searchModelsCommand(
  context: CliContext,
  words: readonly string[],
  limit = "20",
): Promise<Outcome> {
  const most = Number(limit);
  if (!Number.isInteger(most) || most < 1 || most > MOST)
    throw createError("MX7507.commandLine", {
      message: `--limit ${limit} is no number from 1 to ${MOST}`,
      hint: "leave it out for 20 models",
    });
  const interruption = watchSignals();
  const { signal } = interruption;
  try {
    const factsOf = await knownModels(context, { file: join(context.cwd, "mallex.yaml"), text: initialFile() });
    const machine = { memory: machineMemory(), factsOf };
    const found = await searchHub(context.env, { words: words.join(" "), limit: most, machine, signal });
    const here = detectDownloads(context);
    const models = found.map((model) => ({
      ...model,
      isHere: here.some((id) => isModelOf(id, model.id.split(":")[0] ?? "")),
    }));
    return { problems: [], text: print(models, words, context), data: { models } };
  } finally {
    interruption.dispose();
  }
}

function print(
  models: readonly (HubModel & { readonly isHere: boolean })[],
  words: readonly string[],
  context: CliContext,
): string {
  if (models.length === 0)
    return `the hub has no model for mlx or llama.cpp with ${JSON.stringify(words.join(" "))} in its name`;
  const rows = models.map((model) => ({
    model: model.id,
    format: model.format,
    size: model.bytes === undefined ? undefined : formatBytes(model.bytes),
    downloads: formatInteger(model.downloads),
    note: noteOf(model),
  }));
  const first = models.find(({ fits, isHere }) => fits === true && !isHere);
  const fetching = first === undefined ? [] : [`mallex models pull ${first.id}   fetches one`];
  return [...printTree({ models: rows }, stdoutStyle(context)), ...fetching].join("\n");
}

function noteOf({ fits, gated, isHere, known }: HubModel & { readonly isHere: boolean }): string | undefined {
  const notes = [
    ...(isHere ? ["here"] : []),
    ...(fits === false ? ["too large for this machine's memory"] : []),
    ...(gated ? ["needs your agreement on its page"] : []),
    ...(known === undefined ? [] : [known.about ?? known.id]),
  ];
  return notes.join("; ") || undefined;
}
