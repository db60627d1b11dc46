import { isShipped } from "../../config/layers/layer.ts";
import { entriesOf, itemsOf, textsOf, valueAt, type Dict, type PositionedText } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { stepsOf } from "./intents.ts";

/** With fewer, it learns their words and not what they mean. */
const ENOUGH = 10;

/** Can intents be learned from their examples? */
export function checkIntentExamples(config: Dict): Problem[] {
  const steps = stepsOf(config);
  if (!steps.includes("examples")) return [];
  const intents = entriesOf(config, "intents").map(([name, { keyAt, value }]) => ({
    name,
    at: valueAt(value, ["examples"])?.at ?? keyAt,
    texts: textsOf(valueAt(value, ["examples"])),
    patterns: itemsOf(valueAt(value, ["patterns"])).length,
  }));
  const taught = intents.filter(({ texts }) => texts.length > 0);
  if (taught.length === 0) return [];
  return [...taught.flatMap(checkNumber), ...checkChoice(taught), ...checkDoubles(taught)];
}

interface Taught extends Pick<Problem, "at"> {
  readonly name: string;
  readonly texts: readonly PositionedText[];
}

function checkNumber({ name, texts, at }: Taught): Problem[] {
  if (texts.length >= ENOUGH) return [];
  const many = texts.length === 1 ? "one example" : `${texts.length} examples`;
  return [createProblem("MX3106", { name, many, enough: ENOUGH }, at)];
}

function checkChoice(taught: readonly Taught[]): Problem[] {
  const [only, another] = taught;
  if (only === undefined || another !== undefined) return [];
  return [createProblem("MX3107", { name: only.name }, only.at)];
}

/** One text can't be an example of two intents. Reported in the person's file rather than in a pack. */
function checkDoubles(taught: readonly Taught[]): Problem[] {
  // The thousands of the packs that come along are known to differ.
  if (taught.every(({ texts }) => texts.every(({ at }) => isShipped(at)))) return [];
  const all = taught.flatMap(({ name, texts }) => texts.map(({ text, at }) => ({ name, text, at })));
  const first = new Map<string, (typeof all)[number]>();
  return all.flatMap((one) => {
    const key = one.text.trim().toLowerCase();
    const other = first.get(key);
    if (other === undefined) first.set(key, one);
    if (other === undefined || other.name === one.name) return [];
    const [here, there] = isShipped(one.at) ? [other, one] : [one, other];
    return [
      createProblem("MX3108", { name: here.name, name2: there.name }, here.at, {
        related: [{ message: `as an example of "${there.name}"`, at: there.at }],
      }),
    ];
  });
}
