import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { parse, type ScalarTag } from "yaml";

type Lists = Readonly<Record<string, unknown>>;

function tag(name: string, resolve: (text: string) => unknown): ScalarTag {
  return { tag: name, resolve };
}

/** What data alone can't express: texts that contain, don't contain or match something, values whose JSON contains or matches something, any text or number, and an expression. */
const TAGS: ScalarTag[] = [
  tag("!has", (text) => expect.stringContaining(text)),
  tag("!lacks", (text) => expect.not.stringContaining(text)),
  tag("!like", (text) => expect.stringMatching(text)),
  tag("!any", (kind) => expect.any(kind === "number" ? Number : String)),
  tag("!contains", (text) => asJson((json) => json.includes(text))),
  tag("!like-json", (text) => asJson((json) => new RegExp(text).test(json))),
  tag("!regex", (text) => new RegExp(text)),
  tag("!undefined", () => undefined),
];

function asJson(test: (json: string) => boolean): object {
  return { asymmetricMatch: (value: unknown) => test(JSON.stringify(value)) };
}

/** A file of data with these tags. */
export function readData(file: URL): unknown {
  return parse(readFileSync(file, "utf8"), { customTags: TAGS, merge: true });
}

/** The cases of a test file, by the name of their list: those of `name.test.ts` are in `name.cases.yaml` beside it. */
export function readCases(testUrl: string): (list: string) => unknown {
  const file = new URL(testUrl.replace(/(\.property)?(\.test)?\.ts$/, ".cases.yaml"));
  const lists = readData(file) as Lists;
  return (list) => {
    if (!(list in lists)) throw new Error(`${file.pathname} has no list "${list}"`);
    return lists[list];
  };
}
