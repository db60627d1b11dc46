import type { Location, Problem } from "../../problem/problem.ts";
import type { TemplateSource } from "../1-load/load-templates.ts";

/**
 * What a person who reads a pack does not see, or sees in another order: control characters but tab and line ends, marks that switch the
 * direction, and letters that are shown nowhere.
 * @see unicode.org/reports/tr36, Bidirectional Text Spoofing
 */
const HIDDEN = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;

/** Refuses a text of somebody else's pack that holds such a character. */
export function refuseHidden(text: string, at: Location): Problem[] {
  const [found] = HIDDEN.exec(text) ?? [];
  if (found === undefined) return [];
  const number = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return [
    {
      code: "MX6112",
      severity: "error",
      message: `a pack's text may not hold U+${number}: who reads it sees something else than what a model or a terminal gets`,
      hint: "look at what it hides before you trust the pack; its author can leave it out, or write it in an expression, in single quotes: '\\x1b'",
      at,
    },
  ];
}

/** The same of the templates that packs bring. */
export function checkPackTemplates(sources: readonly TemplateSource[]): Problem[] {
  return sources
    .filter(({ name }) => !/^(?:\.\/|mallex:)/.test(name))
    .flatMap(({ file, text }) =>
      text.split("\n").flatMap((line, index) => refuseHidden(line, { file, line: index + 1 })),
    );
}
