import {
  lowerKey,
  lowerLimits,
  NO_CAPABILITIES,
  NO_TEMPLATE,
  NOT_LOADED,
  withoutSlash,
  type BackendConfig,
  type BackendKind,
} from "../kind.ts";

/** OpenRouter: chat completions. It leaves out what the provider of a model doesn't support. */
export const openrouter: BackendKind<BackendConfig<"openrouter">> = {
  supervised: false,
  relays: false,
  usesModelTemplate: false,
  separatesThinking: false,
  modelNames: "openrouter",
  title: "mallex",
  ignores: { thinking: NO_TEMPLATE, ...NOT_LOADED },
  lower: (config) => ({
    kind: "openrouter",
    url: withoutSlash(config.url ?? "https://openrouter.ai/api/v1"),
    key: lowerKey(config.key ?? { env: "OPENROUTER_API_KEY" }),
    ...lowerLimits(config),
  }),
  leaves: () => true,
  capabilities: () => ({ ...NO_CAPABILITIES, enforcesCallSchema: true, enforcesFormat: true, supportsEffort: true }),
  windowHint: (model) => `https://openrouter.ai/${encodeURI(model)} has it as context`,
};
