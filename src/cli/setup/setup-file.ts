import { isMap, isScalar, parseDocument } from "yaml";
import type { Model } from "../../../generated/types/mallex.d.ts";
import { SUPERVISED_KINDS } from "../../backends/registry.ts";
import type { UsableSource } from "../models/initial-config.ts";
import { addToList, scalar, setIn, valueIn } from "./edit-config.ts";
import type { SetupAnswers } from "./answers.ts";
import { initialFile, withModel } from "./initial-file.ts";

export interface SetupMachine {
  /** Bytes. */
  readonly memory: number;
  readonly factsOf: (model: string) => Partial<Model>;
}

/** The file for these answers: a new one, or the existing one with only what the answers change. */
export function setupFile(existing: string | undefined, answers: SetupAnswers, machine: SetupMachine): string {
  const { model } = answers;
  let text = existing ?? initialFile(undefined, { memory: machine.memory });
  const main = firstProfile(text);
  if (model !== undefined) text = withProfile(text, main, { source: model, machine, isNew: existing === undefined });
  text = withRouting(text, main, { answers, machine });
  text = withPrivacy(text, answers);
  if (answers.onExit !== undefined) text = withOnExit(text, main, answers.onExit);
  return text;
}

/** The profile that a new model is for. */
function firstProfile(text: string): string {
  const profiles = parseDocument(text).get("profiles");
  const key = isMap(profiles) ? profiles.items[0]?.key : undefined;
  return isScalar(key) ? String(key.value) : "main";
}

interface NewProfile {
  readonly source: UsableSource;
  readonly machine: SetupMachine;
  readonly isNew?: boolean;
}

function withProfile(text: string, name: string, { source, machine, isNew }: NewProfile): string {
  const { memory } = machine;
  const facts = machine.factsOf(source.model);
  if (isNew === true) return withWindow(initialFile(source, { memory, facts }), name, { source, facts });
  const profile = ["profiles", name];
  const isThere = valueIn(text, [...profile, "model"]) === source.model;
  const changed = withModel(text, source, { memory, facts, profile });
  return isThere ? changed : withWindow(changed, name, { source, facts });
}

/** Tokens that a server is told to read where nobody has said it, and for models that get the client's own prompt. */
const USUAL_WINDOW = 32_768;
const LARGE_WINDOW = 65_536;
/** Parameters; above, a model gets the client's own prompt and tools. */
const LARGE = 32e9;

const WINDOW_COMMENTS: Readonly<Record<string, string>> = {
  ollama: "start Ollama with OLLAMA_CONTEXT_LENGTH set to this, or it cuts prompts",
  lmstudio: "the context length with which LM Studio loads the model",
  llamacpp: "what the server was started with (-c of llama-server)",
  vllm: "its --max-model-len",
};

/** How much a server reads is known only to whoever has started it. */
function withWindow(
  text: string,
  name: string,
  { source, facts }: { readonly source: UsableSource; readonly facts: Partial<Model> },
): string {
  const comment = source.kind === "backend" ? WINDOW_COMMENTS[source.name] : undefined;
  if (comment === undefined) return text;
  const wanted = sizeOf(facts) > LARGE ? LARGE_WINDOW : USUAL_WINDOW;
  const window = Math.min(wanted, facts.window ?? wanted);
  return setIn(text, ["profiles", name, "window"], { yaml: String(window), comment });
}

function sizeOf({ parameters = "" }: Partial<Model>): number {
  return Number.parseFloat(parameters) * (parameters.endsWith("B") ? 1e9 : 1e6);
}

const CLAUDE = {
  login: "{ kind: anthropic, login: client }",
  key: "{ kind: anthropic, key: { env: ANTHROPIC_API_KEY } }",
};
const CLAUDE_MODEL = "claude-opus-4-8";

function withRouting(
  given: string,
  main: string,
  { answers, machine }: { readonly answers: SetupAnswers; readonly machine: SetupMachine },
): string {
  const { routing, cloud = "login", high } = answers;
  if (routing === "claude") {
    const comment = cloud === "login" ? "Claude Code's own login: run `claude` and /login once" : "";
    const text = setIn(given, ["backends", "claude"], { yaml: CLAUDE[cloud], comment });
    const profile = { yaml: `{ backend: claude, model: ${CLAUDE_MODEL} }` };
    return withTiers(setIn(text, ["profiles", "claude"], profile), [main], ["claude", main]);
  }
  if (routing === "tiers" && high !== undefined) {
    const backend = ["profiles", "high", "backend"];
    const text = valueIn(given, backend) === undefined ? setIn(given, backend, { yaml: "local" }) : given;
    return withTiers(withProfile(text, "high", { source: high, machine }), [main], ["high", main]);
  }
  // A new file has no tiers: each holds the first profile.
  const hasTiers = parseDocument(given).has("tiers");
  return routing === "local" && hasTiers ? withTiers(given, [main], [main]) : given;
}

function withTiers(text: string, low: readonly string[], high: readonly string[]): string {
  const tier = (id: string, profiles: readonly string[]): string =>
    `\n  - { id: ${id}, profiles: [${profiles.map(scalar).join(", ")}] }`;
  return setIn(text, ["tiers"], { yaml: `${tier("low", low)}${tier("high", high)}` });
}

function withPrivacy(given: string, { credentials, keepLocal = [], record }: SetupAnswers): string {
  let text = given;
  if (credentials === true) text = addToList(text, "extends", "mallex:privacy");
  for (const path of keepLocal)
    if (!paths(text).includes(path))
      text = addToList(text, "neverLeaves", `{ id: ${idFor(path, text)}, path: ${JSON.stringify(path)} }`);
  if (record !== undefined && (!record || valueIn(text, ["server", "record"]) !== undefined))
    text = setIn(text, ["server", "record"], { yaml: String(record) });
  return text;
}

function rules(text: string): readonly { readonly id?: unknown; readonly path?: unknown }[] {
  const { neverLeaves } = (parseDocument(text).toJSON() ?? {}) as { neverLeaves?: unknown };
  return Array.isArray(neverLeaves) ? (neverLeaves as { id?: unknown; path?: unknown }[]) : [];
}

function paths(text: string): readonly unknown[] {
  return rules(text).map(({ path }) => path);
}

/** `customers/**` becomes `customers`. */
function idFor(path: string, text: string): string {
  const words = path.toLowerCase().match(/[a-z][a-z\d]*/g) ?? [];
  const plain = words.slice(0, 3).join("-") || "path";
  const taken = new Set(rules(text).map(({ id }) => id));
  const free = ["", ...Array.from({ length: taken.size + 1 }, (_, index) => `-${index + 2}`)];
  return `${plain}${free.find((end) => !taken.has(`${plain}${end}`)) ?? ""}`;
}

/** Of a model server that mallex starts. The others are not its own. */
function withOnExit(text: string, main: string, onExit: string): string {
  const backend = String(valueIn(text, ["profiles", main, "backend"]));
  const path = ["backends", backend];
  const kind = valueIn(text, [...path, "kind"]);
  if (SUPERVISED_KINDS.includes(String(kind))) return setIn(text, [...path, "onExit"], { yaml: onExit });
  return backend === "local" && kind === undefined
    ? setIn(text, path, { yaml: `{ kind: mlx, onExit: ${onExit} }` })
    : text;
}
