import type { ErrorObject } from "ajv";
import type { Location } from "../../diagnostics/problem.ts";
import { fixValue, replaceWordFix, suggestCorrection, type Correction } from "../../diagnostics/suggest-fix.ts";
import { didYouMean } from "../../shared/closest-word.ts";
import { hasFormOfKey, isRandomLooking } from "../../shared/secret-shapes.ts";
import { acceptedUnits, toAcceptedUnit } from "../../shared/units.ts";
import { pathOf, type Tree } from "../parse/tree.ts";
import { shapeOf, typesOf, type SchemaShape } from "./finding.ts";
import { formatExample } from "./written-examples.ts";
import { MODELS_HINT, serverPresetFor } from "./foreign-keys.ts";

const BY_TYPE = {
  boolean: "write true or false",
  string: "write a single value",
  array: "write a list: `[a, b]`, or one line with `- ` for each item",
  object: "write keys and values below it, indented",
  integer: "write a whole number",
  number: "write a number",
} as const;

const OF_MAPS = "write a list, one line with `- ` for each item";

/** What to write so that the value has the type. */
export function hintForType(error: ErrorObject, value: Tree | undefined): Correction {
  const isModels = /^\/models(\/\d+)?$/.test(error.instancePath); // other programs list those to ask there
  return isModels ? { hint: MODELS_HINT } : hintForFormat(error, value);
}

function hintForFormat(error: ErrorObject, value: Tree | undefined): Correction {
  const types = typesOf(error.params["type"]);
  const name = String(pathOf(error.instancePath).at(-1));
  const shape = shapeOf(error);
  const correction = value?.kind === "scalar" ? retype(types, value, shape) : bracketsInText(types, name, value);
  if (correction !== undefined) return correction;
  const bounds = isNumber(types) && shape.minimum !== undefined ? boundsHint(shape) : undefined;
  return { hint: bounds ?? hintWithExample({ types, name, shape }, value) };
}

interface ExpectedValue {
  readonly types: readonly string[];
  readonly name: string;
  readonly shape: SchemaShape;
}

function isNumber([type = "", ...others]: readonly string[]): boolean {
  return others.length === 0 && (type === "integer" || type === "number");
}

function hintWithExample({ types, name, shape }: ExpectedValue, value: Tree | undefined): string {
  const [, hint = "look the key up in the reference"] =
    Object.entries(BY_TYPE).find(([one]) => types.includes(one)) ?? [];
  if (name === "key" && shape.properties?.["env"] !== undefined)
    return `name the variable: \`key: { env: ${variableIn(value)} }\``;
  const example = value === undefined ? undefined : formatExample(shape, name, value);
  return example === undefined ? hint : `${example.startsWith("- ") ? OF_MAPS : hint}, such as \`${example}\``;
}

/** `contains: {NAME}` and `contains: [note]`, which YAML reads as a map and a list. */
function bracketsInText(types: readonly string[], name: string, value: Tree | undefined): Correction | undefined {
  if (value === undefined || types.length > 1 || types[0] !== "string") return undefined;
  if (value.kind === "dict") {
    const isText = [...value.entries.values()].every(
      (entry) => entry.value.kind === "scalar" && entry.value.empty === true,
    );
    return isText ? { hint: `put it in quotes: "{${[...value.entries.keys()].join(", ")}}"` } : undefined;
  }
  const [only, another] = value.kind === "list" ? value.items : [];
  if (only?.kind !== "scalar" || another !== undefined) return undefined;
  const text = String(only.value);
  return {
    hint: `write \`${name}: ${text}\`, without brackets; if they are part of the text, put it in quotes: "[${text}]"`,
  };
}

/** `$ANTHROPIC_API_KEY` without what other programs write around it. */
function variableIn(value: Tree | undefined): string {
  const text = value?.kind === "scalar" ? String(value.value) : "";
  const [, name = "NAME"] = /^(?:[${}\s]|env[:.]|process\.env\.)*([A-Z][A-Z0-9_]*)[}\s]*$/.exec(text) ?? [];
  return name;
}

/** What to write so that the text has the form: what the key is for, and the same letters in another case where they fit. */
export function hintForForm(error: ErrorObject, word: string | undefined, at: Location): Partial<Correction> {
  const shape = shapeOf(error);
  const amount = unitCorrection(word ?? "", shape, at);
  if (amount !== undefined) return amount;
  const cases =
    word === undefined
      ? []
      : [
          ...rewritten(word, shape),
          word.toLowerCase(),
          word.toUpperCase(),
          word.charAt(0).toLowerCase() + word.slice(1),
          word.replace(/^mallex:[\w-]+\//, ""), // ids of built-in packs have no prefix
          word.replace(/^[${]+([A-Z]\w*)\}*$/, "$1"), // as a shell names a variable
          word.replace(/^https?:\/\/(?=[^/]+$)/, ""),
          word.replace(/^(https?):?\/*(?=[^/:]+[:/])/, "$1://"),
          `http${/^(?:localhost|127\.|10\.|192\.168\.)|:\d/.test(word) ? "" : "s"}://${word}`,
        ];
  const meant = cases.find((one) => one !== word && shape.pattern !== undefined && isOfForm(one, shape));
  const about = rangeHint(error.keyword, shape);
  if (meant === undefined || word === undefined) {
    const hint = variableHint(word ?? "", shape) ?? about;
    return hint === undefined ? {} : { hint };
  }
  const text = `did you mean ${JSON.stringify(meant)}?`;
  return {
    hint: shape.description === undefined ? text : `${text} (${shortened(shape.description)})`,
    ...replaceWordFix(at, word, meant),
  };
}

/** The same as a range of releases, as a heading, as an element, or as an id: `>= v2.1, <2.3` → `>=2.1 <2.3`. */
function rewritten(word: string, { pattern = "" }: SchemaShape): string[] {
  if (pattern.includes("<=")) {
    const range = word
      .replace(/^[\^~]/, ">=")
      .replaceAll(/=([<>])/g, "$1=")
      .replaceAll(/v(?=\d)|\.(?:x|\*)/gi, "")
      .replaceAll(/[,\s]+/g, " ");
    return [range.replaceAll(/([<>=]) /g, "$1")];
  }
  if (pattern.startsWith("^#")) return [word.replace(/^(#*)\s*/, (_, signs: string) => `${signs || "#"} `)];
  const dashed = word.replaceAll(/([a-z])([A-Z])/g, "$1-$2").replaceAll(/[\s_]+/g, "-");
  return [word.replace(/^<\/?([^<>]*)>$/, "$1"), ...(pattern.includes("a-z") ? [dashed.toLowerCase()] : [])];
}

/** `my-key` → `MY_KEY`. The name is never made of a key. */
function variableHint(word: string, shape: SchemaShape): string | undefined {
  const isKey = hasFormOfKey(word) || isRandomLooking(word);
  if (shape.description?.includes("variable") === true && isKey)
    return "write the name of the variable that contains the key, not the key itself";
  const name = word.replaceAll(/[\s.-]+/g, "_").toUpperCase();
  const isVariable = shape.description?.includes("variable") === true && isOfForm(name, shape);
  return isVariable && shape.pattern !== undefined
    ? `did you mean ${JSON.stringify(name)}? (letters, digits and underscores)`
    : undefined;
}

function rangeHint(keyword: string, shape: SchemaShape): string | undefined {
  if (keyword === "uniqueItems") return "remove one of the two";
  if (keyword === "minItems") return "add an item, or remove the key if it may be absent";
  if (keyword === "minLength" && aboutForm(shape) === undefined) return "write a text, or remove it";
  if (keyword === "minimum" || keyword === "maximum") return boundsHint(shape);
  const isOfKeys = keyword === "minProperties" || keyword === "maxProperties";
  if (!isOfKeys || shape.properties === undefined) return aboutForm(shape);
  const verb = keyword === "minProperties" ? "add" : "keep";
  return `${verb} ${didYouMean("", Object.keys(shape.properties))}`;
}

/** `24GB // of 36`, `24GB#of 36`: what a person took for a comment. */
function withoutComment(word: string, isAccepted: (text: string) => boolean): Correction | undefined {
  const [, value = "", comment = ""] = /^([^\s#]+?)\s*(?:\/\/|#)\s*(.*)$/.exec(word) ?? [];
  if (value === "" || !isAccepted(value)) return undefined;
  return { hint: `write \`${value} # ${comment}\`: a comment begins with a space and \`#\`` };
}

function boundsHint({ minimum: least, maximum: most, examples: [example] = [], type }: SchemaShape): string {
  const range = most === undefined ? `of at least ${least}` : `from ${least ?? 0} to ${most}`;
  return `write a ${typesOf(type).includes("integer") ? "whole number" : "number"} ${range}${typeof example === "number" ? `, such as ${example}` : ""}`;
}

function isOfForm(word: string, { pattern }: SchemaShape): boolean {
  return pattern === undefined || new RegExp(pattern, "u").test(word);
}

/** For an amount without its unit, or with another one. */
function unitCorrection(word: string, shape: SchemaShape, at: Location): Correction | undefined {
  const isAccepted = (text: string): boolean => isOfForm(text, shape);
  const bare = withoutComment(word, isAccepted);
  if (bare !== undefined) return bare;
  const units = shape.pattern === undefined ? [] : acceptedUnits(isAccepted);
  const [number] = /^\s*-?\d*\.?\d+/.exec(word) ?? [];
  if (number === undefined || units.length === 0) return undefined;
  const meant = toAcceptedUnit(word, isAccepted);
  const about = shape.description === undefined ? "" : ` (${shortened(shape.description)})`;
  if (meant !== undefined) return { hint: `write ${meant}${about}`, ...fixValue(at, word, meant) };
  const isBare = number.trim() === word.trim();
  const values = units.map((unit) => `${isBare ? number.trim() : "1"}${unit}`).filter(isAccepted);
  const all = [
    ...(values.length > 0 ? values : units.map((unit) => `1${unit}`)).toReversed(),
    ...(isAccepted("never") ? ["never"] : []),
  ];
  const how = isBare && values.length > 0 ? "write the unit right behind the number:" : "write a value such as";
  return { hint: `${how} ${orList(all)}${about}` };
}

function orList(words: readonly string[]): string {
  return [words.slice(0, -1).join(", "), ...words.slice(-1)].filter((text) => text !== "").join(" or ");
}

/** What to write, and what it is for. */
function aboutForm({ description, pattern, examples = [] }: SchemaShape): string | undefined {
  const about = description === undefined ? undefined : shortened(description);
  const [example] = examples.filter((one) => typeof one === "string" || typeof one === "number");
  if (example !== undefined) return `write a value such as \`${example}\`${about === undefined ? "" : ` (${about})`}`;
  if (about === undefined) return pattern && `write a value that matches ${pattern}`;
  return `write ${about.replace(/^(a (?:variable )?name): /, "$1 of ")}`;
}

/** The first statement of a description, as it reads inside a sentence. */
function shortened(description: string): string {
  const [first = ""] = description.split(/;|\.(?= |$)/);
  return /^[A-Z][a-z]/.test(first) ? first.charAt(0).toLowerCase() + first.slice(1) : first.replace(/^A /, "a ");
}

/** `8k` → 8192 or 8000: windows are counted in 1024s, at times in 1000s. */
function withoutUnit(word: string): Correction | undefined {
  const [, digits = "", unit = ""] =
    /^(\d{1,3}(?:[_,.]?\d{3})*|\d{1,9}|\d+\.\d+(?= ?[km])) ?([km]?)(?:i?b)?%?$/i.exec(word) ?? [];
  if (digits === "" || digits.startsWith("0.")) return undefined;
  const count = Number(/\.\d{3}$/.test(digits) ? digits.replaceAll(".", "") : digits.replaceAll(/[_,]/g, ""));
  const power = " km".indexOf(unit.toLowerCase() || " ");
  const rounder = power === 0 ? "" : ` or ${count * 1000 ** power}`;
  return { hint: `write ${count * 1024 ** power}${rounder}${/[a-z]/i.test(word) ? ", without a unit" : ""}` };
}

type Retype = (word: string, scalar: Tree & { readonly kind: "scalar" }, shape: SchemaShape) => Correction | undefined;

/** The same value in the required type. */
const RETYPE: readonly (readonly [types: readonly string[], Retype])[] = [
  [
    ["integer", "number"],
    (word, { value, at }) =>
      /^\d+,\d{1,2}$/.test(word)
        ? {
            hint: `write ${word.replace(",", ".")}, with a decimal point`,
            ...fixValue(at, word, word.replace(",", ".")),
          }
        : /^[$€]\s?\d+(?:\.\d+)?$/.test(word)
          ? { hint: `write ${word.replace(/^\D+/, "")}` }
          : (withoutComment(word, (text) => Number.isFinite(Number(text))) ??
            (typeof value === "string" && word.trim() !== "" && Number.isFinite(Number(word))
              ? { hint: `write ${word} without quotes`, ...fixValue(at, word, word) }
              : withoutUnit(word))),
  ],
  [
    ["string"],
    (word, { at, value }, shape) =>
      isOfForm(word, shape) &&
      (typeof value !== "boolean" ||
        typesOf(shape.type).length < 2 ||
        shape.description?.startsWith("A literal") === true)
        ? { hint: `put it in quotes: "${word}"`, ...fixValue(at, word, `"${word}"`) }
        : (unitCorrection(word, shape, at) ?? { hint: aboutForm(shape) ?? BY_TYPE.string }),
  ],
  [
    ["boolean"],
    (word, { at }) => {
      const truth = /^(?:true|yes|on)$/i.test(word) ? "true" : /^(?:false|no|off)$/i.test(word) ? "false" : undefined;
      const quotes = word === truth ? " without quotes" : "";
      return truth === undefined ? undefined : { hint: `write ${truth}${quotes}`, ...fixValue(at, word, truth) };
    },
  ],
  [
    ["array"],
    (word, { at }, shape) => {
      // Arguments of a program, as a shell takes them.
      const items = word.startsWith("-") ? word.split(/\s+/) : [word];
      const isText = typesOf(shape.items?.type)[0] === "string" || shape.items?.enum?.includes(word) === true;
      if (!isText || !items.every((item) => /^[\w./:=-]+$/.test(item))) return undefined;
      const list = `[${items.join(", ")}]`;
      return { hint: `write a list: \`${list}\`, or one line with \`- \` for each item`, ...fixValue(at, word, list) };
    },
  ],
];

function retype(
  types: readonly string[],
  scalar: Tree & { readonly kind: "scalar" },
  shape: SchemaShape,
): Correction | undefined {
  if (scalar.value === null) return undefined;
  for (const [targets, change] of RETYPE) {
    const correction = targets.some((one) => types.includes(one))
      ? change(scalar.written ?? String(scalar.value), scalar, shape)
      : undefined;
    if (correction !== undefined) return correction;
  }
  return undefined;
}

/** Only the quotes are wrong where the very word is allowed. */
export function hintForName(value: Tree | undefined, allowed: readonly string[]): Correction {
  if (value?.kind !== "scalar") return { hint: hintForOne(value, allowed) };
  const { at } = value;
  const word = String(value.value);
  if (allowed.includes(word)) return { hint: `write ${word} without quotes`, ...fixValue(at, word, word) };
  const preset = serverPresetFor(word);
  if (preset?.supervised === true && allowed.includes(preset.kind))
    return {
      hint: `write \`kind: ${preset.kind}\` if mallex should start the server; for one that already runs, write \`kind: openai\` and its address, \`url: "${preset.url}"\``,
    };
  if (preset !== undefined && allowed.includes(preset.kind))
    return {
      hint: `write \`kind: ${preset.kind}\` and its address, \`url: "${preset.url}"\``,
      ...replaceWordFix(at, word, preset.kind),
    };
  const { hint, ...fix } = suggestCorrection(word, allowed, at);
  const [only, another] = allowed;
  return another === undefined && hint.startsWith("one of: ") ? { hint: `write ${only}`, ...fix } : { hint, ...fix };
}

/** For a list or a map in the place of a word. */
function hintForOne(value: Tree | undefined, allowed: readonly string[]): string {
  const [item, another] = value?.kind === "list" ? value.items : [];
  const word = item?.kind === "scalar" && another === undefined ? String(item.value) : "";
  return allowed.includes(word) ? `write ${word} without brackets` : `write ${didYouMean("", allowed)}`;
}

/** The one model that needs nothing more. */
const EXAMPLES: Readonly<Record<string, string>> = { model: "mallex/smollm2-135m" };

/** Suggests a value for a missing key. */
export function hintToAdd(key: string, error: ErrorObject, allowed: readonly string[] = []): string {
  const shape = shapeOf(error).properties?.[key] ?? {};
  const known = allowed.length > 0 ? allowed : (shape.enum ?? []);
  if (known.length > 1) return `add \`${key}\` with one of: ${known.join(", ")}`;
  const value = known[0] ?? shape.const ?? EXAMPLES[key];
  return value === undefined ? `add \`${key}\`${exampleOf(key, shape)}` : `add \`${key}: ${value}\``;
}

function exampleOf(key: string, { examples: [example] = [] }: SchemaShape): string {
  const isText = typeof example === "string" && !example.includes("\n");
  return isText ? `, such as \`${key}: ${example}\`` : "";
}
