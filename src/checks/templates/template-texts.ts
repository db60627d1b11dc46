import { conflictsIn } from "../../config/parse/merge-conflicts.ts";
import type { TemplateSource } from "../../config/load/load-templates.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import type { ForeignTag } from "../../plan/templates/foreign-tags.ts";
import { locate, MOST_PROBLEMS } from "../../plan/templates/template-tags.ts";

/** Has a merge left its marks in a template? They would go to the model. */
export function checkMergeConflicts({ file, text }: TemplateSource): Problem[] {
  return conflictsIn(text).map(({ from, to }) => {
    const at = { file, line: from, column: 1, length: 7 };
    return from === to
      ? createProblem("MX5002.mergeMark", {}, at)
      : createProblem("MX5002.mergeConflict", { from, to }, at);
  });
}

/** Does a template write a value or a condition so that it goes to the model as it stands? */
export function checkForeignTags(tags: readonly ForeignTag[], { file, text }: TemplateSource): Problem[] {
  return tags
    .slice(0, MOST_PROBLEMS)
    .map(({ written, meant, ...span }) => createProblem("MX5006", { written, meant }, locate(file, text, span)));
}
