import type { Fields } from "./fields.ts";

/** Names and values, in the order in which they were defined. */
export type Macros = readonly (readonly [name: string, value: string])[];

/** Macros, after those that are known already. */
export function macrosOf(fields: Fields, known: Macros = []): Macros {
  const own = fields.names.flatMap((name) => {
    const value = fields.text(name) ?? fields.number(name) ?? fields.flag(name);
    return value === undefined ? [] : [[name, String(value)] as const];
  });
  fields.rest({}, "a macro must be a text, a number, true or false");
  return [...known.filter(([name]) => !own.some(([other]) => other === name)), ...own];
}

/** A macro may use those that were defined before it: the last one is replaced first. The home folder is `~`. */
export function expandMacros(text: string, macros: Macros): string {
  const expanded = macros.reduceRight(
    (before, [name, value]) => before.replaceAll(`\${${name}}`, () => value.trim()),
    text,
  );
  // A macro of a model may be one that a global macro uses.
  const again = macros.reduceRight(
    (before, [name, value]) => before.replaceAll(`\${${name}}`, () => value.trim()),
    expanded,
  );
  return again.replaceAll("${env.HOME}", "~");
}
