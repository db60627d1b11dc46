import type { Mallex } from "../../../generated/types/mallex.d.ts";
import { kindOf } from "../../backends/registry.ts";
import { toData, valueAt, type Dict } from "../../config/parse/tree.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import { USUAL_REPEATS } from "../../plan/lower/profiles.ts";

/** Does each setting of a profile have an effect on the kind of its backend? */
export function checkIdleSettings(config: Dict): Problem[] {
  const { profiles = {}, backends = {} } = toData(config) as Mallex;
  return Object.entries(profiles).flatMap(([name, profile]): Problem[] => {
    const backend = backends[profile.backend];
    if (backend === undefined) return [];
    return Object.entries(kindOf(backend).ignores).flatMap(([key, hint]): Problem[] => {
      const at = valueAt(config, ["profiles", name, key])?.at;
      if (at === undefined || (key === "images" && profile.images !== true)) return [];
      return [
        createProblem("MX3086.profile", { name, key, backend: profile.backend, kind: backend.kind }, at, { hint }),
      ];
    });
  });
}

/** The same of a backend's own settings. */
export function checkIdleBackendSettings(config: Dict): Problem[] {
  const { backends = {} } = toData(config) as Mallex;
  return Object.entries(backends).flatMap(([name, backend]) =>
    Object.entries(kindOf(backend).ignoresOwn ?? {}).flatMap(([key, hint]): Problem[] => {
      const at = valueAt(config, ["backends", name, key])?.at;
      return at === undefined ? [] : [createProblem("MX3086.backend", { name, key }, at, { hint })];
    }),
  );
}

/** Is the model notified before its turn is ended? */
export function checkRepeats(config: Dict): Problem[] {
  const { repeats } = (toData(config) as Mallex).calls ?? {};
  if (repeats === undefined || repeats === "off") return [];
  const { tell, stop } = { ...USUAL_REPEATS, ...repeats };
  if (tell < stop) return [];
  const locate = (key: string): Problem["at"] => valueAt(config, ["calls", "repeats", key])?.at;
  const at = locate("stop") ?? locate("tell");
  return [
    createProblem("MX3118", { stop, tell, informDefault: USUAL_REPEATS.tell, stopDefault: USUAL_REPEATS.stop }, at),
  ];
}
