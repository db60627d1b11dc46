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

/** The Claude API, with a key or the client's own login. Requests are relayed, so nothing is translated. */
export const anthropic: BackendKind<BackendConfig<"anthropic">> = {
  supervised: false,
  relays: true,
  usesModelTemplate: false,
  separatesThinking: false,
  modelNames: "claude",
  ignores: {
    ...NOT_LOADED,
    thinking: NO_TEMPLATE,
    thoughts: "remove it: the client gets Claude's answers unchanged, with thoughts and signatures",
  },
  lower(config) {
    // The client's own paths begin with `/v1`; other tools want it in the URL.
    const url = withoutSlash(config.url ?? "https://api.anthropic.com").replace(/\/v1$/, "");
    const limits = lowerLimits(config);
    if (config.login !== undefined) return { kind: "anthropic", url, login: config.login, ...limits };
    return { kind: "anthropic", url, key: lowerKey(config.key ?? { env: "ANTHROPIC_API_KEY" }), ...limits };
  },
  leaves: () => true,
  capabilities: () => NO_CAPABILITIES,
  windowHint: () => "the models overview of the Claude API has it as context window",
};
