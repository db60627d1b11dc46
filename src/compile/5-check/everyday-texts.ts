import { RE2JS } from "re2js";
import { foldText } from "../../turn/private/fold-text.ts";
import { pathExpression } from "../6-lower/path-expression.ts";

/** What stands in nearly every talk with a coding agent, if only in its client's own instructions. */
const EVERYDAY: readonly string[] = [
  // Code: a name, a dot, a name.
  ..."d.key item.title f.file args.map list.filter user.name process.env console.log response.text response.json res.data".split(
    " ",
  ),
  // Files and servers.
  ..."README.md CLAUDE.md MEMORY.md package.json settings.local.json credentials.json .env index.js main.ts app.tsx main.py".split(
    " ",
  ),
  ..."run.sh notes.txt index.html style.css config.yaml ci.yml Cargo.toml yarn.lock github.com claude.ai json-schema.org".split(
    " ",
  ),
  // Words.
  ..."agent answer branch change code command commit config credentials data error feature files folder function".split(
    " ",
  ),
  ..."github http https import internal json list message model name path plan please private project prompt question".split(
    " ",
  ),
  ..."read request result return secrets security session shell string system task test token tool type user work write".split(
    " ",
  ),
  "2026-01-31",
];

/** Letters of words that are rather a part of others: NDA is one of "standard". */
const PART_OF_WORDS = /^[a-z]{1,3}$/i;

/** What a test of `neverLeaves` is sure to find soon, whatever the talk is about; undefined where nothing is known. */
export function everydayText(key: string, text: string, flags = ""): string | undefined {
  if (key === "contains") {
    const message = foldText(text);
    return (
      EVERYDAY.find((one) => foldText(one).includes(message)) ?? (PART_OF_WORDS.test(text) ? `…${text}…` : undefined)
    );
  }
  const finds = key === "path" ? regexOf(pathExpression(text), "i") : regexOf(text, flags);
  return finds === undefined ? undefined : EVERYDAY.find((one) => finds.test(`(${one})`));
}

/** Undefined where it is none, which another check tells. */
function regexOf(source: string, flags: string): RE2JS | undefined {
  try {
    return RE2JS.compile(source, flags.includes("i") ? RE2JS.CASE_INSENSITIVE : 0);
  } catch {
    return undefined;
  }
}
