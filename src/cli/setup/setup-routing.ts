import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import { isRecord } from "../../shared/utilities.ts";
import type { SetupAnswers } from "./answers.ts";
import { freeName, isClaude, isClaudeBackend, isElsewhere, listIn, mapIn, mentions } from "./config-data.ts";
import { addToList, linesIn, removeComment, removeIn, scalar, setIn, setScalar, valueIn } from "./edit-config.ts";
import { KNOWN_SERVERS } from "./detect-servers.ts";
import { setNames } from "./edit-names.ts";
import { hasComment, LOGIN_COMMENT, TOO_LARGE } from "./own-comments.ts";

const CLAUDE = {
  login: "{ kind: anthropic, login: client }",
  key: "{ kind: anthropic, key: { env: ANTHROPIC_API_KEY } }",
};
const CLAUDE_MODEL = "claude-opus-4-8";

/** Hard questions go to Claude. A backend and a profile of Claude that are there keep their settings. */
export function withClaude(given: string, main: string, { cloud, model }: SetupAnswers): string {
  const { text, profile } = withClaudeProfile(given, cloud);
  const { high } = steps(text);
  const chain = namesOf(text, high);
  const [first] = chain;
  const isThere = first !== undefined && isClaude(text, first);
  const hard = isThere ? chain : [profile, ...(chain.length === 0 ? [main] : chain).filter((name) => name !== profile)];
  return withTiers(text, easy(text, main, model !== undefined), [...new Set(hard)]);
}

function withClaudeProfile(
  given: string,
  cloud: SetupAnswers["cloud"],
): { readonly text: string; readonly profile: string } {
  const profiles = Object.keys(mapIn(given, "profiles"));
  const found = [...namesOf(given, steps(given).high), "claude", ...profiles].find((name) => isClaude(given, name));
  if (found !== undefined) {
    const backend = String(valueIn(given, ["profiles", found, "backend"]));
    return { text: withAccount(given, backend, cloud), profile: found };
  }
  const backends = mapIn(given, "backends");
  const there = ["claude", ...Object.keys(backends)].find((name) => isClaudeBackend(backends[name]));
  const backend = there ?? freeName(given, "backends", "claude");
  const comment = cloud === "key" ? "" : LOGIN_COMMENT;
  const text =
    there === undefined
      ? setIn(given, ["backends", backend], { yaml: CLAUDE[cloud ?? "login"], comment })
      : withAccount(given, backend, cloud);
  const profile = freeName(text, "profiles", "claude");
  const yaml = `{ backend: ${scalar(backend)}, model: ${CLAUDE_MODEL} }`;
  return { text: setIn(text, ["profiles", profile], { yaml }), profile };
}

/** Who pays, of a backend that is there: a key that it has stays the one that it is. */
function withAccount(given: string, backend: string, cloud: SetupAnswers["cloud"]): string {
  const path = ["backends", backend];
  const settings = mapIn(given, "backends")[backend];
  const hasLogin = isRecord(settings) && settings["login"] !== undefined;
  if (cloud === "key" && hasLogin) {
    const text = setIn(given, [...path, "key"], { yaml: "{ env: ANTHROPIC_API_KEY }" });
    return removeIn(text, [...path, "login"]).replace(` # ${LOGIN_COMMENT}`, "");
  }
  if (cloud !== "login" || hasLogin) return given;
  return removeIn(setIn(given, [...path, "login"], { yaml: "client" }), [...path, "key"]);
}

/** Hard questions go to another profile. */
export function withHighProfile(text: string, main: string, { model }: SetupAnswers, profile: string): string {
  const others = namesOf(text, steps(text).high).filter((name) => name !== profile && !isClaude(text, name));
  return withTiers(text, easy(text, main, model !== undefined), [profile, ...(others.length === 0 ? [main] : others)]);
}

/** What setup calls it, and did in earlier releases. */
const WRITTEN_NAMES = ["strong", "high"];

/** The profile that gets the model for hard questions: one that has it, the one of an earlier setup, or a new one. */
export function highProfile(text: string, main: string, model: string): string {
  const others = Object.keys(mapIn(text, "profiles")).filter((name) => name !== main);
  const there = others.find((name) => valueIn(text, ["profiles", name, "model"]) === model);
  if (there !== undefined) return there;
  const [first] = namesOf(text, steps(text).high);
  // A name that no tier has: requests for that model would go to the tier.
  return first !== undefined && WRITTEN_NAMES.includes(first) && first !== main
    ? first
    : freeName(text, "profiles", "strong");
}

/** One profile answers everything, also what routes and model names led elsewhere. */
export function withOneProfile(given: string, main: string): string {
  let text = given;
  for (const index of listIn(given, "tiers").keys()) text = setNames(text, ["tiers", index, "profiles"], [main]);
  // Tiers that the file doesn't fill hold its first profile.
  const isFirst = Object.keys(mapIn(text, "profiles"))[0] === main;
  if (isFirst && WRITTEN_TIERS.test(given)) text = removeIn(text, ["tiers"]);
  if (!isFirst && !("low" in idsOf(text))) text = withTiers(text, [main], [main]);
  for (const [index, route] of listIn(text, "routes").entries())
    if (isRecord(route) && isElsewhere(text, String(route["profile"])))
      text = setScalar(text, ["routes", index, "profile"], main);
  for (const [name, target] of Object.entries(mapIn(text, "aliases")))
    if (isElsewhere(text, String(target))) text = setScalar(text, ["aliases", name], main);
  return text;
}

/**
 * Takes away profiles that an earlier setup wrote and nothing uses any more: for Claude, whose login the client asks for as long as a profile has one, and
 * for hard questions.
 * @param isWritten whether setup would write the profile of a model again as it is
 */
export function withoutUnused(given: string, main: string, isWritten: (name: string) => boolean): string {
  let text = given;
  for (const [name, profile] of Object.entries(mapIn(given, "profiles"))) {
    if (name === main || !isRecord(profile)) continue;
    const isStep = WRITTEN_NAMES.includes(name.replace(/-\d+$/, ""));
    if (!isAsWritten(given, profile) && !(isStep && isWritten(name))) continue;
    if (hasComment(linesIn(text, ["profiles", name]))) continue;
    const rest = removeIn(removeComment(text, ["profiles", name], TOO_LARGE), ["profiles", name]);
    if (!mentions(rest, name)) text = rest;
    text = withoutBackend(text, String(profile["backend"]));
  }
  return text;
}

/** Takes away a backend that nothing uses any more, and that setup could write again. One with an address of the person's own, or a comment, stays. */
export function withoutBackend(text: string, name: string): string {
  const settings = mapIn(text, "backends")[name];
  const isWritten = WRITTEN[name.replace(/-\d+$/, "")]?.some((yaml) => isDeepStrictEqual(parse(yaml), settings));
  const isAlone = Object.keys(mapIn(text, "backends")).length === 1;
  const unused = removeIn(text, isAlone ? ["backends"] : ["backends", name]);
  const comments = (one: string): number => one.replaceAll(` # ${LOGIN_COMMENT}`, "").split("#").length;
  return isWritten !== true || comments(text) !== comments(unused) || mentions(unused, name) ? text : unused;
}

/** What setup itself writes for backends, by their names. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  claude: Object.values(CLAUDE),
  llama: ["{ kind: llama }"],
  ...Object.fromEntries(KNOWN_SERVERS.map(({ id, url }) => [id, [`{ kind: openai, url: ${url} }`]])),
};

function isAsWritten(text: string, profile: Readonly<Record<string, unknown>>): boolean {
  const { backend, model, ...more } = profile;
  const settings = Object.values(CLAUDE).map((yaml) => JSON.stringify(parse(yaml)));
  const isOurs = settings.includes(JSON.stringify(mapIn(text, "backends")[String(backend)]));
  return isOurs && model === CLAUDE_MODEL && Object.keys(more).length === 0;
}

/** What easy questions go to: a chain that is there stays, unless Claude is its first, or another model was chosen. */
function easy(text: string, main: string, isChosen: boolean): readonly string[] {
  const chain = namesOf(text, steps(text).low);
  const [first] = chain;
  const stays = first !== undefined && (isChosen ? first === main : !isClaude(text, first));
  return stays ? chain : [main, ...chain.filter((name) => name !== main)];
}

type Index = number | undefined;

/** The tiers for easy and for hard questions, as they are in the file. */
function steps(text: string): { readonly low: Index; readonly high: Index } {
  const ids = idsOf(text);
  const count = listIn(text, "tiers").length;
  return { low: ids["low"] ?? (count > 1 ? 0 : undefined), high: ids["high"] ?? (count > 1 ? count - 1 : undefined) };
}

function idsOf(text: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    listIn(text, "tiers").flatMap((tier, index) => (isRecord(tier) ? [[String(tier["id"]), index]] : [])),
  );
}

function namesOf(text: string, index: Index): readonly string[] {
  const tier = index === undefined ? undefined : listIn(text, "tiers")[index];
  const profiles = isRecord(tier) ? tier["profiles"] : undefined;
  return Array.isArray(profiles) ? profiles.map(String) : [];
}

/** Fills two tiers; whatever else they and others say stays. */
function withTiers(given: string, low: readonly string[], high: readonly string[]): string {
  if (listIn(given, "tiers").length === 0)
    return setIn(given, ["tiers"], { yaml: `\n  - ${formatTier("low", low)}\n  - ${formatTier("high", high)}` });
  let text = given;
  for (const [id, names] of [["low", low] as const, ["high", high] as const]) {
    const index = steps(text)[id];
    text =
      index === undefined
        ? addToList(text, "tiers", formatTier(id, names))
        : setNames(text, ["tiers", index, "profiles"], names);
  }
  return text;
}

/** Two tiers as setup writes them. */
const WRITTEN_TIERS =
  /^tiers:\n {2}- \{ id: low, profiles: \[[^\]#\n]*\] \}\n {2}- \{ id: high, profiles: \[[^\]#\n]*\] \}\n(?! )/m;

function formatTier(id: string, profiles: readonly string[]): string {
  return `{ id: ${id}, profiles: [${profiles.map(scalar).join(", ")}] }`;
}
