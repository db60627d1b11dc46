import { serverPreset } from "../../backends/registry.ts";
import type { Path } from "../parse/tree.ts";
import table from "./foreign-keys.json" with { type: "json" };

/** What a key or word of another program is called here. */
export interface ForeignKey {
  /** Our key, where renaming is all that it takes. */
  readonly name?: string;
  /** What to write if renaming is not enough. */
  readonly write?: string;
}

/** A meaning: the name here, or what to write, and the keys of other programs for it, by the sections where those are used. */
interface Meaning extends ForeignKey {
  readonly keys: Readonly<Record<string, string | undefined>>;
}

type Entries = Readonly<Record<string, ForeignKey>>;

/**
 * Keys of LiteLLM, claude-code-router, Ollama, llama-swap, vLLM and the OpenAI SDK, and other words for ours, without capitals, `_`, `-` and dots, by
 * section; those of the file itself are in `top`.
 */
export const FOREIGN_KEYS: Readonly<Record<string, Entries>> = bySection(table.meanings);

function bySection(meanings: readonly Meaning[]): Record<string, Entries> {
  const found: Record<string, Record<string, ForeignKey>> = {};
  for (const { keys, ...meaning } of meanings)
    for (const [sections, names = ""] of Object.entries(keys))
      for (const section of sections.split(" "))
        for (const name of withGroups(names).split(" ")) (found[section] ??= {})[name] = meaning;
  return found;
}

/** `$KEYS` are the names of that group. */
function withGroups(names: string): string {
  return names.replaceAll(/\$(\w+)/g, (_, group: keyof typeof table.groups) => table.groups[group]);
}

/** Hint for `models` that is no list of maps. */
export const MODELS_HINT: string = FOREIGN_KEYS["models"]?.["model"]?.write ?? "";

/** What a key of another program is called here. */
export function foreignKeyHint(path: Path, key: string): ForeignKey | undefined {
  const name = normalizedWord(key);
  const entries = FOREIGN_KEYS[sectionOf(path.map(String))];
  return entries !== undefined && Object.hasOwn(entries, name) ? entries[name] : undefined;
}

/** Sections of entries with a name or an index: their keys are one level deeper. */
const WITH_ENTRIES = new Set(
  "backends profiles models neverLeaves trim filters classes routes intents tiers tests sizes thoughts".split(" "),
);
/** Maps within such entries, by what they are called. */
const WITHIN: Readonly<Record<string, string>> = {
  ...Object.fromEntries("sampling between when given expect messages price".split(" ").map((name) => [name, name])),
  ...Object.fromEntries("maxTokens promptTokens headTokens".split(" ").map((name) => [name, "bounds"])),
  ...Object.fromEntries("user system patterns reply refused".split(" ").map((name) => [name, "text"])),
};

function sectionOf([section = "", name, ...below]: readonly string[]): string {
  if (!WITH_ENTRIES.has(section)) return name === undefined ? section || "top" : "none";
  const inner = below.findLast((step) => !/^\d+$/.test(step));
  if (name === undefined) return "none";
  return inner === undefined ? section : (WITHIN[inner] ?? "none");
}

/** The kind and the usual address of a server that people name as `kind`: `ollama`. @param isRunning it has a URL */
export function serverPresetFor(word: string, isRunning = false): ReturnType<typeof serverPreset> {
  return serverPreset(normalizedWord(word), isRunning);
}

/** Without capitals, blanks, `_`, `-` and dots. */
function normalizedWord(word: string): string {
  return word.toLowerCase().replaceAll(/[\s._-]/g, "");
}

/** What other servers call the address that they listen on. */
const ADDRESS_KEYS = new Set("addr address bind expose host hostname interface ip lan listen public".split(" "));

/** Whether a key would make the server listen on another address. */
export function isListenAddressKey(path: Path, key: string): boolean {
  return path.length === 1 && path[0] === "server" && ADDRESS_KEYS.has(key.toLowerCase());
}

const OF_A_SIZE = new Set(["head", "talk", "result", "firstToken"]);

/** Whether a key sets a token budget in `budget` or a profile instead of `sizes`. */
export function isSizesBudget(path: Path, key: string): boolean {
  if (path.length === 1 && path[0] === "budget") return OF_A_SIZE.has(key);
  return path.length === 2 && path[0] === "profiles" && key === "budget";
}

export const BUDGET_OF_A_SIZE = "token budgets belong to a size: `sizes: { tiny: { budget: { talk: 2000 } } }`";
