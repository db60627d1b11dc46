import { thirdPartyPacks, type Layer } from "../../config/layers/layer.ts";
import type { TemplateSource } from "../../config/load/load-templates.ts";
import type { Dict, Tree } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";

/** Control, bidirectional and invisible characters. @see unicode.org/reports/tr36, Bidirectional Text Spoofing */
const HIDDEN = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;

/** Refuses such a character in a third-party pack. */
function refuseHidden(text: string, at: Location): Problem[] {
  const [found] = HIDDEN.exec(text) ?? [];
  if (found === undefined) return [];
  const number = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return [createProblem("MX6112", { number }, at)];
}

/** The same of the templates that packs bring. */
export function checkPackTemplates(sources: readonly TemplateSource[]): Problem[] {
  return sources
    .filter(({ name }) => !/^(?:\.\/|mallex:)/.test(name))
    .flatMap(({ file, text }) =>
      text.split("\n").flatMap((line, index) => refuseHidden(line, { file, line: index + 1 })),
    );
}

/** All but tab and line ends: `"\b"` in double quotes is a backspace, and no text has one. */
// oxlint-disable-next-line no-control-regex -- these characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Text with a control character matches nothing, invisibly; in a third-party pack it may hide something. */
export function checkTexts(config: Dict, layers: readonly Layer[]): Problem[] {
  const thirdParty = thirdPartyPacks(layers);
  return checkTextsIn(config, (text, { at }) => {
    if (thirdParty.has(at.file ?? "")) return refuseHidden(text, at);
    return CONTROL.test(text) ? [control(text, at)] : [];
  });
}

function checkTextsIn(tree: Tree, check: (text: string, tree: Tree) => Problem[]): Problem[] {
  switch (tree.kind) {
    case "list":
      return tree.items.flatMap((item) => checkTextsIn(item, check));
    case "dict":
      return [...tree.entries].flatMap(([key, { value }]) => (key.startsWith("x-") ? [] : checkTextsIn(value, check)));
    case "scalar":
      return typeof tree.value === "string" ? check(tree.value, tree) : [];
  }
}

function control(text: string, at: Location): Problem {
  const code = (CONTROL.exec(text)?.[0] ?? "").charCodeAt(0).toString(16).padStart(2, "0");
  return createProblem("MX3015", { code }, at);
}
