import { type Dict, entriesOf, itemsOf, scalarAt, type Tree, valueAt } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";

/** Less than a million tokens of any model cost, in US dollars: such a price is meant for a token, or for a thousand. */
const LEAST = 0.005;
/** Reading from a cache costs a tenth of reading, or less. */
const LEAST_CACHED = 0.0005;
/** How many times as much as reading a token it costs to write one, at most. */
const MOST_OUTPUT = 20;
/** The same for writing it to the cache. */
const MOST_CACHED = 4;

/** Can each price be meant, in US dollars per million tokens? */
export function checkPrices(config: Dict): Problem[] {
  const owners = [...entriesOf(config, "profiles").map(([, { value }]) => value), ...itemsOf(config, ["models"])];
  return owners.flatMap((owner) => pricesOf(owner));
}

function pricesOf(owner: Tree): Problem[] {
  const price = valueAt(owner, ["price"]);
  const of = (key: string): number | undefined => {
    const value = scalarAt(price, [key]);
    return typeof value === "number" ? value : undefined;
  };
  const at = (key: string): Problem["at"] => valueAt(price, [key])?.at;
  const small = ["input", "output", "cacheRead", "cacheWrite"].filter((key) => isTooSmall(key, of(key)));
  if (small.length > 0)
    return small.map((key) => {
      const value = of(key) ?? 0;
      const perMillion = Number((value * (value < LEAST_CACHED ? 1e6 : 1e3)).toPrecision(6));
      return createProblem("MX3171.unit", { key, value: String(value), perMillion: String(perMillion) }, at(key));
    });
  const {
    input = 0,
    output = 0,
    cacheRead = 0,
    cacheWrite = 0,
  } = Object.fromEntries(["input", "output", "cacheRead", "cacheWrite"].map((key) => [key, of(key)]));
  if (input === 0) return [];
  const than = String(input);
  return [
    ...(output < input
      ? [createProblem("MX3171.less", { key: "output", value: String(output), than }, at("output"))]
      : []),
    ...(output > MOST_OUTPUT * input ? [more("output", output, input, at("output"))] : []),
    ...(cacheRead > input ? [more("cacheRead", cacheRead, input, at("cacheRead"))] : []),
    ...(cacheWrite > MOST_CACHED * input ? [more("cacheWrite", cacheWrite, input, at("cacheWrite"))] : []),
  ];
}

function isTooSmall(key: string, value: number | undefined): boolean {
  return value !== undefined && value > 0 && value < (key === "cacheRead" ? LEAST_CACHED : LEAST);
}

function more(key: string, value: number, input: number, at: Problem["at"]): Problem {
  return createProblem("MX3171.more", { key, value: String(value), than: String(input) }, at);
}
