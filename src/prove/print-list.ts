import { visible } from "../problem/visible.ts";
import { plainStyle, type TextStyle } from "../problem/print-text.ts";
import { alignRows } from "./align-rows.ts";
import type { ListedItem } from "./listed.ts";
import type { ListName } from "./list-rules.ts";
import { shorten } from "./shorten.ts";

export interface ListSection {
  readonly name: ListName | "packs";
  readonly rules: readonly ListedItem[];
  /** Inherited ones that a file takes out. */
  readonly takenOut: readonly { readonly id: string; readonly at: string }[];
}

/** One line a rule, in the order in which they apply; what is taken out comes last. */
export function printList(sections: readonly ListSection[], style: TextStyle = plainStyle): string {
  return sections.map((section) => printSection(section, style)).join("\n\n");
}

function printSection({ name, rules, takenOut }: ListSection, style: TextStyle): string {
  const rows = rules.map(({ id, about, does, locked, at = "" }) => {
    const done = [does, locked === true ? "locked" : ""].filter((piece) => piece !== "").join(", ");
    return [visible(id), shorten(about, 72), visible(done), at];
  });
  const gone = takenOut.map(({ id, at }) => [visible(id), "taken out", "", at]);
  const paint = (text: string, column: number): string => (column === 3 ? style("dim", text) : text);
  const lines = alignRows([...rows, ...gone], { indent: "  ", paint });
  return [style("bold", name), ...(lines.length === 0 ? ["  none"] : lines)].join("\n");
}
