import type { Lock, LockedPolicy } from "../../../generated/types/lock.d.ts";
import type {
  Mallex,
  Model,
  Price as PriceConfig,
  Profile as ProfileConfig,
  TurnEnd as TurnEndConfig,
} from "../../../generated/types/mallex.d.ts";
import type { Plan, Policy, Price, Profile, TurnEnd } from "../../../generated/types/plan.d.ts";
import type { BackendConfig } from "../../backends/kind.ts";
import { kindOf, leaves } from "../../backends/registry.ts";
import type { Layer } from "../../config/layers/layer.ts";
import { NATIVE } from "../../config/lock/policies.ts";
import { valueAt, type Dict, keysOf } from "../../config/parse/tree.ts";
import { matchesGlob } from "../../shared/text/match.ts";
import { toBytes, toMilliseconds, toParameters } from "../../shared/units.ts";
import { converted, mapValues, optional, defined } from "../../shared/utilities.ts";
import { lowerCalling } from "./tools.ts";

/** Assumed for unknown models. Small is safe: the client only compacts earlier. */
export const ASSUMED_WINDOW = 32_768;
const ASSUMED_OUTPUT = 4096;

/** Profiles completed with the facts of their models; their own settings win. */
export function lowerProfiles(data: Mallex, lock: Lock): Record<string, Profile> {
  return mapValues(data.profiles, (profile) => lowerProfile(profile, data, lock));
}

/** The default layout of conversations. */
const USUAL = { system: "message", midSystem: "fold", arguments: "object", date: "live" } as const;

/** The layout of a profile's conversations: its own setting, else the probed one, else the model's facts. */
export function layoutOf(
  profile: ProfileConfig,
  { models = [], backends = {}, dialects = {} }: Mallex,
  lock: Lock,
): LockedPolicy {
  const facts = factsOf(profile.model, models);
  const found: Partial<LockedPolicy> = lock.models?.[profile.model]?.policy ?? {};
  const { system, midSystem, ...text } = { ...USUAL, ...facts.policy, ...found, ...profile.policy };
  // Other servers parse arguments, and know the day, as they like.
  const { arguments: args, date } = kindOf(backends[profile.backend])?.usesModelTemplate === true ? text : USUAL;
  return {
    dialect: profile.dialect ?? dialectIn(found, dialects) ?? facts.dialect ?? NATIVE,
    system,
    midSystem,
    arguments: args,
    date,
  };
}

/** What was probed, unless the file has lost it since. */
function dialectIn({ dialect }: Partial<LockedPolicy>, dialects: NonNullable<Mallex["dialects"]>): string | undefined {
  return dialect === NATIVE || Object.hasOwn(dialects, dialect ?? "") ? dialect : undefined;
}

function lowerPolicy({ system, midSystem, arguments: args, date }: LockedPolicy): Policy {
  return {
    ...(system === "user" ? { system } : {}),
    ...(midSystem === "inPlace" ? { midSystem } : {}),
    ...(args === "string" ? { arguments: args } : {}),
    ...(date === "fixed" ? { date } : {}),
  };
}

/** Token limits from the profile and its model's facts; `known` is false for an assumed window. */
export function limitsOf(
  { model, window, output }: ProfileConfig,
  models: readonly Model[],
): { readonly window: number; readonly output: number; readonly known: boolean } {
  const facts = factsOf(model, models);
  const size = window ?? facts.window ?? ASSUMED_WINDOW;
  const quarter = Math.ceil(size / 4);
  // A window that the person made smaller makes the answers of the model's facts smaller, too.
  const usual =
    window === undefined
      ? (facts.output ?? Math.min(ASSUMED_OUTPUT, quarter))
      : Math.min(facts.output ?? ASSUMED_OUTPUT, quarter);
  return { window: size, output: output ?? usual, known: (window ?? facts.window) !== undefined };
}

/** The first entry that fits counts. Who packs a model again writes its id with other capitals. */
export function factsOf(id: string, models: readonly Model[]): Partial<Model> {
  const name = id.toLowerCase();
  return models.find(({ match = [] }) => [match].flat().some((glob) => matchesGlob(glob.toLowerCase(), name))) ?? {};
}

function lowerProfile(profile: ProfileConfig, data: Mallex, lock: Lock): Profile {
  const { models = [], sizes = {}, backends = {} } = data;
  const backend = backends[profile.backend];
  const facts = factsOf(profile.model, models);
  const { window, output } = limitsOf(profile, models);
  const parameters = parametersOf(profile, facts);
  const layout = layoutOf(profile, data, lock);
  const policy = lowerPolicy(layout);
  const size = profile.size ?? sizeOf(parameters, { sizes, known: facts.size });
  return {
    backend: profile.backend,
    model: profile.model,
    window,
    output,
    size,
    ...lowerCalling(profile, { data, facts, dialect: layout.dialect }),
    ...(Object.keys(policy).length === 0 ? {} : { policy }),
    ...optional("tokenizer", profile.tokenizer),
    ...optional("draft", profile.draft),
    sampling: withoutNotes({ ...facts.sampling, ...profile.sampling }),
    ...abilitiesOf(profile, { facts, backend }),
    ...defined({
      turnEnds: facts.turnEnds?.map(lowerTurnEnd),
      promptCacheEntries: profile.promptCacheEntries,
      promptCacheBytes: profile.promptCacheBytes === undefined ? undefined : toBytes(profile.promptCacheBytes),
      price: lowerPrice(profile.price ?? facts.price),
    }),
    ...(backend !== undefined && leaves(backend)
      ? { leaves: true }
      : optional("readable", readableWithin(sizes[size], profile, lock))),
    ...(profile.localOnly === true ? { localOnly: true } : {}),
    ...stayOf(profile),
  };
}

/** Tokens that a model reads in this time, at the measured speed; undefined: no limit, or no figure. */
function readableWithin(
  size: NonNullable<Mallex["sizes"]>[string] | undefined,
  profile: ProfileConfig,
  { speeds = {} }: Lock,
): number | undefined {
  const time = size?.budget?.firstToken;
  // Earlier versions wrote the model alone.
  const key = [speedKey(profile), profile.model].find((one) => Object.hasOwn(speeds, one)) ?? "";
  const speed = speeds[key]?.prefill;
  if (time === undefined || speed === undefined) return undefined;
  return Math.max(1, Math.floor((toMilliseconds(time) / 1000) * speed));
}

/** Where the lock has the speed of a model: another backend may be another machine. */
export function speedKey({ backend, model }: Pick<ProfileConfig, "backend" | "model">): string {
  return `${backend} ${model}`;
}

/** When its model is loaded, and how long it stays. */
function stayOf({
  pinned,
  preload,
  warm,
  idleStop,
}: ProfileConfig): Pick<Profile, "pinned" | "preload" | "warm" | "idleStopMs"> {
  return {
    ...(pinned === true ? { pinned } : {}),
    ...(preload === true ? { preload } : {}),
    ...(warm === true ? { warm } : {}),
    ...converted("idleStopMs", idleStop, (time) => (time === "never" ? 0 : toMilliseconds(time))),
  };
}

/** Without the keys `x-…`, in which the user notes what they like. */
function withoutNotes<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith("x-"))) as T;
}

interface ModelFactsInput {
  readonly facts: Partial<Model>;
  readonly backend: BackendConfig | undefined;
}

/** What a model can do besides text, and what its prompt contains of that. */
function abilitiesOf(
  profile: ProfileConfig,
  { facts, backend }: ModelFactsInput,
): Pick<Profile, "thinking" | "alwaysThinks" | "thoughts" | "images"> {
  return {
    ...optional("thinking", thinkingOf(profile, { facts, backend })),
    ...(facts.thinking === "always" ? { alwaysThinks: true } : {}),
    ...(profile.thoughts === "show" ? { thoughts: "show" } : {}),
    ...((profile.images ?? facts.images) === true && kindOf(backend)?.ignores.images === undefined
      ? { images: true }
      : {}),
  };
}

/** Cloud servers may refuse unknown fields, so for them only the profile's own settings count. */
function thinkingOf({ thinking }: ProfileConfig, { facts, backend }: ModelFactsInput): boolean | undefined {
  if (backend === undefined || kindOf(backend).ignores.thinking !== undefined) return undefined;
  const configured = thinking ?? (leaves(backend) ? undefined : facts.thinking);
  return configured === "on" ? true : configured === "off" ? false : undefined;
}

function lowerPrice(price: PriceConfig | undefined): Price | undefined {
  if (price === undefined) return undefined;
  const { input, output, cacheRead = input, cacheWrite = input } = price;
  return { input, output, cacheRead, cacheWrite };
}

export function parametersOf(
  { parameters, model }: Pick<ProfileConfig, "parameters" | "model">,
  facts: Partial<Model>,
): number | undefined {
  const named = parameters ?? facts.parameters;
  return named === undefined ? parametersIn(model) : toParameters(named);
}

/** Whether the profile, a pack or the model's name says how large the model is. */
export function isSizeKnown(
  profile: Pick<ProfileConfig, "size" | "parameters" | "model">,
  facts: Partial<Model>,
): boolean {
  return (profile.size ?? facts.size ?? parametersOf(profile, facts)) !== undefined;
}

export function lowerTurnEnd({ token, next }: TurnEndConfig): TurnEnd {
  return { token, ...optional("next", next) };
}

/** Sizes with the parameters they end at, small to large. */
export function sizesInOrder(sizes: Mallex["sizes"]): [name: string, bound: number][] {
  const toBound = (upTo: string | undefined): number => (upTo === undefined ? Infinity : toParameters(upTo));
  return Object.entries(mapValues(sizes, ({ upTo }) => toBound(upTo))).toSorted(([, a], [, b]) => a - b);
}

/** The size set for the model, else the smallest that fits; unknown models get the one without a bound. */
function sizeOf(
  parameters: number | undefined,
  { sizes = {}, known }: { readonly sizes: Mallex["sizes"]; readonly known: string | undefined },
): string {
  if (known !== undefined && Object.hasOwn(sizes, known)) return known;
  const bounds = sizesInOrder(sizes);
  return (bounds.find(([, bound]) => (parameters ?? Infinity) <= bound) ?? bounds.at(-1))?.[0] ?? "large";
}

/** The first profile of the nearest file with profiles: the default of tiers. */
export function firstProfile(layers: readonly Layer[], config: Dict): string {
  const left = new Set(keysOf(config, ["profiles"]));
  const named = layers
    .filter(({ kind }) => kind !== "override")
    .toReversed()
    .flatMap(({ tree }) =>
      keysOf(tree, ["profiles"]).filter((name) => valueAt(tree, ["profiles", name, "model"]) !== undefined),
    );
  return named.find((name) => left.has(name)) ?? "";
}

const UNITS: Readonly<Record<string, number>> = { M: 1e6, B: 1e9, T: 1e12 };
const COUNT = String.raw`(\d+(?:\.\d+)?)([MBT])`;
/** `1.5T-tokens` is what a model was trained on. */
const END = String.raw`(?![A-Za-z\d.]|[-_]tok)`;
/** `Mixtral-8x7B`: the experts share what is no expert, about a fifth of each. */
const EXPERTS = new RegExp(String.raw`(?:^|[-_/:.])(\d+)x${COUNT}${END}`, "i");
const SHARED = 0.8;
const TOTAL = new RegExp(String.raw`(?:^|[-_/:])${COUNT}${END}`, "gi");
/** Where an id has several counts: `1T` may be what a model was trained on, `1M` the length of its window. */
const LIKELIEST = ["B", "T", "M"];
/** Active parameters of mixtures of experts; the complete model is larger. */
const ACTIVE = new RegExp(String.raw`(?:^|[-_/:])A${COUNT}${END}`, "i");

/** The parameters in a model's id: `Qwen3-Coder-30B-A3B` has 30 billion. */
export function parametersIn(model: string): number | undefined {
  const [, experts = "", each = "", unit = ""] = EXPERTS.exec(model) ?? [];
  if (experts !== "") return Math.round(Number(experts) * SHARED * inUnit(each, unit));
  const [, amount, total = ""] = totalIn(model) ?? ACTIVE.exec(model) ?? [];
  return amount === undefined ? undefined : Math.round(inUnit(amount, total));
}

/** Whether the number counts all parameters, not only active ones. */
export function namesTotal(model: string): boolean {
  return EXPERTS.test(model) || totalIn(model) !== undefined;
}

/** The active parameters in the id of a mixture of experts. */
export function activeParametersIn(model: string): number | undefined {
  const [, amount, unit = ""] = ACTIVE.exec(model) ?? [];
  return amount === undefined ? undefined : Math.round(inUnit(amount, unit));
}

function totalIn(model: string): RegExpExecArray | undefined {
  const all = [...model.matchAll(TOTAL)];
  return LIKELIEST.map((unit) => all.find((one) => one[2]?.toUpperCase() === unit)).find((one) => one !== undefined);
}

function inUnit(amount: string, unit: string): number {
  return Number(amount) * (UNITS[unit.toUpperCase()] ?? 1);
}

/** Defaults. */
export const USUAL_REPEATS = { tell: 3, stop: 8, text: 4000 } as const;

export function lowerRepeats({ calls = {} }: Mallex): Plan["repeats"] {
  const { repeats = {} } = calls;
  if (repeats === "off") return undefined;
  const { text, ...limits } = { ...USUAL_REPEATS, ...repeats };
  return { ...limits, ...optional("text", text === "off" ? undefined : text) };
}
