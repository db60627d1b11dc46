import { leaves, serverPreset } from "../../backends/registry.ts";
import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Layer } from "../../config/layers/layer.ts";
import { mergeLayers } from "../../config/merge/merge.ts";
import { itemsOf, keysOf, textsOf, toData, valueAt, type Dict, type Path, type Tree } from "../../config/parse/tree.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import { factsOf, firstProfile } from "../../plan/lower/profiles.ts";
import { RUN_BACKEND } from "../../shared/reserved-names.ts";
import { isLoopbackAddress, isRecord, LOOPBACK } from "../../shared/utilities.ts";

/** A value from a flag or a `MALLEX_*` variable, which overrides all files; `compile` never writes it. */
export interface Override {
  /** In the file; `profile` alone means the profile that the run uses on this machine, and its `url` that of its backend. */
  readonly path: readonly [string, string];
  readonly value: string | number | boolean;
  /** `--port`, `$MALLEX_PORT`. */
  readonly from: string;
}

/** The settings of a profile that describe its model: they don't hold for another one. */
export const MODEL_FACTS: readonly string[] =
  "parameters tokenizer dialect alsoReads style policy sampling price thinking images".split(" ");

/** Taken from the settings of a run: no file may say where mallex listens. */
export function takeHost(overrides: readonly Override[]): {
  readonly overrides: readonly Override[];
  readonly server: { readonly host?: string };
  readonly problems: readonly Problem[];
} {
  const isHost = ({ path }: Override): boolean => path.join(".") === "server.host";
  const given = overrides.find(isHost);
  const host = given === undefined ? LOOPBACK : plainAddress(String(given.value));
  const isOpen = !isLoopbackAddress(host);
  const isUsual = host === LOOPBACK || host === "localhost";
  return {
    overrides: overrides.filter((one) => !isHost(one)),
    server: isUsual ? {} : { host },
    problems: isOpen ? [createProblem("MX7559", { host }, given && { file: given.from })] : [],
  };
}

/** An IPv4 address that is written as one of IPv6, such as `::ffff:0.0.0.0`, is meant as such: no other program reaches the longer one. */
function plainAddress(host: string): string {
  const url = `http://[${host}]`;
  const [, high, low] = (URL.canParse(url) && /^\[::ffff:([\da-f]+):([\da-f]+)\]$/.exec(new URL(url).hostname)) || [];
  if (high === undefined || low === undefined) return host;
  return [high, low].flatMap((part) => [Number.parseInt(part, 16) >> 8, Number.parseInt(part, 16) & 255]).join(".");
}

/** The settings of a run as layers, each with its flag or variable as the place. */
export function overrideLayers(overrides: readonly Override[], layers: readonly Layer[]): Layer[] {
  const needsProfile = overrides.some(({ path: [top] }) => top === "profile");
  const config = needsProfile ? mergeLayers(layers).tree : undefined;
  const hasUrl = overrides.some(({ path }) => path.join(".") === "profile.url");
  return overrides.map((override) => toLayer(override, config && { config, layers, hasUrl }));
}

interface MergedLayers {
  readonly config: Dict;
  readonly layers: readonly Layer[];
  /** This run has another server. */
  readonly hasUrl: boolean;
}

function toLayer({ path: [top, key], value, from }: Override, merged: MergedLayers | undefined): Layer {
  const layer = (data: unknown): Layer => ({ name: from, kind: "override", tree: treeOf(data, from) as Dict });
  if (merged === undefined || top !== "profile") return layer({ [top]: { [key]: value } });
  const name = localProfile(merged);
  if (key === "url") {
    const kind = serverPreset("openaicompatible", true)?.kind;
    const backend = newName(keysOf(merged.config, ["backends"]));
    return layer({ backends: { [backend]: { kind, url: value } }, profiles: { [name]: { backend } } });
  }
  const keepsPrice = key === "model" && countsByOldPrice(merged, String(value));
  const there = (fact: string): boolean =>
    !(keepsPrice && fact === "price") && valueAt(merged.config, ["profiles", name, fact]) !== undefined;
  const forgotten = key === "model" ? MODEL_FACTS.filter(there).map((fact) => [fact, null] as const) : [];
  return layer({ profiles: { [name]: { ...Object.fromEntries(forgotten), [key]: value } } });
}

/** A budget goes on counting: of another model without a known price, by the price of the profile. */
function countsByOldPrice({ config, hasUrl }: MergedLayers, model: string): boolean {
  const data = toData(config) as Mallex;
  return !hasUrl && data.budget !== undefined && factsOf(model, data.models ?? []).price === undefined;
}

/** The first profile of the tiers, from low to high, whose model runs on this machine; without one, the first of all. */
function localProfile({ config, layers }: MergedLayers): string {
  const first = firstProfile(layers, config);
  const tiers = itemsOf(config, ["tiers"]).flatMap((tier) => {
    const named = textsOf(tier, ["profiles"]).map(({ text }) => text);
    return named.length === 0 ? [first] : named;
  });
  const all = keysOf(config, ["profiles"]);
  const named = [...tiers, first, ...all].filter((name) => all.includes(name));
  return named.find((name) => isLocal(config, name)) ?? first;
}

/** The file has not been checked yet. */
function isLocal(config: Dict, profile: string): boolean {
  const name = valueAt(config, ["profiles", profile, "backend"]);
  const backend = name?.kind === "scalar" ? valueAt(config, ["backends", String(name.value)]) : undefined;
  const data = backend && toData(backend);
  try {
    return isRecord(data) && !leaves(data as Parameters<typeof leaves>[0]);
  } catch {
    return false; // it is wrong, and another check says how
  }
}

function newName(taken: readonly string[]): string {
  let name = RUN_BACKEND;
  while (taken.includes(name)) name += "-2";
  return name;
}

/** Where a flag or a variable sets something, for a problem that is found elsewhere. */
export function overriddenAt(layers: readonly Layer[], path: Path): { readonly message: string; at: Tree["at"] }[] {
  return layers
    .filter(({ kind, tree }) => kind === "override" && valueAt(tree, path) !== undefined)
    .map(({ tree, name }) => ({ message: `this run has it from ${name}`, at: tree.at }));
}

function treeOf(data: unknown, file: string): Tree {
  const at = { file };
  if (!isRecord(data)) return { kind: "scalar", value: data as string | number | boolean | null, at };
  const entries = Object.entries(data).map(([key, value]) => [key, { keyAt: at, value: treeOf(value, file) }] as const);
  return { kind: "dict", at, entries: new Map(entries) };
}
