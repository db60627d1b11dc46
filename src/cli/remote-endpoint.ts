import type { Backend, Profile } from "../../generated/types/plan.d.ts";
import type { Endpoint } from "../backend/endpoint.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { unreachable } from "../terms/unreachable.ts";
import type { Keys } from "./read-keys.ts";

export type RemoteBackend = Exclude<Backend, { kind: "mlx" }>;

/** @param token mallex's own, which must not leave
 * @throws {MallexError} MX7515, MX7540 to MX7543 when its key can't be had */
export function remoteEndpoint(
  backend: RemoteBackend,
  profile: Profile,
  { keys, token }: { readonly keys: Keys; readonly token: string },
): Endpoint {
  const fault = keys.faults.get(profile.backend);
  if (fault !== undefined) throw new MallexError(fault.problem);
  const key = keys.values.get(profile.backend);
  const common = {
    url: backend.url,
    model: profile.model,
    leaves: profile.leaves === true,
    setting: `backends.${profile.backend}.url`,
    ...(key === undefined ? {} : { key }),
  };
  switch (backend.kind) {
    case "openai":
      return { kind: "openai", ...common };
    case "openrouter":
      return { kind: "openai", title: "mallex", ...common };
    case "anthropic":
      return { kind: "anthropic", ...common, ...(key === undefined ? { login: "client", withhold: token } : {}) };
    default:
      return unreachable(backend);
  }
}
