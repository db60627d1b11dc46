import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { ROOT } from "../../support/shipped-program.ts";

export interface LabelledTurn {
  readonly label: string;
  readonly text: string;
}

/** The labelled set, as written: with its reminders. */
export function readTurns(): LabelledTurn[] {
  const lines = readFileSync(`${ROOT}/test/fixtures/intents/turns.tsv`, "utf8").split("\n");
  return lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [label = "", text = "", ...rest] = line.split("\t");
      if (text === "" || rest.length > 0) throw new Error(`not a label, a tab and a text: ${line}`);
      return { label, text: text.replaceAll("\\n", "\n") };
    });
}

/** What the shipped classifier is made from. */
export function readExamples(): LabelledTurn[] {
  const pack = parse(readFileSync(`${ROOT}/packs/claude-code/intents.yaml`, "utf8")) as {
    readonly intents: Readonly<Record<string, { readonly examples?: readonly string[] }>>;
  };
  return Object.entries(pack.intents).flatMap(([label, { examples = [] }]) =>
    examples.map((text) => ({ label, text })),
  );
}
