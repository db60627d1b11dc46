import { toBytes } from "../../shared/units.ts";
import { converted, optional } from "../../shared/utilities.ts";
import { lowerLimits, lowerSupervision, NO_CAPABILITIES, type BackendConfig, type BackendKind } from "../kind.ts";

/** Turns at once on one machine: more share the same processor, and each gets slower. */
const CONCURRENT = 4;

/** `mlx_lm.server`, which mallex starts itself. It enforces no schema, and answers a picture with an error. */
export const mlx: BackendKind<BackendConfig<"mlx">> = {
  supervised: true,
  program: "mlx_lm.server",
  weights: "safetensors",
  relays: false,
  usesModelTemplate: true,
  hasGrammars: false,
  separatesThinking: true,
  modelNames: "hub",
  ignores: {
    // The server answers a picture with 404, and the conversation that holds one would never be answered again.
    images:
      "remove it: mlx_lm.server supports only text; for images use a server that supports them, as a backend of `kind: openai`",
  },
  lower(config) {
    const { prefillStep, promptCacheEntries = 10, promptCacheBytes, metalCache } = config;
    return {
      kind: "mlx",
      ...optional("prefillStep", prefillStep),
      promptCacheEntries,
      ...converted("promptCacheBytes", promptCacheBytes, toBytes),
      ...converted("metalCacheBytes", metalCache, toBytes),
      ...lowerSupervision(config),
      ...lowerLimits(config, CONCURRENT),
    };
  },
  leaves: () => false,
  capabilities: () => ({ ...NO_CAPABILITIES, supportsThinking: true }),
  windowHint: () => "the model's config.json has it as max_position_embeddings",
};
