import type { Lock } from "../../../generated/types/lock.d.ts";
import type {
  Mallex,
  Size as SizeConfig,
  Tool as ToolConfig,
  Toolset as ToolsetConfig,
} from "../../../generated/types/mallex.d.ts";
import type { Classifier, Plan, Size, Tool, Toolset } from "../../../generated/types/plan.d.ts";
import { toData, type Dict } from "../tree.ts";
import { lowerAliases } from "./aliases.ts";
import { lowerBackend } from "./backends.ts";
import { lowerIntents } from "./intents.ts";
import { lowerFinder, lowerRule } from "./locator.ts";
import { mapValues } from "./map-values.ts";
import { optional } from "./optional.ts";
import { lowerPrivateRules } from "./private-rules.ts";
import { lowerProfiles } from "./profiles.ts";
import { lowerClass, lowerRoutes } from "./routes.ts";
import { toBytes, toMilliseconds } from "./units.ts";

/** What lowering takes besides the configuration. */
export interface Known {
  /** The profile of tiers that nobody filled. */
  readonly first: string;
  readonly lock: Lock;
  /** The classifier of the intents' examples; absent: it is trained now. */
  readonly learned?: Classifier | undefined;
}

/** Turns the merged, checked configuration into what the server executes. */
export function lower(config: Dict, { first, lock, learned }: Known): Omit<Plan, "hash"> {
  const data = toData(config) as Mallex;
  const profiles = lowerProfiles(data, lock);
  const tiers = lowerTiers(data, first);
  return {
    version: 1,
    server: lowerServer(data),
    launch: {
      args: [...(data.launch?.args ?? [])],
      env: { ...data.launch?.env },
      ...optional("client", data.launch?.client),
      ...optional("window", data.launch?.window),
    },
    backends: mapValues(data.backends, lowerBackend),
    profiles,
    tiers,
    ...optional("userAgent", data.userAgent),
    sizes: mapValues(data.sizes, lowerSize),
    classes: (data.classes ?? []).map(lowerClass),
    routes: lowerRoutes(data, { tiers, profiles }),
    parts: mapValues(data.parts, (finders) => finders.map(lowerFinder)),
    thoughts: Object.values(data.thoughts ?? {}).map(({ start, end }) => ({ start, ...optional("end", end) })),
    trim: (data.trim ?? []).map(lowerRule),
    filters: (data.filters ?? []).map(lowerRule),
    toolsets: mapValues(data.toolsets, lowerToolset),
    ...optional("aliases", lowerAliases(data, tiers)),
    ...lowerIntents(data, tiers, learned),
    ...optional("neverLeaves", lowerPrivateRules(data)),
    ...optional("budget", data.budget && { perDay: data.budget.perDay }),
    templates: [],
  };
}

function lowerSize({ prompt = "client", toolset = "none", budget }: SizeConfig): Size {
  const { talk, result } = budget ?? {};
  const limits = { ...optional("talk", talk), ...optional("result", result) };
  return { prompt, toolset, ...(Object.keys(limits).length === 0 ? {} : { budget: limits }) };
}

function lowerTiers({ tiers }: Mallex, first: string): Plan["tiers"] {
  return (tiers ?? []).map(({ id, about, profiles, moveOn, overflow, patience }) => ({
    id,
    ...optional("about", about),
    profiles: [...(profiles ?? [first])] as Plan["tiers"][number]["profiles"],
    ...optional("moveOn", moveOn && [...moveOn]),
    ...optional(
      "overflow",
      overflow && { ...optional("busy", overflow.busy), ...optional("promptTokens", overflow.promptTokens) },
    ),
    ...optional("patienceMs", patience === undefined ? undefined : toMilliseconds(patience)),
  }));
}

function lowerToolset({ shell = "Bash", tools = {}, others }: ToolsetConfig): Toolset {
  const lowered = Object.entries(tools).map(([name, tool]) =>
    lowerTool(name, typeof tool === "string" ? { as: tool } : tool),
  );
  return { shell, tools: lowered, others };
}

function lowerTool(name: string, { as, about, args, fallback }: Exclude<ToolConfig, string>): Tool {
  const renamed = args === undefined ? undefined : Object.entries(args).map(([own, to]) => ({ name: own, to }));
  return {
    name,
    as: typeof as === "string" ? [as] : [...as],
    ...optional("about", about),
    ...optional("args", renamed),
    ...optional("fallback", fallback),
  };
}

/** Where nobody says anything. */
const USUAL_SERVER = {
  port: 3456,
  record: true,
  earlyHead: "1500ms",
  ping: "8s",
  maxBody: "32MB",
  reload: true,
  strict: false,
  grace: "3s",
} as const;

function lowerServer({ server }: Mallex): Plan["server"] {
  const said = { ...USUAL_SERVER, ...server };
  return {
    port: said.port,
    record: said.record,
    earlyHeadMs: toMilliseconds(said.earlyHead),
    pingMs: toMilliseconds(said.ping),
    maxBodyBytes: toBytes(said.maxBody),
    reload: said.reload,
    strict: said.strict,
    graceMs: toMilliseconds(said.grace),
  };
}
