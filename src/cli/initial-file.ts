import type { Model } from "../../generated/types/mallex.d.ts";
import { EMBEDDED_MODEL } from "../terms/names.ts";
import type { ModelSource } from "./model-source.ts";
import { suggestedModel } from "./suggested-model.ts";
import { windowThatFits } from "./window-that-fits.ts";

const GIB = 2 ** 30;
export interface For {
  /** Bytes of the computer that it is for. */
  readonly memory: number;
  /** What is known of the model. */
  readonly facts?: Partial<Model>;
}

/** The text of a first mallex.yaml: ten lines that run as they are. The first two tell editors where the schema lies. */
export function initialFile(
  source: Exclude<ModelSource, { kind: "unusable" }> = { kind: "mlx", model: EMBEDDED_MODEL },
  { memory, facts = {} }: For = { memory: 32 * GIB },
): string {
  const { model } = source;
  const isEmbedded = model === EMBEDDED_MODEL;
  const about = isEmbedded ? " # small: it answers, and needs no account; it is no coder" : "";
  const other = isEmbedded ? `    # model: ${larger(memory)}\n` : "";
  const isOurs = source.kind === "mlx";
  const backends = isOurs ? "" : `backends:\n  ${source.name}: ${source.settings}\n\n`;
  return `# yaml-language-server: $schema=./generated/plan/mallex.schema.json
# $schema: ./generated/plan/mallex.schema.json
version: 1
extends: [mallex:claude-code, mallex:models]

${backends}profiles:
  main:
    backend: ${isOurs ? "local # mlx_lm.server, started and watched by mallex" : `${source.name} # ${source.about}`}
    model: ${/^[\w./-]+$/.test(model) ? model : JSON.stringify(model)}${about}
${other}${isEmbedded || !isOurs ? "" : windowLine(facts, memory)}`;
}

/** What the client must know to compact in time, where the machine holds less of a talk than the model can read. */
function windowLine(facts: Partial<Model>, memory: number): string {
  const { window, weights = "" } = facts;
  const size = Math.round(memory / GIB);
  const fits = windowThatFits(facts, size * GIB);
  if (fits === undefined || fits === window) return "";
  if (fits === 0) return `    # its weights, ${spaced(weights)}, leave no room for a conversation on ${size} GB\n`;
  return `    window: ${fits} # what fits on ${size} GB beside the weights; the model's own is ${window}\n`;
}

/** Why a model can't be used with so much memory, where that is known. */
export function tooLarge(facts: Partial<Model>, memory: number): string | undefined {
  const size = Math.round(memory / GIB);
  if (windowThatFits(facts, size * GIB) !== 0) return undefined;
  return `its weights take ${spaced(facts.weights ?? "")}, which leaves no room for a conversation in the ${size} GB of this machine`;
}

function spaced(size: string): string {
  return size.replace(/(?=[MG]B$)/, " ");
}

function larger(bytes: number): string {
  const { model, memory, window } = suggestedModel(bytes);
  return `${model} # for ${memory} GB${window === undefined ? "" : `, with \`window: ${window}\``}`;
}
