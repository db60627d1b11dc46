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
    const families = [familyOf(draft), familyOf(model)] as const;
    if (families.every((family) => family !== undefined) && families[0] !== families[1]) {
      const names = { name, draft: JSON.stringify(draft), model: JSON.stringify(model) };
      return [createProblem("MX3194.family", names, at)];
    }
    const [small, large] = [sizeOf(draft), sizeOf(model)];
    if (small === undefined || large === undefined || small < large) return [];
    return [createProblem("MX3194.larger", { name, draft: JSON.stringify(draft), model: JSON.stringify(model) }, at)];
  });
}

/** What each has a vocabulary of its own, at the beginning of names: other names, such as Kimi-Dev, may be of models made from these. */
const FAMILY =
  /^(?:[a-z-]+_)?(?:meta-)?(qw(?:en|q)|llama|gemma|deepseek-(?:v\d|coder)|kimi-k\d|gpt-oss|granite|smollm2|phi-?4|glm-\d|minimax-m\d|(?:mis|minis|mix|devs|codes|magis)tral)/i;
const FAMILIES = /qw(?:en|q)|llama|gemma|deepseek|kimi|gpt-oss|granite|mistral/gi;

/** Undefined where it isn't certain: a name of two families is of a model that is made of another one. */
function familyOf(model: string): string | undefined {
  const [name = ""] = model.slice(model.lastIndexOf("/") + 1).split(":");
  const found = FAMILY.exec(name)?.[1]?.toLowerCase();
  const family = toFamily(found ?? "");
  const isMixed = [...name.replace(/^[a-z-]+_/i, "").matchAll(FAMILIES)].some(
    ([other]) => toFamily(other.toLowerCase()) !== family,
  );
  return family === "" || isMixed ? undefined : family;
}

function toFamily(word: string): string {
  return word
    .replace("qwq", "qwen")
    .replace(/^(deepseek|kimi).*/, "$1")
    .replace(/^\w+tral$/, "mistral");
}
