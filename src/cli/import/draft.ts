import { isDeepStrictEqual } from "node:util";
import { cloudAt, cloudOfKey, type CloudApi } from "../../checks/backends/clouds.ts";
import { isLoopback } from "../../shared/utilities.ts";
import { printDraft, type Settings } from "./print-draft.ts";
import type { Imported, MovedKey, Unmatched } from "./source.ts";

/** Words that people write where a server wants a key and checks none. */
const NO_KEY =
  /^$|^(?:none|no-?key|not-needed|dummy|local|ollama|lm-?studio|mlx|vllm(?:-mlx)?|sk-no-key-required|empty|x+)$/i;

/** Names that profiles can't have, since tiers do. */
const TIERS: readonly string[] = ["low", "medium", "high", "lowest", "highest"];

/** A key as the other file has it. */
export interface GivenKey {
  readonly text: string | undefined;
  readonly path: string;
  /** The variable that the text names, in the other program's notation. */
  readonly variable?: string | undefined;
  /** The server's. */
  readonly url: string;
  /** The backend's. */
  readonly name: string;
}

/** A mallex.yaml that is being written, and what the other file says that has no place in it. */
export class Draft {
  readonly backends: Map<string, Settings> = new Map();
  readonly profiles: Map<string, Settings> = new Map();
  readonly tiers: Settings[] = [];
  readonly routes: Settings[] = [];
  readonly aliases: Settings = {};
  readonly intents: Settings = {};
  readonly launch: Settings = {};
  readonly server: Settings = {};
  readonly #unmatched: Unmatched[] = [];
  readonly #keys: MovedKey[] = [];
  /** By variable, to give two keys of one cloud two names. Never printed. */
  readonly #literals = new Map<string, string>();
  /** The number at the end of the next name of its kind. */
  readonly #numbers = { backends: new Map<string, number>(), profiles: new Map<string, number>() };
  readonly #title: string;

  constructor(title: string) {
    this.#title = title;
  }

  readonly report = (unmatched: Unmatched): void => void this.#unmatched.push(unmatched);

  /** Adds a backend, unless there is the same one. @returns its name */
  backend(wanted: string, settings: Settings): string {
    for (const [name, other] of this.backends) if (isDeepStrictEqual(other, settings)) return name;
    // `local` is built in.
    const name = freeName(wanted, this.#numbers.backends, (taken) => this.backends.has(taken) || taken === "local");
    this.backends.set(name, settings);
    return name;
  }

  /** Adds a profile. @returns its name */
  profile(wanted: string, settings: Settings): string {
    const isTaken = (taken: string): boolean => this.profiles.has(taken) || TIERS.includes(taken);
    const name = freeName(wanted, this.#numbers.profiles, isTaken);
    this.profiles.set(name, settings);
    return name;
  }

  /** Puts a profile before all others: it answers where nothing else is said. */
  putFirst(name: string): void {
    const settings = this.profiles.get(name);
    if (settings === undefined) return;
    const others = [...this.profiles].filter(([other]) => other !== name);
    this.profiles.clear();
    for (const [other, value] of [[name, settings] as const, ...others]) this.profiles.set(other, value);
  }

  /** Two tiers with the same profiles, for programs that know one chain. */
  oneChain(chain: readonly string[]): void {
    const profiles = [...new Set(chain)];
    if (profiles.length > 1) this.tiers.push({ id: "low", profiles }, { id: "high", profiles });
  }

  /** Where the key will be; undefined where none is needed. A key itself is never written. */
  key({ text, path, variable, url, name }: GivenKey): { readonly env: string } | undefined {
    const host = URL.canParse(url) ? new URL(url).hostname : "";
    const cloud = cloudAt(host);
    const usual = cloud?.keys[0];
    if (variable !== undefined) return { env: this.#variable(variable, { cloud, path }) };
    if (text === undefined) return usual === undefined ? undefined : { env: usual };
    if (NO_KEY.test(text.trim()) && (usual === undefined || isLoopback(host))) {
      if (text !== "") this.report({ path, why: "a placeholder: this server asks for no key" });
      return undefined;
    }
    const env = this.#variableFor(text, usual, name);
    this.#keys.push({ path, variable: env });
    return { env };
  }

  /** The usual variable, unless another key is in it. */
  #variableFor(text: string, usual: string | undefined, name: string): string {
    const own = `${name.toUpperCase().replaceAll(/[^A-Z\d]+/g, "_")}_API_KEY`;
    const isOther = usual !== undefined && (this.#literals.get(usual) ?? text) !== text;
    const env = usual === undefined || isOther ? own : usual;
    this.#literals.set(env, text);
    return env;
  }

  /** The variable of a key that is in one already; that of the cloud, if it is another cloud's. */
  #variable(given: string, { cloud, path }: { readonly cloud: CloudApi | undefined; readonly path: string }): string {
    const owner = cloudOfKey(given);
    const usual = cloud?.keys[0];
    if (usual === undefined || owner === undefined || owner === cloud) return given;
    this.#keys.push({ path, variable: usual });
    return usual;
  }

  /** The result; without a profile there is no file. */
  finish(): Imported {
    const file = this.profiles.size === 0 ? undefined : printDraft(this, this.#title);
    return { file, unmatched: this.#unmatched, keys: this.#keys };
  }
}

/** A name of mallex's from that of another program: `Qwen/Qwen3-8B` becomes `qwen3-8b`. */
export function nameFor(text: string): string {
  const last = text.split("/").at(-1) ?? text;
  const plain = last
    .toLowerCase()
    .replace(/\.gguf$/, "")
    .replaceAll(/[^a-z\d]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return /^[a-z]/.test(plain) ? plain : `m-${plain}`.replace(/-$/, "");
}

function freeName(wanted: string, numbers: Map<string, number>, isTaken: (name: string) => boolean): string {
  const plain = nameFor(wanted);
  let number = numbers.get(plain) ?? 1;
  const name = (): string => (number === 1 ? plain : `${plain}-${number}`);
  // YAML of mallex has no such names: JavaScript's objects have them already.
  while (isTaken(name()) || ["constructor", "prototype"].includes(name())) number += 1;
  numbers.set(plain, number);
  return name();
}
