import { isDeepStrictEqual } from "node:util";
import type { Model } from "../../../generated/types/mallex.d.ts";
import { SUPERVISED_KINDS } from "../../backends/registry.ts";
import type { UsableSource } from "../models/initial-config.ts";
import { isRecord } from "../../shared/utilities.ts";
import type { SetupAnswers } from "./answers.ts";
import { backendNamed, listIn, mainProfile, mapIn } from "./config-data.ts";
import { addToList, removeFromList, removeIn, setIn, valueIn } from "./edit-config.ts";
import { initialFile, withModel } from "./initial-file.ts";
import { withoutOldModel } from "./old-model.ts";
import { WINDOW_COMMENTS } from "./own-comments.ts";
import {
  highProfile,
  withClaude,
  withHighProfile,
  withOneProfile,
  withoutBackend,
  withoutUnused,
} from "./setup-routing.ts";

export interface SetupMachine {
  /** Bytes. */
  readonly memory: number;
  readonly factsOf: (model: string) => Partial<Model>;
}

/** The file for these answers: a new one, or the existing one with only what the answers change. Its line ends stay, and the comments of one that holds nothing else. */
export function setupFile(existing: string | undefined, answers: SetupAnswers, machine: SetupMachine): string {
  const isWindows = existing !== undefined && /\r\n/.test(existing) && !/(?<!\r)\n/.test(existing);
  const given = isWindows ? existing.replaceAll("\r\n", "\n") : existing;
  const text = isBlank(given)
    ? withComments(answered(undefined, answers, machine), given ?? "")
    : answered(given, answers, machine);
  return isWindows ? text.replaceAll("\n", "\r\n") : text;
}

/** Whether a file has nothing but comments. */
export function isBlank(text: string | undefined): boolean {
  return (text ?? "").split(/\r?\n/).every((line) => /^\uFEFF?\s*(?:#.*|---\s*|\.\.\.\s*)?$/.test(line));
}

/** Whether the main profile of a file has this model already. */
export function isMain(text: string, source: UsableSource): boolean {
  const [model, backend] = ["model", "backend"].map((key) => valueIn(text, ["profiles", mainProfile(text), key]));
  if (model !== source.model || typeof backend !== "string") return false;
  return source.kind === "local" ? backend === "local" : backendNamed(text, source.settings, [backend]) === backend;
}

/** Puts the comments of a file behind the first lines of another one, which editors read. */
function withComments(text: string, blank: string): string {
  const [head = ""] = /^(?:#.*\n)*/.exec(text) ?? [];
  const kept = blank.split("\n").filter((line) => /^\s*#/.test(line) && !head.includes(`${line}\n`));
  return `${head}${kept.map((line) => `${line}\n`).join("")}${text.slice(head.length)}`;
}

function answered(existing: string | undefined, answers: SetupAnswers, machine: SetupMachine): string {
  const { model } = answers;
  let text = existing ?? initialFile(undefined, { memory: machine.memory });
  const main = mainProfile(text);
  if (model !== undefined) text = withProfile(text, main, { source: model, machine, isNew: existing === undefined });
  text = withRouting(text, main, { answers, machine });
  if (answers.routing !== undefined) text = withoutUnused(text, main, (name) => isAsWritten(text, name, machine));
  text = withPrivacy(text, answers);
  if (answers.onExit !== undefined) text = withOnExit(text, main, answers.onExit);
  return text;
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
  const isSameModel = valueIn(text, [...profile, "model"]) === source.model;
  const cleared = withoutOldModel(text, profile, isSameModel);
  const changed = withModel(cleared, source, { memory, facts, profile });
  const before = String(valueIn(text, [...profile, "backend"]));
  const isThere = ["model", "backend"].every((key) => {
    const path = [...profile, key];
    return valueIn(text, path) === valueIn(changed, path);
  });
  // Its window may be what the user's server was started with.
  return isThere ? text : withWindow(withoutBackend(changed, before), name, { source, facts });
}

/** Whether a profile is as setup would write it now. */
function isAsWritten(text: string, name: string, machine: SetupMachine): boolean {
  const profile = mapIn(text, "profiles")[name];
  if (!isRecord(profile)) return false;
  const { backend, model } = profile;
  const settings = mapIn(text, "backends")[String(backend)];
  const source: UsableSource =
    settings === undefined
      ? { kind: "local", model: String(model) }
      : {
          kind: "backend",
          name: String(backend).replace(/-\d+$/, ""),
          settings: JSON.stringify(settings),
          model: String(model),
          about: "",
          isHere: true,
        };
  const bare = removeIn(text, ["profiles", name]);
  const again = withProfile(setIn(bare, ["profiles", name, "backend"], { yaml: "local" }), name, { source, machine });
  return isDeepStrictEqual(mapIn(again, "profiles")[name], profile);
}

/** Tokens that a server is told to read where nobody has said it, and for models that get the client's own prompt. */
const USUAL_WINDOW = 32_768;
const LARGE_WINDOW = 65_536;
/** Parameters; above, a model gets the client's own prompt and tools. */
const LARGE = 32e9;

/** The window of a server that somebody else has started. */
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

function withRouting(
  text: string,
  main: string,
  { answers, machine }: { readonly answers: SetupAnswers; readonly machine: SetupMachine },
): string {
  const { routing, high } = answers;
  if (routing === "claude") return withClaude(text, main, answers);
  if (routing === "local") return withOneProfile(text, main);
  if (routing !== "tiers" || high === undefined) return text;
  const name = highProfile(text, main, high.model);
  const backend = ["profiles", name, "backend"];
  const started = valueIn(text, backend) === undefined ? setIn(text, backend, { yaml: "local" }) : text;
  return withHighProfile(withProfile(started, name, { source: high, machine }), main, answers, name);
}

function withPrivacy(given: string, { credentials, keepLocal = [], record }: SetupAnswers): string {
  let text = given;
  if (credentials === true && !keepsCredentials(text)) text = addToList(text, "extends", PRIVACY);
  if (credentials === false) text = removeFromList(text, "extends", isPrivacy);
  for (const path of keepLocal)
    if (!paths(text).includes(path))
      text = addToList(text, "neverLeaves", `{ id: ${idFor(path, text)}, path: ${JSON.stringify(path)} }`);
  if (record !== undefined && record !== recordsTurns(text))
    text = setIn(text, ["server", "record"], { yaml: String(record) });
  return text;
}

const PRIVACY = "mallex:privacy";

function isPrivacy(pack: unknown): boolean {
  return pack === PRIVACY || (isRecord(pack) && pack["pack"] === PRIVACY);
}

/** Whether the file keeps credentials on this machine. */
export function keepsCredentials(text: string): boolean {
  return listIn(text, "extends").some((pack) => isPrivacy(pack));
}

/** Whether turns are kept on disk. */
export function recordsTurns(text: string): boolean {
  return valueIn(text, ["server", "record"]) !== false;
}

function rules(text: string): readonly { readonly id?: unknown; readonly path?: unknown }[] {
  return listIn(text, "neverLeaves").filter((rule) => isRecord(rule));
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
  return backend === "local" && !("local" in mapIn(text, "backends"))
    ? setIn(text, path, { yaml: `{ kind: mlx, onExit: ${onExit} }` })
    : text;
}
