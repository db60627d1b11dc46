import { visible } from "../problem/visible.ts";
import { plainStyle, type Style } from "../problem/print-text.ts";
import { alignRows } from "./align-rows.ts";
import type { Listed } from "./listed.ts";
import type { ListName } from "./list-rules.ts";
import { shorten } from "./shorten.ts";

export interface ListSection {
  readonly name: ListName | "packs";
  readonly rules: readonly Listed[];
  /** Inherited ones that a file takes out. */
  readonly takenOut: readonly { readonly id: string; readonly at: string }[];
}

/** One line a rule, in the order in which they apply; what is taken out comes last. */
export function printList(sections: readonly ListSection[], style: Style = plainStyle): string {
  return sections.map((section) => printSection(section, style)).join("\n\n");
}

function printSection({ name, rules, takenOut }: ListSection, style: Style): string {
  const rows = rules.map(({ id, about, does, locked, at = "" }) => {
    const done = [does, locked === true ? "locked" : ""].filter((piece) => piece !== "").join(", ");
    return [visible(id), shorten(about, 72), visible(done), at];
  });
  const gone = takenOut.map(({ id, at }) => [visible(id), "taken out", "", at]);
  const paint = (text: string, column: number): string => (column === 3 ? style("dim", text) : text);
  const lines = alignRows([...rows, ...gone], { indent: "  ", paint });
  return [style("bold", name), ...(lines.length === 0 ? ["  none"] : lines)].join("\n");
}
