import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { PrivateRule } from "../../../generated/types/plan.d.ts";
import { optional } from "./optional.ts";
import { pathExpression } from "./path-expression.ts";

/** What must not leave. Undefined where there is nothing. */
export function lowerPrivateRules({ neverLeaves = [] }: Mallex): PrivateRule[] | undefined {
  const rules = neverLeaves.map(({ id = "", about, path, contains, matches, flags = "" }): PrivateRule => {
    const tests: (PrivateRule["tests"][number] | undefined)[] = [
      contains === undefined ? undefined : { op: "contains", value: inSmallLetters(contains) },
      path === undefined
        ? undefined
        : {
            op: "path",
            source: pathExpression(path),
            ...(path.startsWith("~") ? { home: true } : {}),
            ...(hasFolders(path) ? { folders: true } : {}),
          },
      matches === undefined ? undefined : { op: "matches", source: matches, flags },
    ];
    return { id, ...optional("about", about), tests: tests.filter((test) => test !== undefined) };
  });
  return rules.length === 0 ? undefined : rules;
}

/** Composed, too: a system that keeps names of files in pieces writes é as two letters. */
function inSmallLetters(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/** A name by itself is found by itself, and as the end of a path it would be found among the words of any command. */
function hasFolders(path: string): boolean {
  return /[/\\]/.test(path.replace(/^(?:(?:\.|\*\*)[/\\]+)+/, "").replace(/[/\\]+(?:\*\*)?$/, ""));
}
