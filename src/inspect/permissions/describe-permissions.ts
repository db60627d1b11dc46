import type { Mallex } from "../../../generated/types/mallex.d.ts";
import { kindOf, leaves, lowerBackend, poolMembers, type PoolMember } from "../../backends/registry.ts";
import { searchProgram, searchUrl, searchVariable } from "../../backends/search/settings.ts";
import type { Permission } from "../../checks/packs/permissions.ts";
import type { PermissionDescription, PermissionEffect } from "./permissions.ts";

/**
 * What each permission would allow, in plain words; each has at least one line.
 * @param config everything merged
 */
export function describePermissions(permissions: readonly Permission[], config: Mallex): PermissionDescription[] {
  const descriptions = new Map<string, PermissionDescription>();
  for (const permission of permissions)
    for (const [doing, says] of describe(permission, config)) {
      const key = `${doing} ${says}`;
      const known = descriptions.get(key)?.permissions ?? [];
      descriptions.set(key, { doing, says, permissions: [permission, ...known] });
    }
  return [...descriptions.values()];
}

/** A value of one backend or profile. */
interface NamedPermission {
  readonly name: string;
  /** Below the name: `key.env`. */
  readonly key: string;
  readonly value: unknown;
}

function describe({ path, value }: Permission, config: Mallex): readonly PermissionEffect[] {
  const [section = "", name = "", ...rest] = path.split(".");
  const key = rest.join(".");
  if (section === "backends") return describeBackend({ name, key, value }, config);
  if (section === "profiles") return [describeProfile({ name, key, value }, config)];
  if (section === "launch") return path === "launch.args" ? describeArguments(value) : [describeLaunch(path, value)];
  if (section === "search") return describeSearch(name, config);
  return [describeOther(path, value)];
}

/** Queries are made of what a model has read. */
function describeSearch(key: string, { search }: Mallex): readonly PermissionEffect[] {
  if (search === undefined) return [["other", "removes search"]];
  const to = searchUrl(search) ?? "the program of `search`";
  const variable = searchVariable(search);
  const sent: readonly PermissionEffect[] =
    variable === undefined ? [] : [["keys", `the variable ${variable} to ${to}`]];
  if (key === "key") return sent;
  const where: PermissionEffect = ["sends", `in part to ${to}: what models search the web for`];
  const program = searchProgram(search);
  if (program === undefined) return [where, ...sent];
  return [["starts", `the program ${program.map(argument).join(" ")}, for each search of the web`], where, ...sent];
}

/** A text of a file in a sentence. */
function quoted(value: unknown): string {
  return JSON.stringify(value) ?? "nothing";
}

/** A number or a word of a file in a sentence. */
function plain(value: unknown): string {
  return typeof value === "string" ? value : quoted(value);
}

function describeProfile({ name, key, value }: NamedPermission, config: Mallex): PermissionEffect {
  if (key === "localOnly") return ["takesBack", `the prompts of the profile ${name} may leave this machine`];
  if (key === "tokenizer") return ["reads", `the tokenizer in ${quoted(value)}`];
  if (key === "draft") return ["reads", `the draft model in ${quoted(value)}`];
  if (key === "model" && /^[.~/]/.test(plain(value))) return ["reads", `the model in ${quoted(value)}`];
  const { backend = "", model = "" } = config.profiles?.[name] ?? {};
  const where = `to the model ${quoted(model)} of the backend ${backend}, off this machine`;
  return ["sends", `of the profile ${name} ${where}: the backend is in your own file, and you pay`];
}

function describeOther(path: string, value: unknown): PermissionEffect {
  switch (path) {
    case "server.port":
      if (value === 0) return ["listens", "on this machine, on a port that the system chooses"];
      return ["listens", `on port ${value === null ? "3456" : plain(value)} of this machine`];
    case "server.record":
      return ["takesBack", "turns are recorded, although your own file turns that off"];
    case "budget":
    case "budget.perDay":
      return [
        "takesBack",
        `your own file's budget: a day may cost ${value === null ? "any amount" : `$${plain(value)}`}`,
      ];
    case "neverLeaves":
      return ["takesBack", describeRemovedRule(value)];
    case "extends":
      return ["reads", outside(plain(value))];
    default:
      return ["other", `${path}: ${JSON.stringify(value)}`];
  }
}

function outside(spec: string): string {
  return /^git\+/i.test(spec)
    ? `rules from the git repository ${quoted(spec.replace(/^git\+/i, ""))} of this machine, when it is updated`
    : `rules from ${quoted(spec)}, outside of this folder`;
}

function describeRemovedRule(value: unknown): string {
  const { disable, override } = (value ?? {}) as { readonly disable?: unknown; readonly override?: unknown };
  if (disable !== undefined) return `data that the rule ${quoted(disable)} finds may leave this machine`;
  if (override !== undefined) return `the rule ${quoted(override)}, which keeps data on this machine, finds other data`;
  return "no rule keeps data on this machine";
}

type DescribedBackend = NonNullable<Mallex["backends"]>[string];

/** What a value of a backend does: it starts a program, or prompts and a key go to its URL. */
function describeBackend({ name, key, value }: NamedPermission, config: Mallex): readonly PermissionEffect[] {
  const backend = config.backends?.[name];
  if (backend === undefined || value === null)
    return [["other", `removes ${["backends", name, key].filter(Boolean).join(".")}`]];
  const users = usersOf(name, config);
  const members = poolMembers(backend);
  if (members !== undefined) return [poolSends(members, users)];
  if (kindOf(backend).supervised) {
    const models = [...new Set(users.map(({ model }) => quoted(model)))].join(", ") || "no profile yet";
    const text =
      key === "kind"
        ? `${kindOf(backend).program}, for ${models}`
        : `of the backend ${name} with ${key} ${plain(value)}`;
    return [["starts", `the model server ${text}`]];
  }
  if (key === "private" && value === true)
    return [["takesBack", `data that must not leave this machine may go to ${whereTo(backend)}, as a server of yours`]];
  if (!["private", "kind", "url"].includes(key)) return keySent(backend);
  const names = users.map(({ profile }) => profile);
  return [promptsSent(backend, names), ...(key === "private" ? [] : keySent(backend))];
}

interface BackendUser {
  readonly profile: string;
  readonly model: string;
}

/** The profiles of a backend, also by a pool that it is in. */
function usersOf(name: string, { backends = {}, profiles = {} }: Mallex): readonly BackendUser[] {
  return Object.entries(profiles).flatMap(([profile, { backend, model }]) => {
    if (backend === name) return [{ profile, model }];
    const pool = backends[backend];
    const member = pool && poolMembers(pool)?.find((one) => one.backend === name);
    return member === undefined ? [] : [{ profile, model: member.model ?? model }];
  });
}

function poolSends(members: readonly PoolMember[], users: readonly BackendUser[]): PermissionEffect {
  const names = members.map(({ backend }) => backend);
  return ["sends", `${whoseProfiles(users.map(({ profile }) => profile))} to one of the backends ${names.join(", ")}`];
}

function whoseProfiles(profiles: readonly string[]): string {
  const plural = profiles.length > 1 ? "s" : "";
  return profiles.length === 0 ? "of no profile yet" : `of the profile${plural} ${profiles.join(", ")}`;
}

function promptsSent(backend: DescribedBackend, profiles: readonly string[]): PermissionEffect {
  const isPrivate = "private" in backend && backend.private === true;
  const near = isPrivate ? "to a machine of yours, by `private`" : "on this machine";
  return ["sends", `${whoseProfiles(profiles)} to ${whereTo(backend)}, ${leaves(backend) ? "off this machine" : near}`];
}

/** Where the key, or the client's login, of a backend goes. */
function keySent(backend: DescribedBackend): readonly PermissionEffect[] {
  const lowered = lowerBackend(backend);
  if ("login" in lowered) return [["keys", `the client's own login to ${whereTo(backend)}`]];
  const key = "key" in lowered ? lowered.key : undefined;
  if (key === undefined) return [];
  const source = "env" in key ? `the variable ${key.env}` : `the file ${quoted(key.file)}`;
  return [["keys", `${source} to ${whereTo(backend)}`]];
}

function whereTo(backend: DescribedBackend): string {
  const lowered = lowerBackend(backend);
  return "url" in lowered ? lowered.url : "a model server of mallex";
}

/** What mallex fills in where a variable refers to it. */
const FILLED: Readonly<Record<string, string>> = {
  url: "mallex's own URL",
  token: "mallex's token",
  tokenHeader: "mallex's token, as a header",
  model: "the model's name",
  window: "the window",
  output: "the length of an answer",
  noProxy: "the hosts that need no proxy",
  smallWindow: "1 for a small window, else 0",
  promptSuggestions: "whether it suggests what to type next",
};

/** What a value below `launch` does to the client: another program, its variables, its settings. */
function describeLaunch(path: string, value: unknown): PermissionEffect {
  const [, name, from] = /^launch\.(?:env|releases\.[^.]+\.env)\.([^.]+)(\.from)?$/.exec(path) ?? [];
  if (name !== undefined) {
    const text = (from === undefined ? undefined : FILLED[plain(value)]) ?? quoted(value);
    return ["client", value === null ? `no variable ${name}` : `the variable ${name}: ${text}`];
  }
  const [, setting] = /^launch\.releases\.[^.]+\.settings\.(.+)$/.exec(path) ?? [];
  if (setting !== undefined) return ["client", `the setting ${setting}: ${quoted(value)}`];
  if (/^launch\.releases\.[^.]+\.client$/.test(path)) return ["client", `more for its releases ${plain(value)}`];
  if (path === "launch.client")
    return ["starts", value === null ? "the client that is installed" : `${quoted(value)}, as the client`];
  if (path === "launch.window") return ["client", `a window of ${plain(value)} tokens`];
  return ["client", `no defaults for ${path}`];
}

/** The client's arguments; those that let it run tools without asking, or add commands, come first and are described. */
function describeArguments(value: unknown): readonly PermissionEffect[] {
  const words = Array.isArray(value) ? value.map(plain) : [];
  if (words.length === 0) return [["client", "no arguments"]];
  const effects = ARGUMENT_EFFECTS.flatMap(([match, doing, says]): PermissionEffect[] => {
    const matching = words.flatMap((word, at) =>
      match.test(`${word} ${words[at + 1] ?? ""}`) ? withValue(words, at) : [],
    );
    return matching.length === 0 ? [] : [[doing, `${says}: ${matching.join(" ")}`]];
  });
  return [...effects, ["client", `the arguments ${words.map(argument).join(" ")}`]];
}

/** Arguments of the client that the user has to review, by an argument and the next one. */
const ARGUMENT_EFFECTS: readonly (readonly [match: RegExp, ...effect: PermissionEffect])[] = [
  [
    /^--(?:allow-)?dangerously|^--allowed-?[tT]ools\b|^--permission-mode[= ](?:bypassPermissions|dontAsk|acceptEdits|auto)\b|^--permission-prompt-tool\b/,
    "unguards",
    "the client's questions before it runs a tool, all or some",
  ],
  [
    /^--setting(?:s|-sources)\b/,
    "brings",
    "hooks of settings, which are commands; settings can answer its questions, too",
  ],
  [/^--mcp-config\b/, "brings", "servers of tools, which may be any command"],
  [/^--plugin-(?:dir|url)\b/, "brings", "plugins, with hooks and commands of their own"],
];

/** With its value, unless that is the next argument. */
function withValue(words: readonly string[], at: number): string {
  const [word = "", next] = words.slice(at);
  const isComplete = next === undefined || next.startsWith("-") || word.includes("=");
  return [word, ...(isComplete ? [] : [next])].map(argument).join(" ");
}

function argument(word: string): string {
  return /^[^\s"]+$/.test(word) ? word : quoted(word);
}
