import type { Model } from "../../../generated/types/mallex.d.ts";
import { EMBEDDED_MODEL } from "../../shared/reserved-names.ts";
import type { GgufModel } from "../../process/gguf/describe-model.ts";
import { toLocked, windowOnMachine } from "../models/gguf-facts.ts";
import { suggestedModel, tooLarge, type UsableSource } from "../models/initial-config.ts";
import { modelWeights, USUAL_BITS, windowThatFits } from "../../plan/lower/model-size.ts";
import { SUPERVISED_KINDS } from "../../backends/registry.ts";
import { backendNamed, kindIn } from "./config-data.ts";
import { addComment, removeComment, removeIn, scalar, setIn, valueIn, type Value } from "./edit-config.ts";
import { OF_FILE, TOO_LARGE } from "./own-comments.ts";
import { readTemplate, type TemplateName } from "./templates.ts";

const GIB = 2 ** 30;
/** Tokens: enough for the prompt of a large model, and no more than memory should be kept for by a server that reserves it at once. */
const LONG_ENOUGH = 65_536;
const MAIN = ["profiles", "main"];

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
  { template = "minimal", ...known }: For = { memory: 32 * GIB },
): string {
  const text = readTemplate(template);
  if (source !== undefined && source.model !== EMBEDDED_MODEL)
    return withModel(withOwnServer(text, source), source, known);
  return isEmbedded(text, MAIN) ? addComment(text, MAIN, `model: ${larger(known.memory)}`) : text;
}

/** A template with settings of the server that mallex starts keeps these for a server of another kind. */
function withOwnServer(text: string, source: InitialModel): string {
  const path = ["backends", "local", "kind"];
  const kind = source.kind === "backend" ? String(kindIn(source.settings)) : "";
  if (valueIn(text, path) === undefined || !SUPERVISED_KINDS.includes(kind)) return text;
  const about = source.kind === "backend" ? source.about : "";
  return removeIn(setIn(text, path, { yaml: kind, comment: about }), [...MAIN, "window"]);
}

/** What is known of a model and the machine, and the path of the profile that gets it. */
type ForProfile = Omit<For, "template"> & { readonly profile?: readonly string[] };

/** Gives a profile of a file another model, and the backend that this needs. */
export function withModel(file: string, source: InitialModel, known: ForProfile): string {
  const { kind, model } = source;
  const { profile = MAIN } = known;
  const hadEmbedded = isEmbedded(file, profile);
  // It was about the model before.
  const plain = removeComment(file, profile, TOO_LARGE);
  const moved = withBackend(plain, source, profile);
  let text = setIn(moved, [...profile, "model"], { yaml: scalar(model), ...(hadEmbedded && { comment: "" }) });
  // The window that is there is that of its own model, or of its server.
  if (moved !== plain || kind === "local") text = removeIn(text, [...profile, "window"]);
  return withWindowThatFits(text, source, known);
}

function withBackend(file: string, source: InitialModel, profile: readonly string[]): string {
  if (source.kind === "served") return file;
  const wanted = source.kind === "backend" ? source : { name: "local", settings: "{ kind: mlx }" };
  const current = valueIn(file, [...profile, "backend"]);
  const name = backendNamed(file, wanted.settings, [...(typeof current === "string" ? [current] : []), wanted.name]);
  if (current === name) return file;
  const isMissing = name !== "local" && valueIn(file, ["backends", name]) === undefined;
  const text = isMissing ? setIn(file, ["backends", name], { yaml: wanted.settings }) : file;
  const comment = source.kind === "backend" ? source.about : "";
  return setIn(text, [...profile, "backend"], { yaml: scalar(name), comment });
}

function withWindowThatFits(
  text: string,
  source: InitialModel,
  { facts = {}, memory, gguf, profile = MAIN }: ForProfile,
): string {
  const why = source.kind === "served" ? undefined : tooLarge(source, facts, memory);
  if (why !== undefined) return text.includes(`# ${why}\n`) ? text : addComment(text, profile, why);
  if (gguf !== undefined) return withGgufFacts(text, gguf, { model: source.model, memory, profile });
  const window = [...profile, "window"];
  const written = Number(valueIn(text, window));
  const fits =
    source.kind === "local" ? windowBeside(source, facts, memory) : windowOfServer(written, source, { facts, memory });
  return fits === undefined ? text : setIn(text, window, fits);
}

/** What mallex would else read at each start. */
function withGgufFacts(
  text: string,
  gguf: GgufModel,
  { model, memory, profile }: { readonly model: string; readonly memory: number; readonly profile: readonly string[] },
): string {
  const { parameters = "", window } = toLocked(model, gguf);
  const sized = setIn(text, [...profile, "parameters"], { yaml: parameters, comment: OF_FILE });
  const fits = windowOnMachine(gguf, {}, memory) ?? window;
  if (fits === undefined) return sized;
  const less = `what fits on ${Math.round(memory / GIB)} GB; the model's own is ${window}`;
  return setIn(sized, [...profile, "window"], { yaml: String(fits), comment: fits === window ? OF_FILE : less });
}

/** Says the window of a model itself, where the user's own file would give the profile that of another model. */
export function withOwnWindow(text: string, facts: Partial<Model>, memory: number): string {
  const window = windowThatFits(
    facts,
    memory,
    modelWeights(String(valueIn(text, [...MAIN, "model"])), facts, USUAL_BITS)?.bytes,
  );
  const own = window ?? facts.window;
  return own === undefined ? text : setIn(text, [...MAIN, "window"], { yaml: String(own) });
}

/** Another window than the template's, if the model has no such long one, or this machine's memory holds more. */
function windowOfServer(
  written: number,
  source: Exclude<InitialModel, { kind: "local" }>,
  { facts, memory }: { readonly facts: Partial<Model>; readonly memory: number },
): Value | undefined {
  if (facts.window === undefined || !Number.isFinite(written)) return undefined;
  const isHere = source.kind === "backend" && source.isHere === true;
  const weights = isHere ? modelWeights(source.model, facts, USUAL_BITS)?.bytes : undefined;
  const fits = isHere ? windowThatFits(facts, memory, weights) : undefined;
  const window = fits === undefined ? Math.min(written, facts.window) : Math.min(fits, LONG_ENOUGH);
  return window === written ? undefined : { yaml: String(window) };
}

/** Whether the profile has the model that mallex brings. */
function isEmbedded(text: string, profile: readonly string[]): boolean {
  return valueIn(text, [...profile, "model"]) === EMBEDDED_MODEL;
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
