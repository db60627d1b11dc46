import type { Mallex } from "../../../generated/types/mallex.d.ts";
import {
  type Dict,
  type Tree,
  entriesOf,
  entryOf,
  scalarAt,
  textsOf,
  toData,
  valueAt,
} from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { limitsOf } from "../../plan/lower/profiles.ts";

/** What tests are about. */
export interface TestedSources {
  /** Without entries that have schema errors. */
  readonly config: Dict;
  /** With them: their names may be used. */
  readonly named: Dict;
  readonly templates: readonly { readonly text: string }[];
}

/** Whether a text is in one of the files that prompts come from. */
type IsWritten = (text: string) => boolean;

/** Looks for texts in all that was compiled, which is read only when the first one is asked for. */
export function searchSources({ named, templates }: TestedSources): IsWritten {
  let texts: readonly string[] | undefined;
  return (text) => {
    const rules = { ...named, entries: new Map([...named.entries].filter(([section]) => section !== "tests")) };
    texts ??= [...templates.map((template) => template.text), ...stringsIn(rules)];
    return texts.some((one) => one.includes(text));
  };
}

/** Does a test expect what always holds? It would pass for ever. */
export function idleExpectations(test: Dict, config: Dict, isWritten: IsWritten): Problem[] {
  return [...nothing(test), ...limits(test, config), ...absentTexts(test, isWritten)];
}

/** An empty `expect` asserts nothing, and nor does an empty map in it. */
function nothing(test: Dict): Problem[] {
  const expect = entryOf(test, "expect");
  if (expect === undefined) return [];
  if (!asserts(expect.value)) return [createProblem("MX3041.nothing", {}, expect.keyAt)];
  const notFired = valueAt(test, ["expect", "notFired"]);
  const isEmpty = notFired?.kind === "list" && notFired.items.length === 0;
  return [
    ...(isEmpty ? [createProblem("MX3041.emptyNotFired", {}, notFired.at)] : []),
    ...entriesOf(test, "expect")
      .filter(([key, { value }]) => value.kind === "dict" && !key.startsWith("x-") && !asserts(value))
      .map(([key, { keyAt }]) => createProblem("MX3041.emptyMap", { key }, keyAt)),
  ];
}

/** A scalar or a list asserts something, also an empty list; a map only by what is in it. */
function asserts(tree: Tree): boolean {
  if (tree.kind === "scalar") return tree.value !== null;
  if (tree.kind === "list") return true;
  return [...tree.entries].some(([key, { value }]) => !key.startsWith("x-") && asserts(value));
}

/** A head may be empty; a prompt has the message. */
const LEAST = { headTokens: 0, promptTokens: 1 } as const;

function limits(test: Dict, config: Dict): Problem[] {
  const window = longestWindow(config);
  return (["headTokens", "promptTokens"] as const).flatMap((key) => {
    const [over, under] = ["over", "under"].map((limit) => {
      const path = ["expect", key, limit];
      const value = scalarAt(test, path);
      return typeof value === "number" ? { value, at: valueAt(test, path)?.at } : undefined;
    });
    return [
      ...(over !== undefined && over.value < LEAST[key]
        ? [createProblem("MX3041.belowZero", { key, value: over.value }, over.at)]
        : []),
      ...(window !== undefined && under !== undefined && under.value > window
        ? [createProblem("MX3041.aboveWindow", { key, under: under.value, window }, under.at)]
        : []),
    ];
  });
}

/** Of all profiles; undefined where the one of a profile is unknown. */
function longestWindow(config: Dict): number | undefined {
  const { profiles = {}, models = [] } = toData(config) as Mallex;
  const windows = Object.values(profiles).map((profile) => limitsOf(profile, models));
  return windows.length === 0 || windows.some(({ known }) => !known)
    ? undefined
    : Math.max(...windows.map((limit) => limit.window));
}

/** Words; signs may come from how a prompt is written. */
const PLAIN = /^(?=.*\p{L}{3})[\p{L}\p{N} .,:;!?'’-]+$/u;
/** What a prompt has by mistake, which no file has. */
const BY_MISTAKE = /^(?:undefined|null|NaN|object|function|todo|fixme)$/i;

function absentTexts(test: Dict, isWritten: IsWritten): Problem[] {
  const given = entryOf(test, "given")?.value;
  if (entryOf(given, "file") !== undefined) return [];
  const request = stringsIn(given);
  return textsOf(test, ["expect", "prompt", "without"])
    .filter(({ text }) => PLAIN.test(text) && !BY_MISTAKE.test(text))
    .filter(({ text }) => !request.some((source) => source.includes(text)) && !isWritten(text))
    .map(({ text, at }) => createProblem("MX3041.absent", { text: JSON.stringify(text) }, at));
}

function stringsIn(tree: Tree | undefined): string[] {
  if (tree?.kind === "scalar") return [String(tree.value)];
  if (tree?.kind === "list") return tree.items.flatMap(stringsIn);
  return [...(tree?.entries ?? [])].flatMap(([key, { value }]) => [key, ...stringsIn(value)]);
}
