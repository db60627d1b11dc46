import { type Layer, isShared } from "../../config/layers/layer.ts";
import { entriesOf, entryOf, textAt, valueAt, type Dict, type Tree } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { closestNames } from "../../shared/closest-word.ts";
import { CLIENT_FACTS } from "../../shared/reserved-names.ts";
import { isLoopback } from "../../shared/utilities.ts";

/** A variable of the client that the person's files set or remove. */
export interface LaunchVariable {
  readonly name: string;
  /** The text; `undefined` where it is removed, `{ from }` where mallex fills it in. */
  readonly value: string | { readonly from: string } | undefined;
  readonly at: Location;
  /** A name in `launch.releases`; absent: every release gets it. */
  readonly release?: string;
}

/** What the person's own files make of the client's environment, in every release or in some: what mallex sets itself is not among it. */
export function launchVariables(config: Dict, layers: readonly Layer[]): LaunchVariable[] {
  const releases = entriesOf(valueAt(config, ["launch"]), "releases").map(([release]) => release);
  const own = layers.filter((layer) => !isShared(layer));
  return [undefined, ...releases].flatMap((release) => variablesIn(config, own, release));
}

function variablesIn(config: Dict, own: readonly Layer[], release: string | undefined): LaunchVariable[] {
  const path = release === undefined ? ["launch"] : ["launch", "releases", release];
  const merged = valueAt(config, [...path, "env"]);
  const locations = new Map(
    own.flatMap(({ tree }) => entriesOf(valueAt(tree, path), "env").map(([name, { value }]) => [name, value.at])),
  );
  return [...locations].map(([name, at]) => {
    const value = entryOf(merged, name)?.value;
    const from = textAt(value, ["from"]);
    const given = { name, at, value: from === undefined ? textAt(value, []) : { from } };
    return release === undefined ? given : { ...given, release };
  });
}

/** Whether the client takes a variable for yes. */
export function isOn(value: LaunchVariable["value"]): boolean {
  return typeof value === "string" && /^(1|true|yes|on)$/i.test(value.trim());
}

const URL_NAME = "ANTHROPIC_BASE_URL";
const HEADERS_NAME = "ANTHROPIC_CUSTOM_HEADERS";
const TOKEN_NAMES = ["ANTHROPIC_AUTH_TOKEN", HEADERS_NAME, "ANTHROPIC_API_KEY"];

/** Does the client reach mallex? Some variables override its URL, and mallex refuses requests without a token. */
export function checkClientTarget(config: Dict, layers: readonly Layer[]): Problem[] {
  const variables = launchVariables(config, layers);
  const tokens = variables.filter(({ name }) => TOKEN_NAMES.includes(name));
  return [
    ...variables.flatMap(({ name, value, at }) => {
      const where = whereTo(name, value);
      if (where === undefined) return [];
      return [createProblem(name === URL_NAME ? "MX3062.baseUrl" : "MX3062.otherTarget", { name, where }, at)];
    }),
    ...(hasToken(config)
      ? []
      : tokens
          .slice(0, 1)
          .map(({ at }) => createProblem(passesLogin(config) ? "MX3062.noTokenHeader" : "MX3062.noToken", {}, at))),
  ];
}

function whereTo(name: string, value: LaunchVariable["value"]): string | undefined {
  if (/^CLAUDE_CODE_USE_[A-Z_]+$/.test(name) && CLOUDS.test(name)) return isOn(value) ? "to a cloud" : undefined;
  if (name === "ANTHROPIC_UNIX_SOCKET") return typeof value === "string" && value !== "" ? "to a socket" : undefined;
  if (name !== URL_NAME || typeof value === "object") return undefined;
  if (value === undefined) return "to the Anthropic API";
  // Something on this machine may stand between the two, such as a recorder.
  return URL.canParse(value) && isLoopback(new URL(value).hostname) ? undefined : "elsewhere";
}

const CLOUDS = /_(BEDROCK|VERTEX|FOUNDRY|MANTLE|ANTHROPIC_AWS|ANTHROPIC_GOOGLE_CLOUD|GATEWAY)$/;

/** Where the client's own login is passed on, the auth headers are the client's, and only mallex's own header opens mallex. */
function passesLogin(config: Dict): boolean {
  return entriesOf(config, "backends").some(([, { value }]) => textAt(value, ["login"]) !== undefined);
}

function hasToken(config: Dict): boolean {
  const names = passesLogin(config) ? [HEADERS_NAME] : TOKEN_NAMES;
  return entriesOf(valueAt(config, ["launch"]), "env").some(
    ([name, { value }]) => names.includes(name) && /^token(?:Header)?$/.test(textAt(value, ["from"]) ?? ""),
  );
}

/** Settings of mallex whose loss makes the model read the same text again: the values that keep them, and the problem of others. */
const SAVERS = {
  CLAUDE_CODE_ATTRIBUTION_HEADER: {
    keeps: (value: LaunchVariable["value"]) => value === "0",
    id: "MX3065.lineInPrompt",
  },
  CLAUDE_CODE_DISABLE_NONSTREAMING_FALLBACK: { keeps: isOn, id: "MX3065.secondRequest" },
} as const;

/** Does the file take away what spares the model work? */
export function checkClientWaste(config: Dict, layers: readonly Layer[]): Problem[] {
  return launchVariables(config, layers).flatMap(({ name, value, at }) => {
    const saver = Object.hasOwn(SAVERS, name) ? SAVERS[name as keyof typeof SAVERS] : undefined;
    return saver === undefined || saver.keeps(value) ? [] : [createProblem(saver.id, { name }, at)];
  });
}

/** Is each `{ from: … }` in the client's settings a known fact? */
export function checkLaunchReleases(config: Dict): Problem[] {
  const launch = valueAt(config, ["launch"]);
  return entriesOf(launch, "releases").flatMap(([, { value }]) => unknownFacts(valueAt(value, ["settings"])));
}

function unknownFacts(tree: Tree | undefined): Problem[] {
  if (tree?.kind === "list") return tree.items.flatMap((item) => unknownFacts(item));
  if (tree?.kind !== "dict") return [];
  const inner = [...tree.entries].flatMap(([, { value }]) => unknownFacts(value));
  const from = tree.entries.size === 1 ? textAt(tree, ["from"]) : undefined;
  const facts: readonly string[] = CLIENT_FACTS;
  if (from === undefined || facts.includes(from)) return inner;
  const at = valueAt(tree, ["from"])?.at;
  const [near] = closestNames(from, CLIENT_FACTS);
  const name = JSON.stringify(from);
  return [
    ...inner,
    near === undefined
      ? createProblem("MX2004.unknownFact", { from: name, facts: CLIENT_FACTS.join(", ") }, at)
      : createProblem("MX2004.similarFact", { from: name, near: JSON.stringify(near) }, at),
  ];
}
