import type { Mallex } from "../../../generated/types/mallex.d.ts";
import { kindOf, leaves, lowerBackend } from "../../backends/registry.ts";
import type { Permission } from "../../checks/packs/permissions.ts";
import {
  plain,
  quoted,
  type NamedPermission,
  type PermissionDescription,
  type PermissionEffect,
} from "./permissions.ts";

/**
 * What each permission would allow, in plain words; each has at least one line.
 * @param config everything merged
 */
export function describePermissions(permissions: readonly Permission[], config: Mallex): PermissionDescription[] {
  const descriptions = new Map<string, PermissionDescription>();
  for (const permission of permissions)
    for (const [doing, says] of describe(permission, config)) {
      const key = JSON.stringify([doing, says]);
      const known = descriptions.get(key);
      descriptions.set(key, {
        doing,
        says,
        permissions: known === undefined ? [permission] : [permission, ...known.permissions],
      });
    }
  return [...descriptions.values()];
}

function describe(permission: Permission, config: Mallex): readonly PermissionEffect[] {
  const [section = "", name = "", ...rest] = permission.path.split(".");
  const key = rest.join(".");
  switch (section) {
    case "backends":
      return describeBackendPermission({ name, key, value: permission.value }, config);
    case "launch":
      return describeLaunchPermission(permission);
    case "profiles":
      return describeProfile({ name, key, value: permission.value }, config);
    default:
      return [describeOtherPermission(permission)];
  }
}

function describeProfile({ name, key, value }: NamedPermission, config: Mallex): readonly PermissionEffect[] {
  switch (key) {
    case "localOnly":
      return [["takesBack", `that what the profile ${name} is asked stays on this machine`]];
    case "tokenizer":
      return [["reads", `the tokenizer in ${quoted(value)}`]];
    case "model":
      if (/^[.~/]/.test(plain(value))) return [["reads", `the model in ${quoted(value)}`]];
  }
  const { backend = "", model = "" } = config.profiles?.[name] ?? {};
  return [
    [
      "sends",
      `of the profile ${name} to the model ${quoted(model)} of the backend ${backend}, off this machine: your own file names it, and you pay`,
    ],
  ];
}

function describeOtherPermission({ path, value }: Permission): PermissionEffect {
  switch (path) {
    case "server.port":
      return [
        "listens",
        value === 0
          ? "on this machine, on a port that the system chooses"
          : `on port ${value === null ? "3456" : plain(value)} of this machine`,
      ];
    case "server.record":
      return ["takesBack", "that no turns are kept, which your own file says"];
    case "budget":
    case "budget.perDay":
      return [
        "takesBack",
        `what your own file lets a day cost: ${value === null ? "no limit" : `${plain(value)} dollars`} now`,
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
  if (disable !== undefined) return `that what the rule ${quoted(disable)} finds stays on this machine`;
  if (override !== undefined)
    return `that what the rule ${quoted(override)} finds stays on this machine: it finds something else now`;
  return "all that must not leave this machine";
}

type DescribedBackend = NonNullable<Mallex["backends"]>[string];

/** What a value of a backend does: it starts a program, or prompts and a key go to its URL. */
function describeBackendPermission({ name, key, value }: NamedPermission, config: Mallex): readonly PermissionEffect[] {
  const backend = config.backends?.[name];
  if (backend === undefined || value === null)
    return [["other", `takes out ${["backends", name, key].filter(Boolean).join(".")}`]];
  if (kindOf(backend).supervised) return [["starts", started({ name, key, value }, config)]];
  switch (key) {
    case "kind":
    case "url":
      return [["sends", sent(name, backend, config)], ...keySent(backend)];
    case "private":
      return value === true
        ? [
            [
              "takesBack",
              `that what must not leave stays on this machine: it may go to ${whereTo(backend)}, as a server of yours`,
            ],
          ]
        : [["sends", sent(name, backend, config)]];
    default:
      return keySent(backend);
  }
}

function started({ name, key, value }: NamedPermission, config: Mallex): string {
  if (key !== "kind") return `the model server of the backend ${name} with ${key} ${plain(value)}`;
  const models = Object.values(config.profiles ?? {}).flatMap(({ backend, model }) =>
    backend === name ? [quoted(model)] : [],
  );
  return models.length === 0
    ? `the model server mlx_lm.server, for no profile yet`
    : `the model server mlx_lm.server, for ${[...new Set(models)].join(", ")}`;
}

function sent(name: string, backend: DescribedBackend, config: Mallex): string {
  const profiles = Object.entries(config.profiles ?? {}).flatMap(([profile, { backend: query }]) =>
    query === name ? [profile] : [],
  );
  const whose =
    profiles.length === 0
      ? "of no profile yet"
      : `of the profile${profiles.length > 1 ? "s" : ""} ${profiles.join(", ")}`;
  return `${whose} to ${whereTo(backend)}, ${describeIdleStop(backend)}`;
}

function describeIdleStop(backend: DescribedBackend): string {
  if (leaves(backend)) return "off this machine";
  return "private" in backend && backend.private === true ? "said to be a machine of yours" : "on this machine";
}

/** Where the key, or the client's login, of a backend goes. */
function keySent(backend: DescribedBackend): readonly PermissionEffect[] {
  const lowered = lowerBackend(backend);
  if ("login" in lowered) return [["keys", `the client's own login to ${whereTo(backend)}`]];
  const key = "key" in lowered ? lowered.key : undefined;
  if (key === undefined) return [];
  return [
    ["keys", `${"env" in key ? `the variable ${key.env}` : `the file ${quoted(key.file)}`} to ${whereTo(backend)}`],
  ];
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
  smallWindow: "1 where the window is small, else 0",
  promptSuggestions: "whether it suggests what to type next",
};

/** What a value below `launch` does to the client: another program, its arguments, its variables. */
function describeLaunchPermission({ path, value }: Permission): readonly PermissionEffect[] {
  const variable = /^launch\.(?:env|releases\.[^.]+\.env)\.([^.]+)(\.from)?$/.exec(path);
  if (variable !== null) return [["client", setVariable(variable[1] ?? "", value, variable[2] !== undefined)]];
  const setting = /^launch\.releases\.[^.]+\.settings\.(.+)$/.exec(path);
  if (setting !== null) return [["client", `the setting ${setting[1] ?? ""}: ${quoted(value)}`]];
  if (/^launch\.releases\.[^.]+\.client$/.test(path)) return [["client", `more for its releases ${plain(value)}`]];
  switch (path) {
    case "launch.client":
      return [["starts", value === null ? "the client that is installed" : `${quoted(value)}, as the client`]];
    case "launch.args":
      return describeArguments(value);
    case "launch.window":
      return [["client", `a window of ${plain(value)} tokens`]];
    default:
      return [["client", `nothing of what stands under ${path} by default`]];
  }
}

function setVariable(name: string, value: unknown, isFilled: boolean): string {
  if (value === null) return `no variable ${name}`;
  return `the variable ${name}: ${isFilled ? (FILLED[plain(value)] ?? quoted(value)) : quoted(value)}`;
}

/** The client's arguments; those that let it run tools without asking, or add commands, come first and are described. */
function describeArguments(value: unknown): readonly PermissionEffect[] {
  const words = Array.isArray(value) ? value.map(plain) : [];
  if (words.length === 0) return [["client", "no arguments"]];
  const effects = ARGUMENT_EFFECTS.flatMap(({ match, doing, says }): PermissionEffect[] => {
    const those = [...words.keys()].filter((at) => match.test(pair(words, at))).map((at) => withValue(words, at));
    return those.length === 0 ? [] : [[doing, `${says}: ${those.join(" ")}`]];
  });
  return [...effects, ["client", `the arguments ${words.map(argument).join(" ")}`]];
}

interface ArgumentEffect {
  /** A word and the one behind it. */
  readonly match: RegExp;
  readonly doing: PermissionEffect[0];
  readonly says: string;
}

/** Of the client's arguments those that somebody has to see who lets a file start it. */
const ARGUMENT_EFFECTS: readonly ArgumentEffect[] = [
  {
    match:
      /^--(?:allow-)?dangerously|^--allowed-?[tT]ools\b|^--permission-mode[= ](?:bypassPermissions|dontAsk|acceptEdits|auto)\b|^--permission-prompt-tool\b/,
    doing: "unguards",
    says: "the client's questions before it runs a tool, all or some",
  },
  {
    match: /^--setting(?:s|-sources)\b/,
    doing: "brings",
    says: "hooks of settings, which are commands; settings can answer its questions, too",
  },
  { match: /^--mcp-config\b/, doing: "brings", says: "servers of tools, which may be any command" },
  { match: /^--plugin-(?:dir|url)\b/, doing: "brings", says: "plugins, with hooks and commands of their own" },
];

function pair(words: readonly string[], at: number): string {
  return `${words[at] ?? ""} ${words[at + 1] ?? ""}`;
}

/** With its value, unless that is the next argument. */
function withValue(words: readonly string[], at: number): string {
  const [word = "", next] = words.slice(at);
  const isOwn = next === undefined || next.startsWith("-") || word.includes("=");
  return [word, ...(isOwn ? [] : [next])].map(argument).join(" ");
}

function argument(word: string): string {
  return /^[^\s"]+$/.test(word) ? word : quoted(word);
}
