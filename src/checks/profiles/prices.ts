import type { Mallex } from "../../../generated/types/mallex.d.ts";
import { kindOf } from "../../backends/registry.ts";
import {
  type Dict,
  entriesOf,
  itemsOf,
  scalarAt,
  textAt,
  toData,
  type Tree,
  valueAt,
} from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";

/** Less than a million tokens of any model cost, in US dollars: such a price is meant for a token, or for a thousand. */
const LEAST = 0.005;
/** The same for a model of the Claude API. */
const LEAST_OF_CLAUDE = 0.1;
/** Reading from a cache costs a tenth of reading, or less: of what reading costs at least. */
const CACHED = 0.1;
/** No model costs more for a million tokens. */
const MOST = 1000;
/** To read; the dearest ones are at 150. */
const MOST_INPUT = 250;
/** How many times as much as reading a token it costs to write one, at most. */
const MOST_OUTPUT = 20;
/** The same for writing it to the cache. */
const MOST_CACHED = 4;

/** Can each price be meant, in US dollars per million tokens? */
export function checkPrices(config: Dict): Problem[] {
  const { backends = {} } = toData(config) as Mallex;
  const leastOf = (profile: Tree): number => {
    const backend = backends[textAt(profile, ["backend"]) ?? ""];
    return backend !== undefined && kindOf(backend).relays ? LEAST_OF_CLAUDE : LEAST;
  };
  return [
    ...entriesOf(config, "profiles").flatMap(([, { value }]) => pricesOf(value, leastOf(value))),
    ...itemsOf(config, ["models"]).flatMap((model) => pricesOf(model, LEAST)),
  ];
}

const KEYS = ["input", "output", "cacheRead", "cacheWrite"] as const;

/** @param least what reading a million tokens costs at least */
function pricesOf(owner: Tree, least: number): Problem[] {
  const price = valueAt(owner, ["price"]);
  const of = (key: string): number | undefined => {
    const value = scalarAt(price, [key]);
    return typeof value === "number" ? value : undefined;
  };
  const at = (key: string): Problem["at"] => valueAt(price, [key])?.at;
  const small = KEYS.filter((key) => isTooSmall(key, of(key), least));
  if (small.length > 0)
    return small.map((key) => {
      const value = of(key) ?? 0;
      const perMillion = Number((value * (value < LEAST * CACHED ? 1e6 : 1e3)).toPrecision(6));
      return createProblem("MX3171.unit", { key, value: String(value), perMillion: String(perMillion) }, at(key));
    });
  const mostOf = (key: string): number => (key === "input" ? MOST_INPUT : MOST);
  const large = KEYS.filter((key) => (of(key) ?? 0) > mostOf(key));
  if (large[0] === "input")
    return large.map((key) =>
      createProblem("MX3171.most", { key, value: String(of(key)), most: mostOf(key) }, at(key)),
    );
  const {
    input = 0,
    output = 0,
    cacheRead = 0,
    cacheWrite = 0,
  } = Object.fromEntries(KEYS.map((key) => [key, of(key)]));
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

function isTooSmall(key: string, value: number | undefined, least: number): boolean {
  return value !== undefined && value > 0 && value < (key === "cacheRead" ? least * CACHED : least);
}

function more(key: string, value: number, input: number, at: Problem["at"]): Problem {
  return createProblem("MX3171.more", { key, value: String(value), than: String(input) }, at);
}
