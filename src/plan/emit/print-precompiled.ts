import type { UnreadParts } from "./written-plan.ts";

/** The module that belongs to a table, with `unread` and `templates`, precompiled by Handlebars. Nobody reads it, so no `generated/` has it. */
export function printPrecompiled(unread: UnreadParts, templates: ReadonlyMap<string, string>): string {
  const code = [...templates].map(([name, text]) => `  ${JSON.stringify(name)}: ${text.trim()},\n`).join("");
  return `export const unread = JSON.parse(${JSON.stringify(JSON.stringify(unread))});
export const templates = {
${code}};
`;
}
