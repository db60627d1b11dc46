import { type Dict, type Tree, entriesOf, textAt, valueAt } from "../../config/parse/tree.ts";
import type { Location } from "../../diagnostics/problem.ts";

/** The URL of a backend as written. */
export interface BackendUrl {
  readonly name: string;
  readonly backend: Tree;
  readonly text: string;
  readonly at: Location;
  /** Absent where the text is no URL. */
  readonly url?: URL;
}

export function backendUrls(config: Dict): BackendUrl[] {
  return entriesOf(config, "backends").flatMap(([name, { value }]) => {
    const text = textAt(value, ["url"]);
    const at = valueAt(value, ["url"])?.at;
    if (text === undefined || at === undefined) return [];
    const found = { name, backend: value, text, at };
    return [URL.canParse(text) ? { ...found, url: new URL(text) } : found];
  });
}

export function portOf({ port, protocol }: URL): number {
  return port === "" ? (protocol === "https:" ? 443 : 80) : Number(port);
}
