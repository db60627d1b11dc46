import type { MlxBackend } from "../../../generated/types/plan.d.ts";
import { toBytes } from "../../shared/units.ts";
import { converted, LOOPBACK, optional } from "../../shared/utilities.ts";
import {
  lowerLimits,
  lowerSupervision,
  NO_CAPABILITIES,
  type BackendConfig,
  type BackendKind,
  type Spread,
} from "../kind.ts";

/** Turns at once on one machine: more share the same processor, and each gets slower. */
const CONCURRENT = 4;

/** `mlx_lm.server`, which mallex starts itself. It enforces no schema, and answers a picture with an error. */
export const mlx: BackendKind<BackendConfig<"mlx">> = {
  supervised: true,
  program: "mlx_lm.server",
  environment: "venv",
  weights: "safetensors",
  relays: false,
  usesModelTemplate: true,
  hasGrammars: false,
  separatesThinking: true,
  modelNames: "hub",
  ignores: {
    // The server answers a picture with 404, and the conversation that holds one would never be answered again.
    images:
      "remove it: mlx_lm.server supports only text; for images use `engine: vlm` on the backend, or a server that supports them, as a backend of `kind: openai`",
  },
  lower(config) {
    const { engine, prefillStep, promptCacheEntries = 10, promptCacheBytes, metalCache, cluster } = config;
    return {
      kind: "mlx",
      ...optional("engine", engine === "vlm" ? engine : undefined),
      ...optional("prefillStep", prefillStep),
      promptCacheEntries,
      ...converted("promptCacheBytes", promptCacheBytes, toBytes),
      ...converted("metalCacheBytes", metalCache, toBytes),
      ...optional("cluster", engine === "vlm" ? undefined : cluster && lowerCluster(cluster)),
      ...lowerSupervision(config),
      ...lowerLimits(config, CONCURRENT),
    };
  },
  leaves: ({ cluster, private: isPrivate }) => isPrivate !== true && isOnSeveralMachines(cluster),
  spread: ({ cluster }) => cluster && spreadOfCluster(cluster),
  machines: ({ cluster }) => (cluster !== undefined && isOnSeveralMachines(cluster) ? cluster.hosts.length : 1),
  capabilities: () => ({ ...NO_CAPABILITIES, supportsThinking: true }),
  windowHint: () => "the model's config.json has it as max_position_embeddings",
};

const ONE_MACHINE = "remove it: mlx_vlm.server runs on one machine";
const OWN_CACHE = "remove it: mlx_vlm.server keeps the prompts that fit";
const OWN_CACHES = { promptCacheEntries: OWN_CACHE, promptCacheBytes: OWN_CACHE };

/** `kind: mlx` with `engine: vlm`: `mlx_vlm.server`, which mallex starts itself, for models that see pictures. */
export const vlm: BackendKind<BackendConfig<"mlx">> = {
  ...mlx,
  program: "mlx_vlm.server",
  environment: "venv-vlm",
  // The server renders it, as the model's processor says.
  usesModelTemplate: false,
  separatesThinking: false,
  ignores: { draft: "remove it: mlx_vlm.server accepts only drafts that were made for one model", ...OWN_CACHES },
  ignoresOwn: { cluster: ONE_MACHINE, ...OWN_CACHES },
  leaves: () => false,
  spread: () => undefined,
  machines: () => 1,
  capabilities: () => ({ ...NO_CAPABILITIES, supportsThinking: true }),
};

type ClusterConfig = NonNullable<BackendConfig<"mlx">["cluster"]>;
type Cluster = NonNullable<MlxBackend["cluster"]>;

/** The default of mlx.launch. */
const PORT = 32_323;

/** Not 0.0.0.0: a cluster listens on one address alone. */
function isOnThisMachine(address: string): boolean {
  return address.startsWith("127.");
}

function clusterAddresses({ hosts }: Pick<ClusterConfig, "hosts">): readonly string[] {
  return hosts.map((host) => (typeof host === "string" ? host : host.address));
}

function isOnSeveralMachines(cluster: ClusterConfig | undefined): boolean {
  return cluster !== undefined && !clusterAddresses(cluster).every(isOnThisMachine);
}

/** The hosts as in a hostfile of mlx.launch, which starts those by ssh that are not called 127.0.0.1. The first one is this machine. */
function lowerCluster(cluster: ClusterConfig): Cluster {
  const { backend = "ring", port = isOnSeveralMachines(cluster) ? PORT : undefined } = cluster;
  const hosts = cluster.hosts.map((host, index): Cluster["hosts"][number] => {
    const { address, ssh = address, rdma } = typeof host === "string" ? { address: host } : host;
    return {
      ssh: index === 0 || isOnThisMachine(address) ? LOOPBACK : ssh,
      ips: [address],
      ...optional("rdma", rdma),
    };
  });
  return { backend, ...optional("port", port), hosts };
}

/** mlx_lm.server loads no draft model in a cluster. */
function spreadOfCluster(cluster: ClusterConfig): Spread {
  const devices = cluster.hosts.map((host) => (typeof host === "string" ? 0 : (host.rdma?.length ?? 0)));
  return {
    path: ["cluster", "hosts"],
    machines: clusterAddresses(cluster).map((host) => ({ host })),
    ...optional("devices", cluster.backend === "jaccl" ? devices : undefined),
    hasDrafts: false,
  };
}
