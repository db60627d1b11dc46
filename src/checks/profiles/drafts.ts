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
    const families = { draft: familiesIn(draft), model: familiesIn(model) };
    const isOther = !families.draft.some((family) => families.model.includes(family));
    if (isOther && families.draft[0] !== undefined && families.model[0] !== undefined) {
      const names = { name, draft: JSON.stringify(draft), model: JSON.stringify(model) };
      return [createProblem("MX3194.family", names, at)];
    }
    const [small, large] = [sizeOf(draft), sizeOf(model)];
    if (small === undefined || large === undefined || small < large) return [];
    return [createProblem("MX3194.larger", { name, draft: JSON.stringify(draft), model: JSON.stringify(model) }, at)];
  });
}

/** What each has a vocabulary of its own. A model may be made of another family's, and then has both names. */
const FAMILIES =
  /qw(?:en|q)|llama|gemma|deepseek|kimi|gpt-oss|granite|smollm|phi(?=-?\d)|glm|minimax|(?:mis|minis|mix|devs|codes|magis)tral/gi;

function familiesIn(model: string): string[] {
  const name = model.slice(model.lastIndexOf("/") + 1);
  return [...name.matchAll(FAMILIES)].map(([family]) =>
    family
      .toLowerCase()
      .replace("qwq", "qwen")
      .replace(/^\w+tral$/, "mistral"),
  );
}
