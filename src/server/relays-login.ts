import type { Plan } from "../../generated/types/plan.d.ts";

/** True when some profile passes on the client's own login: then only mallex's own header opens mallex, and the others are the client's. */
export function relaysLogin({ profiles, backends }: Pick<Plan, "profiles" | "backends">): boolean {
  return Object.values(profiles).some(({ backend }) => {
    const settings = backends[backend];
    return settings?.kind === "anthropic" && settings.login === "client";
  });
}
