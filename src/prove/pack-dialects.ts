import { entriesOf, textsOf } from "../compile/5-check/entries.ts";
import { valueAt, type Dict, type Path } from "../compile/tree.ts";
import type { Place } from "../problem/problem.ts";
import type { PackText } from "./pack-texts.ts";

/** What of a dialect stands in a talk: round calls, arguments and results. */
const WRITTEN: readonly Path[] = [
  ["call"],
  ["argument"],
  ["around", "start"],
  ["around", "end"],
  ["between"],
  ["result"],
];

/** What packs put round calls and results, a line a form. */
export function packDialects(config: Dict, isForeign: (at: Place) => boolean): PackText[] {
  return entriesOf(config, "dialects").flatMap(([name, { value }]): PackText[] => {
    const texts = WRITTEN.flatMap((path) => textsOf(valueAt(value, path))).filter(({ at }) => isForeign(at));
    const [first] = texts;
    if (first?.at.file === undefined) return [];
    const text = texts.map((one) => one.text).join("\n");
    const what = `the dialect ${name}`;
    return [{ what, from: first.at.file, at: first.at, text, reaches: "user", path: ["dialects", name] }];
  });
}
