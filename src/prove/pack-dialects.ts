import { entriesOf, textsOf } from "../compile/5-check/entries.ts";
import { valueAt, type Dict, type Path } from "../compile/tree.ts";
import type { Location } from "../problem/problem.ts";

/** What a pack says of one dialect; a `PackText`. */
interface DialectText {
  readonly what: string;
  readonly from: string;
  readonly at: Location;
  readonly text: string;
  readonly reaches: "user";
  readonly path: Path;
}

/** What of a dialect stands in a talk: in and round calls, arguments and results. */
const WRITTEN: readonly Path[] = [
  ["call"],
  ["argument"],
  ["around", "start"],
  ["around", "end"],
  ["between"],
  ["result"],
];

/** What packs put round calls and results, a line a form. */
export function packDialects(config: Dict, isThirdParty: (at: Location) => boolean): DialectText[] {
  return entriesOf(config, "dialects").flatMap(([name, { value }]): DialectText[] => {
    const texts = WRITTEN.flatMap((path) => textsOf(valueAt(value, path))).filter(({ at }) => isThirdParty(at));
    const [first] = texts;
    if (first?.at.file === undefined) return [];
    const text = texts.map((one) => one.text).join("\n");
    const what = `the dialect ${name}`;
    return [{ what, from: first.at.file, at: first.at, text, reaches: "user", path: ["dialects", name] }];
  });
}
