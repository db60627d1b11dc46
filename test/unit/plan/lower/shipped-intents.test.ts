import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readTrained, trainShipped } from "../../../../src/plan/emit/shipped-classifier.ts";
import { trainingKey, trainIntents, type Examples } from "../../../../src/plan/lower/train-intents.ts";

const root = new URL("../../../..", import.meta.url).pathname;

function shippedExamples(): Examples[] {
  return ["chit_chat", "simple_code", "hard_question", "try_again"].map((label) => {
    const text = readFileSync(`${root}/packs/claude-code/examples/${label}.txt`, "utf8");
    return { label, texts: text.split("\n").filter((line) => line !== "" && !line.startsWith("#")) };
  });
}

test("the classifier that the package brings is, to the byte, what its examples teach", async () => {
  const trained = await readTrained(root);
  const examples = shippedExamples();
  expect(trained?.key).toBe(trainingKey(examples));
  expect(trainIntents(examples)).toEqual(trained?.classifier);
});

test("the expressions that the package brings are what they are worked out to", async () => {
  const input = { file: `${root}/mallex.yaml`, home: `${root}/generated/nobody`, packageRoot: root.replace(/\/$/, "") };
  expect(await trainShipped({ ...input, shared: true })).toEqual({ file: "generated/intents.json" });
  expect(Object.keys((await readTrained(root))?.forms ?? {}).length).toBeGreaterThan(20);
});

test("no example of the package is one of two intents", () => {
  const all = shippedExamples().flatMap(({ texts }) => [...new Set(texts.map((text) => text.toLowerCase()))]);
  expect(all.filter((text, i) => all.indexOf(text) !== i)).toEqual([]);
});
