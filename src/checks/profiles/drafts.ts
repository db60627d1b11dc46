import type { Mallex } from "../../../generated/types/mallex.d.ts";
import { kindOf } from "../../backends/registry.ts";
import { locationOf, toData, type Dict } from "../../config/parse/tree.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import { modelWeights } from "../../plan/lower/model-size.ts";
import { factsOf, parametersIn } from "../../plan/lower/profiles.ts";

/** Can the draft model of each profile help its model? */
export function checkDrafts(config: Dict): Problem[] {
  const { profiles = {}, backends = {}, models = [] } = toData(config) as Mallex;
  const sizeOf = (model: string): number | undefined =>
    parametersIn(model) ?? modelWeights(model, factsOf(model, models))?.bytes;
  const drafting = Object.entries(profiles).filter(
    ([, { draft, backend }]) => draft !== undefined && kindOf(backends[backend])?.ignores.draft === undefined,
  );
  return drafting.flatMap(([name, { model, draft = "", backend }], index): Problem[] => {
    const at = locationOf(config, ["profiles", name, "draft"]);
    if (draft === model) return [createProblem("MX3194.same", { name }, at)];
    const other = drafting
      .slice(0, index)
      .find(([, one]) => one.model === model && one.backend === backend && one.draft !== draft);
    if (other !== undefined) return [createProblem("MX3194.differs", { name, other: other[0] }, at)];
    const [small, large] = [sizeOf(draft), sizeOf(model)];
    if (small === undefined || large === undefined || small < large) return [];
    return [createProblem("MX3194.larger", { name, draft: JSON.stringify(draft), model: JSON.stringify(model) }, at)];
  });
}
