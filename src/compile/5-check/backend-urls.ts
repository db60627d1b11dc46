import type { Location } from "../../problem/problem.ts";
import { textAt, valueAt, type Dict, type Tree } from "../tree.ts";
import { entriesOf } from "./entries.ts";

/** A server elsewhere, as the file says it. */
export interface BackendUrl {
  readonly name: string;
  readonly backend: Tree;
  readonly text: string;
  readonly at: Location;
  /** Absent where the text is no URL. */
  readonly url?: URL;
}

/** The URLs of all backends. */
export function backendUrls(config: Dict): BackendUrl[] {
  return entriesOf(config, "backends").flatMap(([name, { value }]) => {
    const text = textAt(value, ["url"]);
    const at = valueAt(value, ["url"])?.at;
    if (text === undefined || at === undefined) return [];
    const found = { name, backend: value, text, at };
    return [URL.canParse(text) ? { ...found, url: new URL(text) } : found];
  });
}

/** The port that a URL leads to. */
export function portOf({ port, protocol }: URL): number {
  return port === "" ? (protocol === "https:" ? 443 : 80) : Number(port);
}
