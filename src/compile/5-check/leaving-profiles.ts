import type { Mallex } from "../../../generated/types/mallex.d.ts";
import { leaves } from "../6-lower/backends.ts";

/** The profiles whose backend is not the person's own; one that is not known is said elsewhere. */
export function leavingProfiles({ profiles = {}, backends = {} }: Mallex): ReadonlySet<string> {
  const all = Object.entries(profiles).filter(([, { backend }]) => {
    const known = backends[backend];
    return known !== undefined && leaves(known);
  });
  return new Set(all.map(([name]) => name));
}
