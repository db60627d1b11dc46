import type { Plan } from "../../../generated/types/plan.d.ts";
import { relaysLogin } from "../../server/relays-login.ts";
import type { CliEnvironment } from "../context.ts";

/** What the client may log in with itself. */
const LOGINS: readonly string[] = ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN"];

/**
 * What the client gets of the person's environment: all but the keys that mallex holds for them, since a model could read them with one
 * command. Where the client's own login is passed on, what it logs in with stays, unless that is the token of mallex, left by `mallex env`.
 */
export function personEnvironment(env: CliEnvironment, plan: Plan, token: string): CliEnvironment {
  const hidden = new Set(keyNames(plan).filter((name) => !relaysLogin(plan) || !LOGINS.includes(name)));
  return Object.fromEntries(
    Object.entries(env).filter(([name, value]) => !hidden.has(name) && !(LOGINS.includes(name) && value === token)),
  );
}

function keyNames({ backends }: Plan): string[] {
  return Object.values(backends).flatMap((backend) =>
    backend.kind !== "mlx" && backend.key !== undefined && "env" in backend.key ? [backend.key.env] : [],
  );
}
