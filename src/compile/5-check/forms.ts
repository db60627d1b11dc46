import type { Place, Problem } from "../../problem/problem.ts";
import { mend } from "../3-validate/mend.ts";
import type { Text } from "./entries.ts";

/** What a dialect says forms of: a call, an argument, a result. */
export type FormKind = "call" | "argument" | "result";

const HOLES: Readonly<Record<FormKind, readonly string[]>> = {
  call: ["name", "arguments", "json", "python", "id"],
  argument: ["key", "value", "json"],
  result: ["text", "name"],
};

/** Text, and holes between it. */
export type Piece = { readonly text: string } | { readonly hole: string };

/** A form in its pieces; a hole is whatever looks like one, so that a misspelt one is found. */
export function piecesOf(form: string): Piece[] {
  return form.split(/(\{[A-Za-z]\w*\})/).flatMap((piece, index): Piece[] => {
    if (index % 2 === 1) return [{ hole: piece.slice(1, -1) }];
    return piece === "" ? [] : [{ text: piece }];
  });
}

export function holesOf(form: string): string[] {
  return piecesOf(form).flatMap((piece) => ("hole" in piece ? piece.hole : []));
}

interface Form extends Text {
  /** `dialects.mine`. */
  readonly path: string;
  readonly kind: FormKind;
}

/** What is wrong with one form; the first thing counts, since the rest may follow from it. */
export function checkForm(form: Form): Problem[] {
  const { text, at, path, kind } = form;
  const holes = holesOf(text);
  const said = (code: Problem["code"], [message, hint, part]: Fault): Problem[] => [
    { code, severity: "error", message: `${path}.${kind}: ${message}`, hint, at: placeWithin({ text, at }, part) },
  ];
  const unknown = unknownIn(holes, kind) ?? slipIn(text, kind);
  if (unknown !== undefined) return said("MX3110", unknown);
  const lack = LACKS[kind](holes);
  if (lack !== undefined) return said("MX3111", lack);
  const twice = twiceIn(holes, kind);
  if (twice !== undefined) return said("MX3113", [`${twice} say the same twice`, "keep one of them"]);
  const unclear = kind === "result" ? undefined : (lateIn(holes) ?? unclearIn(piecesOf(text)));
  return unclear === undefined ? [] : said("MX3112", unclear);
}

function unknownIn(holes: readonly string[], kind: FormKind): Fault | undefined {
  const unknown = holes.find((hole) => !HOLES[kind].includes(hole));
  if (unknown === undefined) return undefined;
  return [`there is no hole {${unknown}} here`, mend(unknown, HOLES[kind], {}).hint, `{${unknown}}`];
}

/** A hole that is nearly one: with blanks between its braces, or only one of them. Where the form has that hole, too, it is text. */
function slipIn(text: string, kind: FormKind): Fault | undefined {
  for (const hole of HOLES[kind].filter((one) => !text.includes(`{${one}}`))) {
    const [spaced] = new RegExp(String.raw`\{\s*${hole}\s*\}`).exec(text) ?? [];
    if (spaced !== undefined)
      return [`\`${spaced}\` is no hole: no blanks stand between its braces`, `write {${hole}}`, spaced];
    const [open] = new RegExp(String.raw`\{\s*${hole}(?![\w:"'=,.-])`).exec(text) ?? [];
    if (open !== undefined) return [`\`${open}\` is no hole: its brace is not closed`, `write {${hole}}`, open];
  }
  return undefined;
}

/** The place of a part of a text that stands in the file as it is, but for quotes. */
function placeWithin({ text, at }: Text, part: string | undefined): Place {
  const around = (at.length ?? 0) - text.length;
  if (part === undefined || at.column === undefined || (around !== 0 && around !== 2)) return at;
  return { ...at, column: at.column + around / 2 + text.indexOf(part), length: part.length };
}

/** `part`: what of the form is meant, where it is not the whole. */
type Fault = readonly [message: string, hint: string, part?: string];

/** What a form can't do without. */
const LACKS: Readonly<Record<FormKind, (holes: readonly string[]) => Fault | undefined>> = {
  call: (holes) => {
    if (!holes.some((hole) => ["name", "json", "python"].includes(hole)))
      return ["it does not say which tool is called", "add {name}, {json} or {python}"];
    const isWhole = !holes.includes("name") || holes.includes("arguments") || holes.includes("json");
    return isWhole ? undefined : ["the arguments have no place in it", "add {arguments}"];
  },
  argument: (holes) => {
    if (!holes.includes("key")) return ["it does not say which argument it is", "add {key}"];
    const hasValue = holes.includes("value") || holes.includes("json");
    return hasValue ? undefined : ["the value has no place in it", "add {value}, or {json}"];
  },
  result: (holes) => (holes.includes("text") ? undefined : ["the model would never see a result", "add {text}"]),
};

/** Holes of which each says what another says, too. */
const ALIKE: Readonly<Record<FormKind, readonly (readonly string[])[]>> = {
  call: [
    ["name", "json", "python"],
    ["arguments", "json", "python"],
  ],
  argument: [["value", "json"]],
  result: [],
};

function twiceIn(holes: readonly string[], kind: FormKind): string | undefined {
  // The tags round a result may both bear the tool's name.
  const repeated = holes.find((hole, at) => holes.indexOf(hole) < at && (kind !== "result" || hole === "text"));
  if (repeated !== undefined) return `two {${repeated}}`;
  const alike = ALIKE[kind].map((group) => group.filter((hole) => holes.includes(hole)));
  return alike
    .find((group) => group.length > 1)
    ?.map((hole) => `{${hole}}`)
    .join(" and ");
}

/** Forms are read from the front, and what is read needs to know whose it is. */
function lateIn(holes: readonly string[]): Fault | undefined {
  for (const [owner, owned] of [
    ["name", "arguments"],
    ["key", "value"],
    ["key", "json"],
  ] as const)
    if (holes.includes(owned) && holes.indexOf(owned) < holes.indexOf(owner))
      return [`{${owned}} stands before {${owner}}: nobody would know whose it is`, `put {${owner}} first`];
  return undefined;
}

/** What these hold may be any word or text: without a mark before and behind nobody knows where it begins and ends. */
const OPEN = new Set(["name", "id", "key", "value"]);

function unclearIn(pieces: readonly Piece[]): Fault | undefined {
  const [first, ...rest] = pieces.filter((piece) => "hole" in piece || piece.text.trim() !== "");
  if (first !== undefined && "hole" in first && (OPEN.has(first.hole) || first.hole === "arguments"))
    return [
      `it begins with {${first.hole}}, and any text could be one`,
      "put a mark in front of it: a word in brackets, a tag",
    ];
  let before = first;
  for (const piece of [...rest, undefined]) {
    const fault = "hole" in (before ?? { text: "" }) ? faultBehind(before as { hole: string }, piece) : undefined;
    if (fault !== undefined) return fault;
    before = piece;
  }
  return undefined;
}

/** Arguments begin with a bracket or a mark of their own, so that a name needs none behind it. */
function faultBehind({ hole }: { readonly hole: string }, next: Piece | undefined): Fault | undefined {
  if (next === undefined)
    return OPEN.has(hole) ? [`nothing shows where {${hole}} ends`, "put a mark behind it"] : undefined;
  if ("text" in next) return hole === "name" ? partOfName(next.text) : undefined;
  if (next.hole === "arguments") return undefined;
  return [`between {${hole}} and {${next.hole}} stands nothing`, "put a mark between them; blanks alone are none"];
}

/** A name takes all that a name may hold. */
function partOfName(text: string): Fault | undefined {
  const [mark] = /^[\p{L}\p{N}_.-]+/u.exec(text) ?? [];
  if (mark === undefined) return undefined;
  return [
    `behind {name} stands ${JSON.stringify(mark)}, which may belong to a name, too`,
    "begin the mark with another sign, such as `>` or `:`",
  ];
}
