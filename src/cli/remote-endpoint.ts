import type { Profile } from "../../generated/types/plan.d.ts";
import type { Endpoint } from "../backend/endpoint.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { Environment } from "./context.ts";

/**
 * Where a backend elsewhere listens, with its key.
 * @throws {MallexError} MX7515 when its key is not set
 */
export function remoteEndpoint(
  backend: { readonly url: string; readonly keyEnv?: string },
  profile: Profile,
  env: Environment,
): Endpoint {
  const { url, keyEnv } = backend;
  const setting = `backends.${profile.backend}.url`;
  if (keyEnv === undefined) return { url, model: profile.model, setting };
  const key = env[keyEnv];
  if (key !== undefined && key !== "") return { url, model: profile.model, key, setting };
  throw new MallexError({
    code: "MX7515",
    severity: "error",
    message: `the backend "${profile.backend}" takes its key from ${keyEnv}, which is not set`,
    hint: `set it before mallex starts: export ${keyEnv}=…`,
  });
}
