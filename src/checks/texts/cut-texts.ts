import type { Dict } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { remoteSpec } from "../../shared/pack-spec.ts";
import { otherTexts } from "./written-texts.ts";

/** ` #12` behind a text without quotes: a comment for YAML, the number of an issue for a person. */
const NUMBER = /^[ \t]+(#\d+\b.*)$/;

/**
 * Does a text end where a number sign begins a comment?
 * @param texts of the files, by displayed name
 */
export function checkCutTexts(config: Dict, texts: ReadonlyMap<string, string>): Problem[] {
  const numbered = [...texts].filter(([file, text]) => remoteSpec(file) === undefined && / #\d/.test(text));
  if (numbered.length === 0) return [];
  const lines = new Map(numbered.map(([file, text]) => [file, text.replace(/^\uFEFF/, "").split(/\r?\n/)]));
  return otherTexts(config, []).flatMap(({ text, at }) => {
    const { file = "", line = 1, column = 1, length = 0 } = at;
    if (length !== text.length || text.includes("\n")) return [];
    const [, comment] = NUMBER.exec(lines.get(file)?.[line - 1]?.slice(column - 1 + length) ?? "") ?? [];
    return comment === undefined ? [] : [createProblem("MX3173.cut", { comment: comment.trim() }, at)];
  });
}
