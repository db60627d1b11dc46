import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Backend, Plan } from "../../../generated/types/plan.d.ts";
import type { Problem } from "../../problem/problem.ts";
import { toData, valueAt, type Dict } from "../tree.ts";
import { lowerFinder, lowerRule } from "./locator.ts";
import { mapValues } from "./map-values.ts";
import { optional } from "./optional.ts";
import { lowerProfiles } from "./profiles.ts";
import { lowerClass, lowerRoute } from "./routes.ts";
import { toBytes, toMilliseconds } from "./units.ts";

/** The plan without its hash, and what was found on the way. */
export interface Lowered {
  readonly plan: Omit<Plan, "hash">;
  readonly problems: readonly Problem[];
}

/** Turns the merged, checked configuration into what the server executes. Every default has been said by a file. */
export function lower(config: Dict, ladder: readonly string[]): Lowered {
  const data = toData(config) as Mallex;
  const problems: Problem[] = [];
  const profiles = lowerProfiles(data, (name) => valueAt(config, ["profiles", name])?.at ?? config.at, problems);
  const plan: Omit<Plan, "hash"> = {
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
    tiers: (data.tiers ?? []).map(({ id, about, profiles: named }) => ({
      id,
      ...optional("about", about),
      profiles: [...(named ?? ladder.slice(0, 1))] as Plan["tiers"][number]["profiles"],
    })),
    sizes: mapValues(data.sizes, ({ prompt, toolset }) => ({ prompt: prompt ?? "client", toolset: toolset ?? "none" })),
    classes: (data.classes ?? []).map(lowerClass),
    routes: (data.routes ?? []).map(lowerRoute),
    parts: mapValues(data.parts, (finders) => finders.map(lowerFinder)),
    trim: (data.trim ?? []).map(lowerRule),
    filters: (data.filters ?? []).map(lowerRule),
    toolsets: mapValues(data.toolsets, ({ others }) => ({ others })),
    templates: [],
  };
  return { plan, problems };
}

function lowerServer({ server }: Mallex): Plan["server"] {
  return {
    port: server?.port ?? 3456,
    record: server?.record ?? true,
    earlyHeadMs: toMilliseconds(server?.earlyHead ?? "1500ms"),
    pingMs: toMilliseconds(server?.ping ?? "8s"),
    maxBodyBytes: toBytes(server?.maxBody ?? "32MB"),
  };
}

function lowerBackend(backend: NonNullable<Mallex["backends"]>[string]): Backend {
  if (backend.kind === "mlx")
    return {
      kind: "mlx",
      ...optional("prefillStep", backend.prefillStep),
      promptCacheEntries: backend.promptCacheEntries ?? 10,
    };
  return { kind: "openai", url: backend.url.replace(/\/+$/, ""), ...optional("keyEnv", backend.key?.env) };
}
