import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { ROOT } from "../../support/shipped-program.ts";

export interface LabelledTurn {
  readonly label: string;
  readonly text: string;
}

/** A labelled set, as written: with its reminders. */
export function readTurns(file: "turns.tsv" | "second.tsv" = "turns.tsv"): LabelledTurn[] {
  return textLines(`${ROOT}/test/fixtures/intents/${file}`).map((line) => {
    const [label = "", text = "", ...rest] = line.split("\t");
    if (text === "" || rest.length > 0) throw new Error(`not a label, a tab and a text: ${line}`);
    return { label, text: text.replaceAll("\\n", "\n") };
  });
}

/** What the shipped classifier is made from: lists in the pack, or text files beside it with one a line. */
export function readExamples(): LabelledTurn[] {
  const folder = `${ROOT}/packs/claude-code`;
  const { intents } = parse(readFileSync(`${folder}/intents.yaml`, "utf8")) as {
    readonly intents: Readonly<Record<string, { readonly examples: readonly string[] | string }>>;
  };
  return Object.entries(intents).flatMap(([label, { examples }]) => {
    const texts = typeof examples === "string" ? textLines(`${folder}/${examples}`) : examples;
    return texts.map((text) => ({ label, text }));
  });
}

function textLines(file: string): string[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
}
