import { parse, parseDocument } from "yaml";
import { kindOf, leaves } from "../../backends/registry.ts";
import type { BackendConfig } from "../../backends/kind.ts";
import { isRecord } from "../../shared/utilities.ts";

type NamedValues = Readonly<Record<string, unknown>>;

/** A section of a file's text that is a map; empty if there is none. */
export function mapIn(text: string, section: string): NamedValues {
  const found = sectionsOf(text)[section];
  return isRecord(found) ? found : {};
}

/** A section of a file's text that is a list; empty if there is none. */
export function listIn(text: string, section: string): readonly unknown[] {
  const found = sectionsOf(text)[section];
  return Array.isArray(found) ? found : [];
}

/** All of a file's text, as data; empty if it is no map. */
function sectionsOf(text: string): NamedValues {
  const found: unknown = parseDocument(text).toJSON();
  return isRecord(found) ? found : {};
}

/** Whether a profile's backend is the Claude API. */
export function isClaude(text: string, profile: string): boolean {
  return isClaudeBackend(backendOf(text, profile));
}

export function isClaudeBackend(backend: unknown): boolean {
  return isBackend(backend) && kindOf(backend).relays;
}

/** Whether prompts for a profile leave the user's own machines, as far as this file says. */
export function isElsewhere(text: string, profile: string): boolean {
  const backend = backendOf(text, profile);
  return isBackend(backend) && leaves(backend);
}

function backendOf(text: string, profile: string): unknown {
  const found = mapIn(text, "profiles")[profile];
  return isRecord(found) ? mapIn(text, "backends")[String(found["backend"])] : undefined;
}

function isBackend(value: unknown): value is BackendConfig {
  return isRecord(value) && kindOf(value as BackendConfig | undefined) !== undefined;
}

/** The profile that a new model is for: the first that is not Claude's. */
export function mainProfile(text: string): string {
  const names = Object.keys(mapIn(text, "profiles"));
  return names.find((name) => !isClaude(text, name)) ?? names[0] ?? "main";
}

/** A name that a section doesn't have yet: `ollama`, `ollama-2`. */
export function freeName(text: string, section: string, name: string): string {
  const taken = mapIn(text, section);
  let free = name;
  for (let count = 2; free in taken; count += 1) free = `${name}-${count}`;
  return free;
}

/** What mallex brings of backends. */
const BUILT_IN = parse("local: { kind: mlx }") as NamedValues;

/**
 * The name of a backend with the kind and address of `settings`: one that is there, or a free one.
 * @param preferred names in the order in which they are tried; the last is the one that a new backend gets
 */
export function backendNamed(text: string, settings: string, preferred: readonly string[]): string {
  const wanted: unknown = parse(settings);
  const there: NamedValues = { ...BUILT_IN, ...mapIn(text, "backends") };
  const names = [...preferred, ...Object.keys(there)];
  return names.find((name) => agree(there[name], wanted)) ?? freeName(text, "backends", preferred.at(-1) ?? "server");
}

/** The kind of a backend's settings. */
export function kindIn(settings: string): unknown {
  return (parse(settings) as NamedValues)["kind"];
}

function agree(one: unknown, other: unknown): boolean {
  if (!isRecord(one) || !isRecord(other) || one["kind"] !== other["kind"]) return false;
  return address(one["url"]) === address(other["url"]);
}

function address(url: unknown): string | undefined {
  return typeof url === "string" ? url.replace(/\/$/, "").replace("//localhost", "//127.0.0.1") : undefined;
}

/** Whether a value anywhere in the file is this name. */
export function mentions(text: string, name: string): boolean {
  const found = (value: unknown): boolean =>
    value === name || (typeof value === "object" && value !== null && Object.values(value).some(found));
  return found(sectionsOf(text));
}
