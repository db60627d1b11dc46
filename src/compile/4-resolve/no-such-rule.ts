import type { Location, Problem } from "../../problem/problem.ts";
import { shareOf, UNLIMITED } from "../1-load/limit.ts";
import { replaceWordFix, suggestCorrection, type Correction } from "../3-validate/mend.ts";
import { suggest } from "../3-validate/suggest.ts";
import { textAt, valueAt, type Tree } from "../tree.ts";
import type { RuleOverride, RulesContext } from "./rules-context.ts";

interface RuleLookup extends RulesContext {
  readonly inherited: readonly Tree[];
}

type Help = Correction & Pick<Problem, "related">;

/** An id that no inherited rule has: what became of it, where else it is, or which one is meant. */
export function noSuchRule(item: Tree, change: RuleOverride, search: RuleLookup): Problem {
  const { verb, id } = change;
  const at = valueAt(item, [verb])?.at ?? item.at;
  const message = `\`${verb}: ${id}\`, but no inherited rule of \`${search.list}\` has this id`;
  const help =
    disabledEarlier(change, search) ??
    definedElsewhere(id, search) ??
    fromLimitedPack(id, search) ??
    nearly(id, at, search);
  return { code: "MX3003", severity: "error", message, ...help, at };
}

function disabledEarlier({ verb, id }: RuleOverride, { disabled: removed, list }: RuleLookup): Help | undefined {
  const at = removed.get(`${list}/${id}`);
  if (at === undefined) return undefined;
  const hint =
    verb === "disable" ? "remove this: it is taken out already" : "it is taken out: write a rule of your own";
  return { hint, related: [{ message: "taken out here", at }] };
}

/** In another list, or in a file that is merged later. */
function definedElsewhere(id: string, { low, list, later, layer }: RuleLookup): Help | undefined {
  for (const [other, { value }] of low.entries) {
    const rule = other === list ? undefined : ruleOf(value, id);
    if (rule !== undefined && textAt(rule, ["id"]) === id)
      return { hint: `\`${other}\` has it: write this there`, related: [{ message: "this one", at: rule.at }] };
  }
  for (const { tree, name } of later) {
    const rule = ruleOf(valueAt(tree, [list]), id);
    if (rule !== undefined)
      return {
        hint: `${name} has it and comes later: name it before ${layer.name} in \`extends\`, or say this in a file that comes after it`,
        related: [{ message: "this one", at: rule.at }],
      };
  }
  return undefined;
}

/** A pack of which this list is not taken may have it: only its own name can tell. */
function fromLimitedPack(id: string, { earlier, list, inherited }: RuleLookup): Help | undefined {
  const limited = earlier
    .filter(({ limit }) => shareOf(limit ?? UNLIMITED, list) === "nothing")
    .map(({ name }) => name);
  if (
    limited.length === 0 ||
    suggest(
      id,
      inherited.flatMap((rule) => textAt(rule, ["id"]) ?? []),
    ) !== undefined
  )
    return undefined;
  return { hint: `\`${list}\` is left out of ${limited.join(", ")}: add it to \`use\`, or remove this` };
}

function nearly(id: string, at: Location, { inherited, list }: RuleLookup): Help {
  const known = inherited.flatMap((rule) => textAt(rule, ["id"]) ?? []);
  const own = (one: string): string => one.replace(/^.*\//, "");
  // Another name before it, or none: the rest of an id says more than its letters.
  const [named, another] = known.filter((one) => own(one) === own(id));
  const meant = named !== undefined && another === undefined ? named : suggest(id, known);
  const rule = inherited.find((one) => meant !== undefined && textAt(one, ["id"]) === meant);
  const related = rule === undefined ? {} : { related: [{ message: "this one", at: rule.at }] };
  if (meant !== undefined && meant === named)
    return { hint: `did you mean ${JSON.stringify(meant)}?`, ...replaceWordFix(at, id, meant), ...related };
  const { hint, fix } = suggestCorrection(id, known, at);
  const files = [...new Set(inherited.flatMap((one) => one.at.file ?? []))];
  const where = rule === undefined && files.length > 0 ? `; \`${list}\` is inherited from ${files.join(", ")}` : "";
  return { hint: `${hint}${where}`, ...(fix === undefined ? {} : { fix }), ...related };
}

function ruleOf(list: Tree | undefined, id: string): Tree | undefined {
  return list?.kind === "list" ? list.items.find((rule) => textAt(rule, ["id"]) === id) : undefined;
}
