import type { Random } from "../random.ts";

/** A piece of written JSON; `of`: what a text or name stands for. */
export interface JsonToken {
  readonly kind: "open" | "close" | "comma" | "colon" | "key" | "text" | "word" | "blank";
  readonly text: string;
  readonly of?: string;
}

/** As models space their JSON: not at all, as Python does, or a line for each entry. */
export type JsonStyle = "tight" | "spaced" | "indented";

export function jsonTokens(value: unknown, style: JsonStyle, depth = 0): JsonToken[] {
  if (typeof value === "string") return [{ kind: "text", text: JSON.stringify(value), of: value }];
  if (typeof value !== "object" || value === null) return [{ kind: "word", text: JSON.stringify(value) }];
  const entries = Object.entries(value).map(([key, inner]) => [
    ...(Array.isArray(value) ? [] : keyTokens(key, style)),
    ...jsonTokens(inner, style, depth + 1),
  ]);
  const inside = entries.flatMap((entry, at) => [
    ...(at > 0 ? [{ kind: "comma", text: "," } as const] : []),
    blank(gap(style, depth + 1, at > 0)),
    ...entry,
  ]);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const last = entries.length > 0 ? [blank(gap(style, depth, false))] : [];
  const tokens: JsonToken[] = [{ kind: "open", text: open }, ...inside, ...last, { kind: "close", text: close }];
  return tokens.filter(({ text }) => text !== "");
}

function keyTokens(key: string, style: JsonStyle): JsonToken[] {
  const name: JsonToken = { kind: "key", text: JSON.stringify(key), of: key };
  return [name, { kind: "colon", text: ":" }, blank(style === "tight" ? "" : " ")];
}

function blank(text: string): JsonToken {
  return { kind: "blank", text };
}

function gap(style: JsonStyle, depth: number, isBetween: boolean): string {
  return style === "indented" ? `\n${"  ".repeat(depth)}` : style === "spaced" && isBetween ? " " : "";
}

export function written(tokens: readonly JsonToken[]): string {
  return tokens.map(({ text }) => text).join("");
}

/** One token changed, of those that may be. Undefined: there is none. */
export function changeOne(
  tokens: readonly JsonToken[],
  chance: Random,
  change: (token: JsonToken) => string | undefined,
): string | undefined {
  const places = tokens.flatMap((token, at) => (change(token) === undefined ? [] : at));
  if (places.length === 0) return undefined;
  const place = chance.pick(places);
  return tokens.map((token, at) => (at === place ? change(token) : token.text)).join("");
}

/** All tokens changed that may be. */
export function changeAll(
  tokens: readonly JsonToken[],
  change: (token: JsonToken) => string | undefined,
): string | undefined {
  const changed = tokens.map((token) => change(token) ?? token.text).join("");
  return changed === written(tokens) ? undefined : changed;
}
