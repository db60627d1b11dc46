import { NO_CAPABILITIES, type BackendConfig, type BackendKind } from "../kind.ts";

/** Several backends that share the turns of a profile. `expandPools` makes a profile for each of them before anything is checked, so nothing here is used but the name of the kind. */
export const pool: BackendKind<BackendConfig<"pool">> = {
  supervised: false,
  relays: false,
  usesModelTemplate: false,
  separatesThinking: false,
  modelNames: "own",
  ignores: {},
  lower: ({ of }) => {
    throw new Error(`the pool of ${of.length} backends was not expanded`);
  },
  // What is unknown counts as leaving.
  leaves: () => true,
  capabilities: () => NO_CAPABILITIES,
  windowHint: () => "it is the context of its backends",
};
