import type { Model } from "../../generated/types/mallex.d.ts";
import { EMBEDDED_MODEL } from "../terms/names.ts";
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
  model: string = EMBEDDED_MODEL,
  { memory, facts = {} }: For = { memory: 32 * GIB },
): string {
  const isEmbedded = model === EMBEDDED_MODEL;
  const about = isEmbedded ? " # small: it answers, and needs no account; it is no coder" : "";
  const other = isEmbedded ? `    # model: ${larger(memory)}\n` : "";
  return `# yaml-language-server: $schema=./generated/plan/mallex.schema.json
# $schema: ./generated/plan/mallex.schema.json
version: 1
extends: [mallex:claude-code, mallex:models]

profiles:
  main:
    backend: local # mlx_lm.server, started and watched by mallex
    model: ${/^[\w./-]+$/.test(model) ? model : JSON.stringify(model)}${about}
${other}${isEmbedded ? "" : windowLine(facts, memory)}`;
}

/** What the client must know to compact in time, where the machine holds less of a talk than the model can read. */
function windowLine(facts: Partial<Model>, memory: number): string {
  const { window, weights = "" } = facts;
  const size = Math.round(memory / GIB);
  const fits = windowThatFits(facts, size * GIB);
  if (fits === undefined || fits === window) return "";
  if (fits === 0)
    return `    # its weights, ${weights.replace(/(?=[MG]B$)/, " ")}, leave no room for a talk on ${size} GB; choose a smaller model\n`;
  return `    window: ${fits} # what fits on ${size} GB beside the weights; the model's own is ${window}\n`;
}

function larger(bytes: number): string {
  const { model, memory, window } = suggestedModel(bytes);
  return `${model} # for ${memory} GB${window === undefined ? "" : `, with \`window: ${window}\``}`;
}
