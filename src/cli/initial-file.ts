import type { Model } from "../../generated/types/mallex.d.ts";
import { EMBEDDED_MODEL } from "../terms/names.ts";
import type { ModelSource } from "./model-source.ts";
import { suggestedModel } from "./suggested-model.ts";
import { describeWeights, modelWeights, USUAL_BITS, type WeightsSize } from "./model-weights.ts";
import { memoryBesideWeights, windowThatFits } from "./window-that-fits.ts";

const GIB = 2 ** 30;

export type UsableSource = Exclude<ModelSource, { kind: "unusable" }>;

export interface For {
  /** Bytes of the computer that it is for. */
  readonly memory: number;
  /** What is known of the model. */
  readonly facts?: Partial<Model>;
}

/** The text of a first mallex.yaml: ten lines that run as they are. The first two tell editors where the schema lies. */
export function initialFile(
  source: UsableSource = { kind: "mlx", model: EMBEDDED_MODEL },
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
${other}${isEmbedded ? "" : windowLine(source, facts, memory)}`;
}

/** What the client must know to compact in time, where the machine holds less of a talk than the model can read. */
function windowLine(source: UsableSource, facts: Partial<Model>, memory: number): string {
  const why = tooLarge(source, facts, memory);
  if (why !== undefined) return `    # ${why}\n`;
  if (source.kind === "backend") return "";
  const { model } = source;
  const size = Math.round(memory / GIB);
  const fits = windowThatFits(facts, size * GIB, modelWeights(model, facts)?.bytes);
  if (fits === undefined || fits === facts.window) return "";
  return `    window: ${fits} # what fits on ${size} GB beside the weights; the model's own is ${facts.window}\n`;
}

/** Why a model can't be used with so much memory, where that is known: of a family that nobody knows, from its name. */
export function tooLarge(source: UsableSource, facts: Partial<Model>, memory: number): string | undefined {
  const weights = localWeights(source, facts);
  return weights === undefined ? undefined : tooLargeFor(weights, facts, memory);
}

/** None for a model that runs elsewhere. Ollama and llama.cpp fetch 4 bits a weight where a name says no others. */
function localWeights(source: UsableSource, facts: Partial<Model>): WeightsSize | undefined {
  if (source.kind === "mlx") return modelWeights(source.model, facts);
  return source.isHere === true ? modelWeights(source.model, facts, USUAL_BITS) : undefined;
}

export function tooLargeFor(weights: WeightsSize, facts: Partial<Model>, memory: number): string | undefined {
  const size = Math.round(memory / GIB);
  const fits = windowThatFits(facts, size * GIB, weights.bytes) ?? memoryBesideWeights(weights.bytes, size * GIB);
  if (fits > 0) return undefined;
  return `its weights take ${describeWeights(weights)}, which leaves no room for a conversation in ${size} GB of memory`;
}

function larger(bytes: number): string {
  const { model, memory, window } = suggestedModel(bytes);
  return `${model} # for ${memory} GB${window === undefined ? "" : `, with \`window: ${window}\``}`;
}
