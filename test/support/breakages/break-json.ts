import type { Random } from "../random.ts";
import { changeAll, changeOne, written, type JsonToken } from "./json-tokens.ts";

/** Breaks written JSON in one way; undefined where there is nothing of that kind to break. */
export type JsonBreakage = (tokens: readonly JsonToken[], chance: Random) => string | undefined;

const isText = ({ kind }: JsonToken): boolean => kind === "text" || kind === "key";

/** As Python writes a text. */
function pythonText(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return quote + (quote === "'" ? escaped.replaceAll("'", "\\'") : escaped) + quote;
}

const PYTHON_WORDS: Readonly<Record<string, string>> = { true: "True", false: "False", null: "None" };

function raw(text: string): string {
  return text.replaceAll("\\n", "\n").replaceAll("\\t", "\t");
}

/** A backslash of the text's own is two in JSON; where there is one, line breaks can't be told from it. */
const hasBackslash = ({ of: text = "" }: JsonToken): boolean => text.includes("\\");

/** Breakages of the JSON of a call, by what a model has done. */
export const JSON_BREAKAGES: Readonly<Record<string, JsonBreakage>> = {
  "the last closing bracket lost": (tokens) => written(tokens).replace(/\s*[}\]]\s*$/, ""),
  "the last two closing brackets lost": (tokens) => written(tokens).replace(/(?:\s*[}\]]){2}\s*$/, ""),
  "a closing bracket lost": (tokens, chance) =>
    changeOne(tokens, chance, ({ kind }) => (kind === "close" ? "" : undefined)),
  "an opening bracket lost": (tokens, chance) =>
    changeOne(tokens, chance, ({ kind }) => (kind === "open" ? "" : undefined)),
  "a closing bracket too many": (tokens, chance) =>
    changeOne(tokens, chance, ({ kind, text }) => (kind === "close" ? text + text : undefined)),
  "a closing bracket of the other kind": (tokens, chance) =>
    changeOne(tokens, chance, ({ kind, text }) => (kind === "close" ? (text === "}" ? "]" : "}") : undefined)),
  "a closing quote lost": (tokens, chance) =>
    changeOne(tokens, chance, (token) => (isText(token) ? token.text.slice(0, -1) : undefined)),
  "an opening quote lost": (tokens, chance) =>
    changeOne(tokens, chance, (token) => (isText(token) ? token.text.slice(1) : undefined)),
  "a colon lost": (tokens, chance) => changeOne(tokens, chance, ({ kind }) => (kind === "colon" ? "" : undefined)),
  "trailing commas": (tokens) => changeAll(tokens, ({ kind, text }) => (kind === "close" ? `,${text}` : undefined)),
  "a comma lost": (tokens, chance) => changeOne(tokens, chance, ({ kind }) => (kind === "comma" ? "" : undefined)),
  "a comma too many": (tokens, chance) =>
    changeOne(tokens, chance, ({ kind }) => (kind === "comma" ? ",," : undefined)),
  "all commas lost": (tokens) => changeAll(tokens, ({ kind }) => (kind === "comma" ? " " : undefined)),
  "single quotes": (tokens) => changeAll(tokens, ({ of: text }) => (text === undefined ? undefined : pythonText(text))),
  "single quotes that nobody escaped": (tokens) =>
    changeAll(tokens, (token) => (isText(token) ? `'${token.text.slice(1, -1)}'` : undefined)),
  "a dictionary of Python": (tokens) =>
    changeAll(tokens, ({ of: text, text: word }) => (text === undefined ? PYTHON_WORDS[word] : pythonText(text))),
  "literals of Python": (tokens) =>
    changeAll(tokens, ({ kind, text }) => (kind === "word" ? PYTHON_WORDS[text] : undefined)),
  "raw line breaks": (tokens) =>
    changeAll(tokens, (token) => (isText(token) && !hasBackslash(token) ? raw(token.text) : undefined)),
  "names without quotes": (tokens) =>
    changeAll(tokens, ({ kind, of: name = "" }) => (kind === "key" && /^[A-Za-z_]\w*$/.test(name) ? name : undefined)),
  "typographic quotes": (tokens) =>
    changeAll(tokens, (token) =>
      isText(token) && !/[“”]/.test(token.text) ? `“${token.text.slice(1, -1)}”` : undefined,
    ),
  "a comment": (tokens, chance) =>
    changeOne(tokens, chance, ({ kind, text }) =>
      kind === "comma" || kind === "open"
        ? `${text} ${chance.pick(["// the first {\n", "/* one, */ ", "# one, two\n"])}`
        : undefined,
    ),
  "doubled braces": (tokens) =>
    changeAll(tokens, ({ text }) => (text === "{" || text === "}" ? text + text : undefined)),
  "quotes within a text that nobody escaped": (tokens, chance) =>
    changeOne(tokens, chance, ({ kind, text }) =>
      kind === "text" && text.includes('\\"') && !text.includes("\\\\") ? text.replaceAll('\\"', '"') : undefined,
    ),
  "quotes within all texts that nobody escaped": (tokens) =>
    changeAll(tokens, ({ kind, text, of = "" }) =>
      kind === "text" && !/[,:{}[\]]\s*"|"\s*[,:{}[\]]/.test(of) ? text.replaceAll('\\"', '"') : undefined,
    ),
  "one quote within a text that nobody escaped": (tokens, chance) =>
    changeOne(tokens, chance, ({ kind, text }) =>
      kind === "text" && text.includes('\\"') ? text.replace('\\"', '"') : undefined,
    ),
  "escaped as a whole": (tokens) => JSON.stringify(written(tokens)).slice(1, -1),
  "quotes escaped once more": (tokens) => written(tokens).replaceAll('"', '\\"'),
  "escapes that JSON does not know": (tokens) => {
    const text = written(tokens).replaceAll("\\\\", "\\");
    return text === written(tokens) ? undefined : text;
  },
  "a fence round it": (tokens) => `\`\`\`json\n${written(tokens)}\n\`\`\``,
  "an open fence before it": (tokens) => `\`\`\`\n${written(tokens)}`,
  "words behind it": (tokens) => `${written(tokens)} That is it.`,
  "cut short": (tokens, chance) => {
    const text = written(tokens);
    return text.slice(0, 1 + chance.below(text.length - 1));
  },
};
