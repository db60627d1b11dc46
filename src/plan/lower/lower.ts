import type { Lock } from "../../../generated/types/lock.d.ts";
import type { Mallex, Size as SizeConfig } from "../../../generated/types/mallex.d.ts";
import type { Classifier, Plan, Size } from "../../../generated/types/plan.d.ts";
import { lowerBackend } from "../../backends/registry.ts";
import { lowerSearch } from "../../backends/search/settings.ts";
import { USUAL_STYLE } from "../../config/load/load-templates.ts";
import { toData, type Dict } from "../../config/parse/tree.ts";
import { toBytes, toMilliseconds } from "../../shared/units.ts";
import { converted, mapValues, optional, defined } from "../../shared/utilities.ts";
import { lowerIntents } from "./intents.ts";
import { lowerPrivateRules } from "./local-only.ts";
import { lowerProfiles, lowerRepeats, lowerTurnEnd } from "./profiles.ts";
import { lowerClass, lowerRoutes } from "./routes.ts";
import { lowerFinder, lowerRange, lowerRule, lowerSource } from "./rules.ts";
import { lowerAliases } from "./targets.ts";
import { lowerDialect, lowerToolset } from "./tools.ts";

/** What lowering takes besides the configuration. */
export interface LowerInput {
  /** The profile of tiers without profiles, as the file names it. */
  readonly first: string;
  readonly lock: Lock;
  /** Profiles that several backends share, by name. */
  readonly pools?: NonNullable<Plan["pools"]>;
  /** The classifier of the intents' examples; absent: it is trained now. */
  readonly learned?: Classifier | undefined;
}

/** Turns the merged, checked configuration into what the server executes. */
export function lower(config: Dict, { first, lock, learned, pools = {} }: LowerInput): Omit<Plan, "hash"> {
  const data = toData(config) as Mallex;
  const profiles = lowerProfiles(data, lock);
  const tiers = lowerTiers(data, pools[first]?.profiles ?? [first]);
  return {
    version: 1,
    server: lowerServer(data),
    launch: lowerLaunch(data),
    ...converted("memoryBytes", data.memory, toBytes),
    backends: mapValues(data.backends, lowerBackend),
    profiles,
    tiers,
    ...(Object.keys(pools).length === 0 ? {} : { pools }),
    ...optional("userAgent", data.userAgent),
    sizes: mapValues(data.sizes, lowerSize),
    classes: (data.classes ?? []).map(lowerClass),
    routes: lowerRoutes(data, { tiers, profiles, pools }),
    parts: mapValues(data.parts, (finders) => finders.map(lowerFinder)),
    ...optional("sources", data.sources && mapValues(data.sources, (finders) => finders.map(lowerSource))),
    ...optional("needs", lowerNeeds(data)),
    thoughts: Object.values(data.thoughts ?? {}).map(({ start, end }) => ({ start, ...optional("end", end) })),
    turnEnds: Object.values(data.turnEnds ?? {}).map(lowerTurnEnd),
    dialects: mapValues(data.dialects, lowerDialect),
    styles: mapValues(data.styles, ({ template = USUAL_STYLE, schemas }) => ({
      template,
      ...(schemas === "flat" ? { flat: true as const } : {}),
    })),
    trim: (data.trim ?? []).map(lowerRule),
    filters: (data.filters ?? []).map(lowerRule),
    toolsets: mapValues(data.toolsets, lowerToolset),
    ...optional("repeats", lowerRepeats(data)),
    ...optional("aliases", lowerAliases(data, tiers)),
    ...lowerIntents(data, tiers, learned),
    ...optional("neverLeaves", lowerPrivateRules(data)),
    ...optional("search", searchOf(data)),
    ...optional("budget", data.budget && { perDay: data.budget.perDay }),
    templates: [],
  };
}

function lowerLaunch({ launch }: Mallex): Plan["launch"] {
  return {
    args: [...(launch?.args ?? [])],
    env: { ...launch?.env },
    ...defined({
      client: launch?.client,
      window: launch?.window,
      releases:
        launch?.releases &&
        Object.values(launch.releases).map(({ client, ...rest }) =>
          defined({
            client: client === undefined ? undefined : lowerRange(client),
            env: rest.env,
            settings: rest.settings,
          }),
        ),
    }),
  };
}

function searchOf({ search, clientTools = {} }: Mallex): Plan["search"] {
  const asks = Object.values(clientTools).flatMap(({ searches }) => searches ?? []);
  return search && lowerSearch(search, asks);
}

function lowerNeeds({ clientTools = {} }: Mallex): Plan["needs"] {
  const needs = Object.entries(clientTools).flatMap(([name, { needs: finders = [] }]) =>
    finders.length === 0 ? [] : [[name, finders.map(lowerFinder)] as const],
  );
  return needs.length === 0 ? undefined : Object.fromEntries(needs);
}

function lowerSize({ prompt = "client", toolset = "none", budget }: SizeConfig): Size {
  const { head, talk, result } = budget ?? {};
  const limits = defined({ head, talk, result });
  return { prompt, toolset, ...(Object.keys(limits).length === 0 ? {} : { budget: limits }) };
}

function lowerTiers({ tiers }: Mallex, usual: readonly string[]): Plan["tiers"] {
  return (tiers ?? []).map(({ id, about, profiles, moveOn, overflow, patience }) => ({
    id,
    ...optional("about", about),
    profiles: [...(profiles ?? usual)] as Plan["tiers"][number]["profiles"],
    ...defined({
      moveOn: moveOn && [...moveOn],
      overflow: overflow && defined({ busy: overflow.busy, promptTokens: overflow.promptTokens }),
      patienceMs: patience === undefined ? undefined : toMilliseconds(patience),
    }),
  }));
}

/** Defaults. */
const USUAL_SERVER = {
  port: 3456,
  record: true,
  earlyHead: "800ms",
  ping: "8s",
  maxBody: "32MB",
  reload: true,
  strict: false,
  grace: "3s",
} as const;

function lowerServer({ server }: Mallex): Plan["server"] {
  const settings = { ...USUAL_SERVER, ...server };
  return {
    port: settings.port,
    record: settings.record,
    earlyHeadMs: toMilliseconds(settings.earlyHead),
    pingMs: toMilliseconds(settings.ping),
    maxBodyBytes: toBytes(settings.maxBody),
    reload: settings.reload,
    strict: settings.strict,
    graceMs: toMilliseconds(settings.grace),
  };
}
