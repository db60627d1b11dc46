import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Mallex } from "../../../../generated/types/mallex.d.ts";
import { toData } from "../../../config/parse/tree.ts";
import { isError, type MallexError, createError } from "../../../diagnostics/problem.ts";
import { factsOf } from "../../../plan/lower/profiles.ts";
import { findGguf } from "../../../process/gguf/find-files.ts";
import { machineMemory } from "../../../shared/units.ts";
import { EMBEDDED_MODEL } from "../../../shared/reserved-names.ts";
import { optional } from "../../../shared/utilities.ts";
import type { CompiledFile } from "../../compile/compile-file.ts";
import type { CliContext, Outcome } from "../../context/context.ts";
import { shellQuote } from "../../context/run-command.ts";
import { readBench } from "../../models/bench-book.ts";
import { linuxNotice, suggestedModel, tooLarge, type UsableSource } from "../../models/initial-config.ts";
import { alsoOnOpenRouter, modelSource } from "../../models/model-source.ts";
import { describeModel } from "../../models/gguf-facts.ts";
import { isModelFolder, localFolder } from "../../models/model-files.ts";
import { detectDownloads, detectGpu, type HostFacts } from "../../setup/detect-host.ts";
import { detectServers, KNOWN_SERVERS, type FoundServer } from "../../setup/detect-servers.ts";
import { initialFile, withOwnWindow, type For, type InitialModel } from "../../setup/initial-file.ts";
import { knownModels } from "../../setup/detect-offers.ts";
import { bestOffer, modelOffers, type OfferInput } from "../../setup/model-offers.ts";
import { TEMPLATES, type TemplateName } from "../../setup/templates.ts";
import { compileText, nextSteps, writeConfig } from "../../setup/write-config.ts";

const NAME = "mallex.yaml";

export interface InitOptions {
  readonly model?: string;
  readonly template?: TemplateName;
  readonly force?: boolean;
}

/** What is looked at where nobody has named a model. */
export interface InitDetection {
  readonly gpu: HostFacts["gpu"];
  readonly servers: () => Promise<readonly FoundServer[]>;
}

function detection({ env }: CliContext): InitDetection {
  return { gpu: detectGpu(env), servers: () => detectServers(KNOWN_SERVERS, new AbortController().signal) };
}

/**
 * Writes a small file into the working folder, trusts it, and prints what to do next. A file that doesn't compile here is not
 * written.
 * @param memory bytes of this machine
 */
export async function initCommand(
  context: CliContext,
  { model, template = "minimal", force }: InitOptions,
  memory: number = machineMemory(),
  detected: InitDetection = detection(context),
): Promise<Outcome> {
  const file = join(context.cwd, NAME);
  if (existsSync(file) && force !== true) throw createError("MX7505", { file });
  const source = await chooseModel(
    { template, model, init: commandFor(template, force === true) },
    {
      context,
      memory,
      detected,
    },
  );
  const first = { file, source, template, isNamed: model !== undefined, force: force === true, memory };
  const { text, compiled } = await compileOwn(context, first);
  if (compiled.problems.some(isError)) return { problems: compiled.problems };
  const { problems, ignored } = await writeConfig(context, { file, text }, compiled);
  const lines = [
    `wrote ${NAME}${ignored === undefined ? "" : ` and ${ignored}`}`,
    ...aboutModel(source, commandFor(template, true)),
    "  mallex compile   checks it, after every change",
    ...nextSteps(problems),
  ];
  return { problems, text: lines.join("\n"), data: { file, ...(ignored === undefined ? {} : { ignored }) } };
}

/** The command that writes the file again, with what it was given now. */
function commandFor(template: TemplateName, force: boolean): string {
  return `mallex init${template === "minimal" ? "" : ` --template ${template}`}${force ? " --force" : ""}`;
}

interface First {
  readonly file: string;
  readonly source: InitialModel | undefined;
  readonly template: TemplateName;
  readonly isNamed: boolean;
  readonly force: boolean;
  readonly memory: number;
}

interface CompiledText {
  readonly text: string;
  readonly compiled: CompiledFile;
}

/** The user's own file may have a profile of the same name, with the window of another model: then the file says its own. */
async function compileOwn(context: CliContext, first: First): Promise<CompiledText> {
  const found = await compileFirst(context, first);
  if (!found.compiled.problems.some(({ code }) => code === "MX3197")) return found;
  const config = toData(found.compiled.config) as Mallex;
  const facts = factsOf(config.profiles?.["main"]?.model ?? "", config.models ?? []);
  const text = withOwnWindow(found.text, facts, first.memory);
  return { text, compiled: await compileText(context, { file: first.file, text }) };
}

/**
 * What is known about a model is in packs, and in the user's own layer: it is available when the file is compiled.
 * @throws {MallexError} MX7507 when the named model does not fit into this machine's memory and `--force` is missing
 */
async function compileFirst(
  context: CliContext,
  { file, source, template, isNamed, force, memory }: First,
): Promise<CompiledText> {
  const compileFor = async (text: string): Promise<CompiledText> => ({
    text,
    compiled: await compileText(context, { file, text }),
  });
  const plain = await compileFor(initialFile(source, { memory, template }));
  if (source === undefined || source.model === EMBEDDED_MODEL || plain.compiled.problems.some(isError)) return plain;
  const { models = [] } = toData(plain.compiled.config) as Mallex;
  const facts = factsOf(source.model, models) ?? {};
  const why = source.kind === "served" ? undefined : tooLarge(source, facts, memory);
  if (why !== undefined && isNamed && !force)
    throw doesNotFit(source, why, { memory, init: commandFor(template, false) });
  if (why !== undefined) context.report(`warning: ${source.model} does not fit: ${why}`);
  const text = initialFile(source, { memory, facts, template, ...ggufOf(source, file, context) });
  return text === plain.text ? plain : compileFor(text);
}

/** What the file of a GGUF model says. */
function ggufOf(source: InitialModel, file: string, context: CliContext): Pick<For, "gguf"> {
  return optional("gguf", source.kind === "backend" ? describeModel(source.model, file, context) : undefined);
}

function doesNotFit(
  { kind, model }: InitialModel,
  why: string,
  { memory, init }: { readonly memory: number; readonly init: string },
): MallexError {
  const suggestion = suggestedModel(memory);
  const smaller = kind === "local" ? suggestion.model : suggestion.ollama;
  const onOpenRouter = alsoOnOpenRouter(model);
  const openRouter = onOpenRouter === undefined ? "" : `; or from OpenRouter: ${init} --model ${onOpenRouter}`;
  return createError("MX7507.modelTooLarge", { model, why, init, smaller, openRouter, argument: shellQuote(model) });
}

interface Wanted {
  readonly template: TemplateName;
  readonly model: string | undefined;
  /** The command, for advice. */
  readonly init: string;
}

interface InitMachine {
  readonly context: CliContext;
  readonly memory: number;
  readonly detected: InitDetection;
}

/**
 * The model of the profile `main`; absent: the template's own, whose server is the only one that knows its models.
 * @throws {MallexError} MX7507 for a name that is no model
 */
async function chooseModel({ template, model, init }: Wanted, machine: InitMachine): Promise<InitialModel | undefined> {
  const { context, memory } = machine;
  switch (TEMPLATES[template].names) {
    case "server":
      return model === undefined ? undefined : { kind: "served", model };
    case "ollama": {
      const found = model === undefined ? await bestOfOllama(machine) : undefined;
      const name = model ?? suggestedModel(memory).ollama;
      return found ?? usable(`ollama/${name.replace(/^ollama\//, "")}`, context, init);
    }
    case "mallex": {
      if (model !== undefined || template === "minimal") return usable(model ?? EMBEDDED_MODEL, context, init);
      // As `mallex setup --yes`, so that it stays with what that has found.
      const input = await offerInput(machine, await machine.detected.servers());
      return bestOffer(modelOffers(input), input)?.source;
    }
  }
}

/** The best model that a running Ollama has, if it fits. */
async function bestOfOllama(machine: InitMachine): Promise<UsableSource | undefined> {
  const servers = (await machine.detected.servers()).filter(({ id }) => id === "ollama");
  const input = { ...(await offerInput(machine, servers)), downloads: [] };
  const [best] = modelOffers(input).filter(({ isHere }) => isHere);
  return best !== undefined && tooLarge(best.source, input.factsOf(best.source.model), machine.memory) === undefined
    ? best.source
    : undefined;
}

async function offerInput(
  { context, memory, detected: { gpu } }: InitMachine,
  servers: readonly FoundServer[],
): Promise<OfferInput> {
  const known = await knownModels(context, { file: join(context.cwd, NAME), text: initialFile() });
  const hardware = { memory, hasMlx: gpu === "apple", hasGraphics: gpu !== "none" };
  return {
    ...hardware,
    servers,
    factsOf: known,
    downloads: detectDownloads(context),
    measured: readBench(context.paths),
  };
}

/** @throws {MallexError} MX7507 for a name that is no model */
function usable(model: string, context: CliContext, init: string): UsableSource {
  const source = modelSource(model);
  const reject = (message: string, hint: string): MallexError =>
    createError("MX7507.unusableModel", { message, hint: hint.replaceAll("mallex init", init) });
  if (source.kind === "unusable") throw reject(source.why, source.hint);
  if (source.kind === "local" && isModelFolder(source.model)) {
    const folder = localFolder(source.model, join(context.cwd, NAME), context);
    if (!existsSync(folder)) throw reject(`there is no folder ${folder}`, NO_FOLDER);
  }
  if (source.kind === "backend" && isModelFolder(source.model)) {
    const path = localFolder(source.model, join(context.cwd, NAME), context);
    const found = findGguf(path);
    if (found.kind === "missing") throw reject(`${path} ${found.what}`, NO_FILE);
  }
  return source;
}

const NO_FOLDER =
  "name the folder with the model's config.json and weights, or an id of the hub: mallex init --model mlx-community/Qwen3-4B-4bit";

const NO_FILE =
  "name a GGUF file, a folder that contains one, or one of the hub: mallex init --model unsloth/Qwen3-8B-GGUF:Q4_K_M";

/** What is known about the model besides the file. */
function aboutModel(source: InitialModel | undefined, again: string): readonly string[] {
  if (source === undefined || source.kind === "served")
    return ["  change the names of its models to those of your server"];
  if (source.kind === "backend") return [`${source.model}: ${source.about}`];
  const onOpenRouter = alsoOnOpenRouter(source.model);
  const notice = linuxNotice(source.model, process.platform, again);
  if (onOpenRouter === undefined) return notice;
  const both = `${source.model} of the hub runs on this machine; OpenRouter's is written: ${again} --model ${onOpenRouter}`;
  return [both, ...notice];
}
