import { readFileSync } from "node:fs";
import { parse } from "yaml";

type Lists = Readonly<Record<string, unknown>>;

/** The cases of a test file, by the name of their list: those of `name.test.ts` are in `name.cases.yaml` beside it. */
export function readCases(testUrl: string): (list: string) => unknown {
  const file = new URL(testUrl.replace(/(\.property)?(\.test)?\.ts$/, ".cases.yaml"));
  const lists = parse(readFileSync(file, "utf8")) as Lists;
  return (list) => {
    if (!(list in lists)) throw new Error(`${file.pathname} has no list "${list}"`);
    return lists[list];
  };
}
