import { NATIVE, POLICY_TERMS } from "../../config/lock/policies.ts";
import {
  type Dict,
  type DictEntry,
  type PositionedText,
  type Tree,
  entriesOf,
  entryOf,
  textsOf,
  valueAt,
} from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem, isError } from "../../diagnostics/problem.ts";
import { checkReadBack } from "./read-back.ts";
import { suggestCorrection } from "../../diagnostics/suggest-fix.ts";

const KINDS: readonly FormKind[] = ["call", "argument", "result"];

/** Can calls be written and read by these forms? */
export function checkDialects(config: Dict): Problem[] {
  return entriesOf(config, "dialects").flatMap(([name, entry]) =>
    POLICY_TERMS.has(name) ? [reservedName(name, entry)] : checkDialect(name, entry),
  );
}

function checkDialect(name: string, entry: DictEntry): Problem[] {
  const problems = [
    ...checkForms(name, entry.value),
    ...checkArguments(name, entry),
    ...checkKeys(name, entry.value),
    ...checkDuplicateKeys(name, entry.value),
  ];
  return problems.some(isError) ? problems : [...problems, ...checkReadBack(name, entry.value)];
}

function checkForms(name: string, dialect: Tree): Problem[] {
  const path = `dialects.${name}`;
  return KINDS.flatMap((kind) => {
    const forms = textsOf(dialect, [kind]);
    return forms.flatMap((form, index) =>
      forms.findIndex(({ text }) => text === form.text) < index
        ? [createProblem("MX3113.duplicateForm", { path: `${path}.${kind}` }, form.at)]
        : checkForm({ ...form, path, kind }),
    );
  });
}

/** `argument` needs a call with `{arguments}`. */
function checkArguments(name: string, { keyAt, value }: DictEntry): Problem[] {
  const calls = textsOf(value, ["call"]);
  const form = valueAt(value, ["argument"]);
  if (form === undefined || calls.some(({ text }) => placeholdersOf(text).includes("arguments"))) return [];
  return [createProblem("MX3115", { name }, form.kind === "dict" ? keyAt : form.at)];
}

/** Keys are those of a `{json}`. */
function checkKeys(name: string, dialect: Tree): Problem[] {
  const keyAt = entryOf(dialect, "keys")?.keyAt;
  const calls = textsOf(dialect, ["call"]);
  if (keyAt === undefined || calls.some(({ text }) => placeholdersOf(text).includes("json"))) return [];
  return [createProblem("MX3135", { name }, keyAt)];
}

/** The keys of the name and of the arguments, defaults included, must differ. */
function checkDuplicateKeys(name: string, dialect: Tree): Problem[] {
  const keys = entryOf(dialect, "keys");
  const own = textsOf(dialect, ["keys", "name"]);
  const others = textsOf(dialect, ["keys", "arguments"]);
  const names = own.length > 0 ? own.map(({ text }) => text) : ["name"];
  const inputs = others.length > 0 ? others.map(({ text }) => text) : ["arguments", "parameters"];
  const both = names.find((key) => inputs.includes(key));
  if (keys === undefined || both === undefined) return [];
  return [createProblem("MX3113.duplicateKeys", { name, both }, keys.keyAt)];
}

function reservedName(name: string, { keyAt }: DictEntry): Problem {
  const what = name === NATIVE ? "the name is reserved for the model server's own format" : "policies use this word";
  return createProblem("MX3114", { name, what }, keyAt);
}

/** The forms of a dialect. */
type FormKind = "call" | "argument" | "result";

const PLACEHOLDERS: Readonly<Record<FormKind, readonly string[]>> = {
  call: ["name", "arguments", "json", "python", "id"],
  argument: ["key", "value", "json"],
  result: ["text", "name"],
};

type FormPiece = { readonly text: string } | { readonly placeholder: string };

/** Splits a form. Anything that looks like a placeholder counts, so that misspelt ones are found. */
export function piecesOf(form: string): FormPiece[] {
  return form.split(/(\{[A-Za-z]\w*\})/).flatMap((piece, index): FormPiece[] => {
    if (index % 2 === 1) return [{ placeholder: piece.slice(1, -1) }];
    return piece === "" ? [] : [{ text: piece }];
  });
}

function placeholdersOf(form: string): string[] {
  return piecesOf(form).flatMap((piece) => ("placeholder" in piece ? piece.placeholder : []));
}

/** What is wrong with one form; the first thing counts, since the rest may follow from it. `path`: `dialects.mine`. */
function checkForm({ text, at, path, kind }: PositionedText & { path: string; kind: FormKind }): Problem[] {
  const placeholders = placeholdersOf(text);
  const problems = (code: Problem["code"], [message, hint, part]: FormFault): Problem[] => [
    { code, severity: "error", message: `${path}.${kind}: ${message}`, hint, at: locationWithin({ text, at }, part) },
  ];
  const unknown = unknownIn(placeholders, kind) ?? malformedPlaceholder(text, kind);
  if (unknown !== undefined) return problems("MX3110", unknown);
  const lack = LACKS[kind](placeholders);
  if (lack !== undefined) return problems("MX3111", lack);
  const twice = duplicatePlaceholder(placeholders, kind);
  if (twice !== undefined) return problems("MX3113", [`${twice} have the same meaning`, "keep one of them"]);
  const unclear = kind === "result" ? undefined : (latePlaceholder(placeholders) ?? unclearIn(piecesOf(text)));
  return unclear === undefined ? [] : problems("MX3112", unclear);
}

function unknownIn(placeholders: readonly string[], kind: FormKind): FormFault | undefined {
  const unknown = placeholders.find((placeholder) => !PLACEHOLDERS[kind].includes(placeholder));
  if (unknown === undefined) return undefined;
  return [
    `there is no placeholder {${unknown}} here`,
    suggestCorrection(unknown, PLACEHOLDERS[kind], {}).hint,
    `{${unknown}}`,
  ];
}

/** A placeholder with spaces inside its braces, or without its closing brace. */
function malformedPlaceholder(text: string, kind: FormKind): FormFault | undefined {
  for (const placeholder of PLACEHOLDERS[kind].filter((one) => !text.includes(`{${one}}`))) {
    const [spaced] = new RegExp(String.raw`\{\s*${placeholder}\s*\}`).exec(text) ?? [];
    if (spaced !== undefined)
      return [
        `\`${spaced}\` is not a placeholder, because there are spaces inside its braces`,
        `write {${placeholder}}`,
        spaced,
      ];
    const [open] = new RegExp(String.raw`\{\s*${placeholder}(?![\w:"'=,.-])`).exec(text) ?? [];
    if (open !== undefined)
      return [`\`${open}\` is not a placeholder, because its closing brace is missing`, `write {${placeholder}}`, open];
  }
  return undefined;
}

/** Location of a part of a text, if the file has the text as it is, apart from quotes. */
function locationWithin({ text, at }: PositionedText, part: string | undefined): Location {
  const around = (at.length ?? 0) - text.length;
  if (part === undefined || at.column === undefined || (around !== 0 && around !== 2)) return at;
  return { ...at, column: at.column + around / 2 + text.indexOf(part), length: part.length };
}

/** `part`: the faulty part of the form. */
type FormFault = readonly [message: string, hint: string, part?: string];

/** What a form can't do without. */
const LACKS: Readonly<Record<FormKind, (placeholders: readonly string[]) => FormFault | undefined>> = {
  call: (placeholders) => {
    if (!placeholders.some((placeholder) => ["name", "json", "python"].includes(placeholder)))
      return ["the name of the tool is missing", "add {name}, {json} or {python}"];
    const isComplete =
      !placeholders.includes("name") || placeholders.includes("arguments") || placeholders.includes("json");
    return isComplete ? undefined : ["the arguments are missing", "add {arguments}"];
  },
  argument: (placeholders) => {
    if (!placeholders.includes("key")) return ["the name of the argument is missing", "add {key}"];
    const hasValue = placeholders.includes("value") || placeholders.includes("json");
    return hasValue ? undefined : ["the value is missing", "add {value} or {json}"];
  },
  result: (placeholders) =>
    placeholders.includes("text")
      ? undefined
      : ["the result is missing, so the model would never receive it", "add {text}"],
};

/** Placeholders with the same meaning. */
const ALIKE: Readonly<Record<FormKind, readonly (readonly string[])[]>> = {
  call: [
    ["name", "json", "python"],
    ["arguments", "json", "python"],
  ],
  argument: [["value", "json"]],
  result: [],
};

function duplicatePlaceholder(placeholders: readonly string[], kind: FormKind): string | undefined {
  // Both tags around a result may contain the tool's name.
  const repeated = placeholders.find(
    (placeholder, at) => placeholders.indexOf(placeholder) < at && (kind !== "result" || placeholder === "text"),
  );
  if (repeated !== undefined) return `two {${repeated}}`;
  const alike = ALIKE[kind].map((group) => group.filter((placeholder) => placeholders.includes(placeholder)));
  return alike
    .find((group) => group.length > 1)
    ?.map((placeholder) => `{${placeholder}}`)
    .join(" and ");
}

/** Forms are parsed from left to right: the owner must come first. */
function latePlaceholder(placeholders: readonly string[]): FormFault | undefined {
  for (const [owner, owned] of [
    ["name", "arguments"],
    ["key", "value"],
    ["key", "json"],
  ] as const)
    if (placeholders.includes(owned) && placeholders.indexOf(owned) < placeholders.indexOf(owner))
      return [`{${owned}} comes before {${owner}}, so mallex can't tell what it belongs to`, `put {${owner}} first`];
  return undefined;
}

/** These hold any text, so they need delimiters on both sides. */
const OPEN = new Set(["name", "id", "key", "value"]);

function unclearIn(pieces: readonly FormPiece[]): FormFault | undefined {
  const [first, ...rest] = pieces.filter((piece) => "placeholder" in piece || piece.text.trim() !== "");
  if (
    first !== undefined &&
    "placeholder" in first &&
    (OPEN.has(first.placeholder) || first.placeholder === "arguments")
  )
    return [
      `nothing before {${first.placeholder}} marks where it begins`,
      "add a delimiter before it, such as `<call>` or `[call]`",
    ];
  let before = first;
  for (const piece of [...rest, undefined]) {
    const fault = before !== undefined && "placeholder" in before ? faultAfterPlaceholder(before, piece) : undefined;
    if (fault !== undefined) return fault;
    before = piece;
  }
  return undefined;
}

/** `{arguments}` begins with a bracket or a delimiter of its own, so `{name}` needs none before it. */
function faultAfterPlaceholder(
  { placeholder }: { readonly placeholder: string },
  next: FormPiece | undefined,
): FormFault | undefined {
  if (next === undefined)
    return OPEN.has(placeholder)
      ? [`nothing after {${placeholder}} marks where it ends`, "add a delimiter after it, such as `</arg>`"]
      : undefined;
  if ("text" in next) return placeholder === "name" ? partOfName(next.text) : undefined;
  if (next.placeholder === "arguments") return undefined;
  return [
    `there is no delimiter between {${placeholder}} and {${next.placeholder}}`,
    "add a delimiter between them, such as `:`; spaces don't count",
  ];
}

/** A name takes all that a name may hold. */
function partOfName(text: string): FormFault | undefined {
  const [letters] = /^[\p{L}\p{N}_.-]+/u.exec(text) ?? [];
  if (letters === undefined) return undefined;
  return [
    `{name} is followed by ${JSON.stringify(letters)}, which could be part of a name`,
    "begin the delimiter with another character, such as `>` or `:`",
  ];
}
