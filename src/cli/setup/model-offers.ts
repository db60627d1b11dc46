import type { Model } from "../../../generated/types/mallex.d.ts";
import { isFastEnough, type BenchFigures } from "../models/bench-book.ts";
import { suggestedModels, tooLarge, type UsableSource } from "../models/initial-config.ts";
import { IN_OLLAMAS_CLOUD, modelSource } from "../models/model-source.ts";
import { lists } from "../../backends/check-health.ts";
import { createError } from "../../diagnostics/problem.ts";
import { didYouMean } from "../../shared/closest-word.ts";
import { modelWeights, USUAL_BITS } from "../../plan/lower/model-size.ts";
import { formatBytes } from "../../shared/format-quantities.ts";
import type { FoundServer, KnownServer } from "./detect-servers.ts";
import type { SetupMachine } from "./setup-file.ts";

/** A model that a person can choose. */
export interface ModelOffer {
  /** What `--model` accepts. */
  readonly id: string;
  readonly source: UsableSource;
  /** Where it is, how large, and what it can do. */
  readonly about: string;
  /** It is on this machine. */
  readonly isHere: boolean;
}

export interface OfferInput extends SetupMachine {
  readonly servers: readonly FoundServer[];
  /** Ids of what is in the Hugging Face cache. */
  readonly downloads: readonly string[];
  /** The processor and system that mlx uses the graphics of. */
  readonly hasMlx: boolean;
  /** A graphics card that llama.cpp can use. */
  readonly hasGraphics: boolean;
  /** By model, what `mallex bench` has measured here. */
  readonly measured?: Readonly<Record<string, BenchFigures>>;
  /** Bytes free for downloads; absent: enough. */
  readonly disk?: number;
}

/** GGUF repositories for machines without mlx, by the memory that they need in GiB. */
const GGUFS: readonly (readonly [memory: number, model: string])[] = [
  [8, "unsloth/Qwen3-4B-GGUF:Q4_K_M"],
  [16, "unsloth/Qwen3-8B-GGUF:Q4_K_M"],
  [24, "unsloth/Qwen3-14B-GGUF:Q4_K_M"],
  [32, "unsloth/Qwen3-Coder-30B-A3B-Instruct-GGUF:Q4_K_M"],
];

/** Without a graphics card a prompt of thousands of tokens takes minutes: few parameters may be active. */
const GGUFS_FOR_PROCESSORS: typeof GGUFS = [
  [8, "unsloth/Qwen3-4B-GGUF:Q4_K_M"],
  [32, "unsloth/Qwen3-Coder-30B-A3B-Instruct-GGUF:Q4_K_M"],
];

/**
 * What is there comes first, the best of it before the others; then what would have to be downloaded.
 * @param downloads how many of these
 */
export function modelOffers(input: OfferInput, downloads = 1): readonly ModelOffer[] {
  const served = input.servers.flatMap((server) =>
    server.models.filter((model) => !IN_OLLAMAS_CLOUD.test(model)).map((model) => ofServer(server, model, input)),
  );
  const cached = input.downloads.flatMap((id) => ofDownload(id, input));
  const here = [...served, ...cached].toSorted((one, other) => rank(other, input) - rank(one, input));
  const ids = new Set(here.map(({ id }) => id));
  const wanted = recommendedModels(input).slice(0, downloads);
  return [...here, ...wanted.filter((id) => !ids.has(id)).map((id) => toDownload(id, input))];
}

/** The one to take where nobody is asked: what is there if it can do the work, else the one that suits this machine. */
export function bestOffer(offers: readonly ModelOffer[], input: OfferInput): ModelOffer | undefined {
  const here = offers.filter(({ isHere }) => isHere);
  const wanted = offers.find((offer) => !offer.isHere && !isTooSlow(offer, input));
  return here.find((offer) => rank(offer, input) >= ENOUGH) ?? wanted ?? here[0];
}

/** Bytes of 4-bit weights, above which a model makes small edits. */
const ENOUGH = 2e9;

/**
 * Larger is better as long as it fits; unknown ones come after those that are known, and before those that don't fit. Of those that can do the work,
 * what was measured to be fast enough comes first; what was measured to be too slow is as good as too small.
 */
function rank({ source }: ModelOffer, { factsOf, memory, measured = {} }: OfferInput): number {
  const facts = factsOf(source.model);
  const bytes = modelWeights(source.model, facts, USUAL_BITS)?.bytes ?? ENOUGH;
  if (tooLarge(source, facts, memory) !== undefined) return -bytes;
  const figures = measured[source.model];
  if (figures === undefined || bytes < ENOUGH) return bytes;
  return isFastEnough(figures) ? bytes + MEASURED : 0;
}

/** Measured on this machine, perhaps before it was removed. */
function isTooSlow({ source }: ModelOffer, { measured = {} }: OfferInput): boolean {
  const figures = measured[source.model];
  return figures !== undefined && !isFastEnough(figures);
}

/** More bytes than any model has. */
const MEASURED = 1e15;

/** What a typed name can mean: one of the offers, a model of a server (`ollama/qwen3:8b`), or any other. */
export interface OfferedModels {
  readonly offers: readonly ModelOffer[];
  /** The servers that run. */
  readonly servers: readonly FoundServer[];
  /** Where each known server listens, or would. */
  readonly known: readonly KnownServer[];
}

/** @throws {MallexError} MX7507 for a name that is no model, or none that its server has */
export function modelNamed(id: string, { offers, servers, known }: OfferedModels): UsableSource {
  const offer = offers.find((one) => one.id === id);
  if (offer !== undefined) return offer.source;
  const [, name, model = ""] = /^([a-z]+)\/(.+)$/.exec(id) ?? [];
  const named = known.find((one) => one.id === name);
  const source = named === undefined ? modelSource(id) : sourceOf(named, model);
  if (source.kind === "unusable") throw createError("MX7507.unusableModel", { message: source.why, hint: source.hint });
  const server = known.find((one) => source.kind === "backend" && one.id === source.name);
  if (server === undefined) return source;
  refuseUnlisted(source.model, server, servers);
  return IN_OLLAMAS_CLOUD.test(source.model) ? source : sourceOf(server, source.model);
}

function refuseUnlisted(model: string, { id, title, url }: KnownServer, servers: readonly FoundServer[]): void {
  const listed = servers.find((one) => one.id === id)?.models;
  if (listed === undefined || lists(listed, model)) return;
  const pull = id === "ollama" ? `fetch it first: \`ollama pull ${model}\`` : "load it there first";
  throw createError("MX7507.unlistedModel", { server: title, url, model, pull, meant: didYouMean(model, listed) });
}

/** @param model by the name that the server gives it */
export function sourceOf({ id, title, url }: KnownServer, model: string): UsableSource {
  return {
    kind: "backend",
    name: id,
    settings: `{ kind: openai, url: ${url} }`,
    model,
    about: `${title}, which must be running`,
    isHere: true,
  };
}

function ofServer(server: FoundServer, model: string, input: OfferInput): ModelOffer {
  const source = sourceOf(server, model);
  return { id: `${server.id}/${model}`, source, isHere: true, about: describe(`in ${server.title}`, source, input) };
}

/** Of what is in the cache only what is known answers in text. */
function ofDownload(id: string, input: OfferInput): readonly ModelOffer[] {
  const source = modelSource(id);
  if (source.kind === "unusable" || Object.keys(input.factsOf(id)).length === 0) return [];
  if (source.kind === "local" && !input.hasMlx) return [];
  return [{ id, source, isHere: true, about: describe("downloaded", source, input) }];
}

/** The models that suit a machine, the best first; those that its disk has no room for are left out, unless it has for none. */
export function recommendedModels({
  hasMlx,
  hasGraphics,
  memory,
  disk = Infinity,
  factsOf,
}: Omit<OfferInput, "servers" | "downloads">): readonly [string, ...string[]] {
  const table = hasGraphics ? GGUFS : GGUFS_FOR_PROCESSORS;
  const ids = hasMlx ? suggestedModels(memory).map(({ model }) => model) : suggestedGgufs(table, memory);
  const [best = "", ...others] = new Set(ids);
  const [first, ...rest] = [best, ...others].filter((id) => (sizeOf(id, factsOf) ?? 0) <= disk);
  return first === undefined ? [others.at(-1) ?? best] : [first, ...rest];
}

function sizeOf(id: string, factsOf: OfferInput["factsOf"]): number | undefined {
  return modelWeights(id, factsOf(id), USUAL_BITS)?.bytes;
}

function toDownload(id: string, input: OfferInput): ModelOffer {
  const { hasMlx, hasGraphics } = input;
  const source = modelSource(id) as UsableSource;
  const where = hasMlx || hasGraphics ? "to download" : "to download, slow without a graphics card";
  return { id, source, isHere: false, about: describe(where, source, input) };
}

/** For the most memory first. */
function suggestedGgufs(models: typeof GGUFS, memory: number): readonly string[] {
  const fits = models.filter(([gib]) => gib * 2 ** 30 * 0.95 <= memory);
  return (fits.length > 0 ? fits : models.slice(0, 1)).map(([, model]) => model).toReversed();
}

function describe(where: string, source: UsableSource, { factsOf, memory, measured = {} }: OfferInput): string {
  const figures = measured[source.model];
  const facts: Partial<Model> = factsOf(source.model);
  const weights = modelWeights(source.model, facts, USUAL_BITS);
  return [
    where,
    ...(weights === undefined ? [] : [formatBytes(weights.bytes)]),
    ...(tooLarge(source, facts, memory) === undefined ? [] : ["too large for this machine"]),
    ...(figures === undefined ? [] : [`measured here: ${isFastEnough(figures) ? "fast enough" : "too slow"}`]),
    ...(facts.about === undefined ? [] : [facts.about]),
  ].join(", ");
}
