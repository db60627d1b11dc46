import type { Explanation } from "../../generated/types/explanation.d.ts";
import { plainStyle, type TextStyle } from "../problem/print-text.ts";
import { head, number, table } from "./print-lines.ts";
import { shorten } from "./shorten.ts";

/** Names that stand in one line. */
const SOME = 10;

/** What becomes of the client's tools: some names of each kind, and how many there are. */
export function printTools({ tools, request }: Explanation, style: TextStyle): string[] {
  if (tools === undefined) return [];
  const { toolset, offered, stubs = [], findable = [], dropped = [], head: tokens } = tools;
  const facts = [`toolset ${toolset}`, formatToolNames(offered), `the client offers ${request.tools}`];
  const row = (what: string, names: readonly string[]): string[][] =>
    names.length === 0 ? [] : [[what, number(names.length), someOf(names)]];
  const rows = [...row("in short", stubs), ...row("findable", findable), ...row("dropped", dropped)];
  const size = tokens === undefined ? undefined : `system text and tools: about ${number(tokens)} tokens`;
  return [head("tools", [...facts, size, style("dim", tools.at ?? "")], style), ...table(rows, plainStyle)];
}

function formatToolNames(names: readonly string[]): string {
  if (names.length === 0) return "none are shown";
  return names.length > SOME ? `${names.length} are shown: ${someOf(names)}` : someOf(names);
}

function someOf(names: readonly string[]): string {
  const more = names.length - SOME;
  const some = names.slice(0, SOME).map((name) => shorten(name));
  return [...some, ...(more > 0 ? [`and ${number(more)} more`] : [])].join(" ");
}
