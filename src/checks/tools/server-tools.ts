import type { PositionedText } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { replaceWordFix } from "../../diagnostics/suggest-fix.ts";

/** Is this the name of a server's tool as the client writes it: `mcp__server__tool`? */
export function checkServerTool({ text, at }: PositionedText): Problem[] {
  const [, rest] = /^mcp[-_]+(\w.*)$/i.exec(text) ?? [];
  if (rest === undefined || /^mcp__.*(?:__|\*)/.test(text)) return [];
  const meant = rest.includes("__") ? `mcp__${rest}` : `mcp__${rest}__*`;
  const isSure = !text.startsWith("mcp__");
  return [createProblem("MX3129.server", { text, meant }, at, isSure ? replaceWordFix(at, text, meant) : {})];
}
