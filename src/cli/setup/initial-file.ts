import type { Model } from "../../../generated/types/mallex.d.ts";
import { EMBEDDED_MODEL } from "../../shared/reserved-names.ts";
import { toLocked, windowOnMachine } from "../models/gguf-facts.ts";
import type { GgufModel } from "../../process/gguf/describe-model.ts";
import { suggestedModel, tooLarge, type UsableSource } from "../models/initial-config.ts";
import { modelWeights, USUAL_BITS, windowThatFits } from "../models/model-size.ts";
import { addComment, removeIn, scalar, setIn, valueIn, type Value } from "./edit-config.ts";
import { readTemplate, type TemplateName } from "./templates.ts";

const GIB = 2 ** 30;
/** Tokens: enough for the prompt of a large model, and no more than memory should be kept for by a server that reserves it at once. */
const LONG_ENOUGH = 65_536;
const MAIN = ["profiles", "main"];
const MODEL = [...MAIN, "model"];
const WINDOW = [...MAIN, "window"];

/** The model of the profile `main`. `served`: by the name that the server of the template gives it. */
export type InitialModel = UsableSource | { readonly kind: "served"; readonly model: string };

export interface For {
  /** Memory of the computer, in bytes. */
  readonly memory: number;
  /** Known facts about the model. */
  readonly facts?: Partial<Model>;
  /** What its own file says, if it is a GGUF file that is here. */
  readonly gguf?: GgufModel;
  readonly template?: TemplateName;
}

/** The text of a first mallex.yaml, which runs as it is: a template with the model (or its own), and the window that fits into memory. */
export function initialFile(
  source?: InitialModel,
  { memory, facts = {}, gguf, template = "minimal" }: For = { memory: 32 * GIB },
): string {
  const text = readTemplate(template);
  if (source !== undefined && source.model !== EMBEDDED_MODEL) return withModel(text, source, { facts, memory, gguf });
  return isEmbedded(text) ? addComment(text, MAIN, `model: ${larger(memory)}`) : text;
}

function withModel(
  template: string,
  source: InitialModel,
  {
    facts,
    memory,
    gguf,
  }: Pick<For, "memory"> & { readonly facts: Partial<Model>; readonly gguf: GgufModel | undefined },
): string {
  const { kind, model } = source;
  let text = template;
  const isElsewhere = kind === "backend" && valueIn(text, [...MAIN, "backend"]) !== source.name;
  if (isElsewhere) {
    text = setIn(text, ["backends", source.name], { yaml: source.settings });
    text = setIn(text, [...MAIN, "backend"], { yaml: source.name, comment: source.about });
  }
  text = setIn(text, MODEL, { yaml: scalar(model), ...(isEmbedded(text) && { comment: "" }) });
  // A template's window is that of its own model, or of its server.
  if (isElsewhere || kind === "local") text = removeIn(text, WINDOW);
  const why = kind === "served" ? undefined : tooLarge(source, facts, memory);
  if (why !== undefined) return addComment(text, MAIN, why);
  if (gguf !== undefined) return withGgufFacts(text, gguf, source.model, memory);
  const window =
    kind === "local" ? windowBeside(source, facts, memory) : windowOfServer(text, source, { facts, memory });
  return window === undefined ? text : setIn(text, WINDOW, window);
}

/** What mallex would else read at each start. */
function withGgufFacts(text: string, gguf: GgufModel, model: string, memory: number): string {
  const { parameters = "", window } = toLocked(model, gguf);
  const comment = "as the file says";
  const sized = setIn(text, [...MAIN, "parameters"], { yaml: parameters, comment });
  const fits = windowOnMachine(gguf, {}, memory) ?? window;
  if (fits === undefined) return sized;
  const less = `what fits on ${Math.round(memory / GIB)} GB; the model's own is ${window}`;
  return setIn(sized, WINDOW, { yaml: String(fits), comment: fits === window ? comment : less });
}

/** Another window than the template's, if the model has no such long one, or this machine's memory holds more. */
function windowOfServer(
  text: string,
  source: Exclude<InitialModel, { kind: "local" }>,
  { facts, memory }: { readonly facts: Partial<Model>; readonly memory: number },
): Value | undefined {
  const written = Number(valueIn(text, WINDOW));
  if (facts.window === undefined || !Number.isFinite(written)) return undefined;
  const isHere = source.kind === "backend" && source.isHere === true;
  const weights = isHere ? modelWeights(source.model, facts, USUAL_BITS)?.bytes : undefined;
  const fits = isHere ? windowThatFits(facts, memory, weights) : undefined;
  const window = fits === undefined ? Math.min(written, facts.window) : Math.min(fits, LONG_ENOUGH);
  return window === written ? undefined : { yaml: String(window) };
}

/** Whether the profile has the model that mallex brings. */
function isEmbedded(text: string): boolean {
  return valueIn(text, MODEL) === EMBEDDED_MODEL;
}

/** A smaller window, if memory holds less of a conversation than the model could read. */
function windowBeside({ model }: UsableSource, facts: Partial<Model>, memory: number): Value | undefined {
  const size = Math.round(memory / GIB);
  const fits = windowThatFits(facts, size * GIB, modelWeights(model, facts)?.bytes);
  if (fits === undefined || fits === facts.window) return undefined;
  return {
    yaml: String(fits),
    comment: `what fits on ${size} GB beside the weights; the model's own is ${facts.window}`,
  };
}

function larger(bytes: number): string {
  const { model, memory, window } = suggestedModel(bytes);
  return `${model} # for ${memory} GB${window === undefined ? "" : `, with \`window: ${window}\``}`;
}
