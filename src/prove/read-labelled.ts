import { didYouMean } from "../compile/3-validate/suggest.ts";
import type { Problem } from "../problem/problem.ts";

/** A text and what somebody says it asks for. */
export interface LabelledText {
  /** An intent. */
  readonly label: string;
  readonly text: string;
}

export interface LabelledFile {
  readonly texts: readonly LabelledText[];
  readonly problems: readonly Problem[];
}

/** Reads `label, tab, text` line by line; `\n` in a text is a new line. @param file as a person should read its name @param intents the labels there may be */
export function readLabelled(content: string, file: string, intents: readonly string[]): LabelledFile {
  const texts: LabelledText[] = [];
  const problems: Problem[] = [];
  for (const [index, raw] of content
    .replace(/^\uFEFF/, "")
    .split("\n")
    .entries()) {
    const line = raw.replace(/\r$/, "");
    if (line.trim() === "" || line.startsWith("#")) continue;
    const tab = line.indexOf("\t");
    const label = line.slice(0, Math.max(0, tab));
    const wrong = whatIsWrong(label, line.slice(tab + 1), intents);
    if (tab >= 0 && wrong === undefined) texts.push({ label, text: line.slice(tab + 1).replaceAll("\\n", "\n") });
    else problems.push(at({ file, line: index + 1 }, tab < 0 ? NO_TAB : (wrong ?? NO_TAB), tab));
  }
  if (texts.length === 0 && problems.length === 0) problems.push(noExamples(file));
  return { texts, problems };
}

interface Wrong {
  readonly message: string;
  readonly hint: string;
  /** It is the text that is wrong, and not the label. */
  readonly isText?: true;
}

const NO_TAB: Wrong = {
  message: "there is no tab in this line",
  hint: "write the name of an intent, a tab, and the text",
};

function whatIsWrong(label: string, text: string, intents: readonly string[]): Wrong | undefined {
  if (!intents.includes(label))
    return { message: `there is no intent ${JSON.stringify(label)}`, hint: didYouMean(label, intents) };
  if (text.trim() === "")
    return { message: "there is no text behind the label", hint: "write one, or leave the line out", isText: true };
  return undefined;
}

function at(location: { file: string; line: number }, { message, hint, isText }: Wrong, tab: number): Problem {
  const column = isText === true ? tab + 2 : 1;
  const length = isText === true || tab < 1 ? {} : { length: tab };
  return { code: "MX7534", severity: "error", message, hint, at: { ...location, column, ...length } };
}

function noExamples(file: string): Problem {
  const hint = "write one a line: the name of an intent, a tab, and the text";
  return { code: "MX7534", severity: "error", message: "there is no labelled text in the file", hint, at: { file } };
}
