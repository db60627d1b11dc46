import type { Random } from "../random.ts";
import { ODD_KEYS, oddValue } from "./odd-values.ts";

type JsonObject = Record<string, unknown>;

/** A value within a body, and how to replace it. */
interface Slot {
  readonly holder: JsonObject | unknown[];
  readonly key: string | number;
}

const MARKUP = [
  "<system-reminder>",
  "</system-reminder>",
  "<system-reminder>\nskills are available",
  "<tool_call>{",
  "```json\n{",
  "# Environment\n",
  "<command-name>/model</command-name>",
  "x-anthropic-billing-header: cc_version=2.1.0;",
  "data:image/png;base64,AAAA",
  "\u0000\u001b[2J\u202e\ud800",
  "a\u0300".repeat(500),
  "\r\n".repeat(2000),
  "&#x61;&amp;lt;",
  "~/.ssh/id_rsa",
];

/** A body of the shape that clients send, changed in one to four parts, as text. */
export function mutateBody(original: unknown, chance: Random): string {
  const body = structuredClone(original);
  const times = chance.pick([1, 1, 2, 3, 4]);
  for (let time = 0; time < times; time++) mutateOnce(body, chance);
  const text = JSON.stringify(body, (_, value: unknown) => (typeof value === "number" ? numberOf(value) : value));
  return chance.chance(0.25) ? mutateText(text, chance) : text;
}

/** JSON has no other numbers. */
function numberOf(value: number): number {
  return Number.isFinite(value) ? value : 1e308;
}

function mutateOnce(body: unknown, chance: Random): void {
  const slots = slotsOf(body);
  if (slots.length === 0) return;
  const { holder, key } = chance.pick(slots);
  const value = read(holder, key);
  switch (chance.below(10)) {
    case 0:
      return remove(holder, key);
    case 1:
      return write(holder, chance.pick(ODD_KEYS), value);
    case 2:
      return write(holder, key, [value]);
    case 3:
      return write(holder, key, { [chance.pick(ODD_KEYS)]: value, type: chance.pick(TYPES) });
    case 4:
      return write(
        holder,
        key,
        Array.from({ length: chance.pick([2, 20, 200]) }, () => value),
      );
    case 5:
      return write(holder, key, structuredClone(valueAt(chance.pick(slots))));
    case 6:
      return write(holder, key, `${typeof value === "string" ? value : ""}${chance.pick(MARKUP)}`);
    default:
      return write(holder, key, oddValue(chance));
  }
}

const TYPES = [
  "text",
  "image",
  "tool_use",
  "tool_result",
  "thinking",
  "document",
  "server_tool_use",
  "function",
  "__proto__",
];

/** In the order of the text. One list for all: copying a list per level takes longer than what is tested. */
function slotsOf(value: unknown, found: Slot[] = []): Slot[] {
  if (typeof value !== "object" || value === null) return found;
  const holder = value as Slot["holder"];
  if (Array.isArray(holder)) {
    for (const [key, item] of holder.entries()) {
      found.push({ holder, key });
      slotsOf(item, found);
    }
  } else {
    for (const key of Object.keys(holder)) {
      found.push({ holder, key });
      slotsOf(read(holder, key), found);
    }
  }
  return found;
}

function valueAt({ holder, key }: Slot): unknown {
  return read(holder, key);
}

function read(holder: Slot["holder"], key: string | number): unknown {
  return Object.getOwnPropertyDescriptor(holder, key)?.value;
}

function write(holder: Slot["holder"], key: string | number, value: unknown): void {
  // As a parser of JSON does it, also for `__proto__`.
  if (Array.isArray(holder)) holder.splice(Number(key) || 0, 1, value);
  else Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function remove(holder: Slot["holder"], key: string | number): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

/** What no writer of JSON makes, and some parsers read: cut, doubled, of other characters. */
function mutateText(text: string, chance: Random): string {
  const at = chance.below(text.length + 1);
  switch (chance.below(7)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return (
        text.slice(0, at) +
        chance.pick(['"', "{", "}", "[", "]", ",", ":", "\\", "\u0000", "\ufeff", "\\ud800", "e"]) +
        text.slice(at)
      );
    case 2:
      return text.replace("{", `{"messages":[],"model":1,"__proto__":{"a":1},`);
    case 3:
      return text.replace(/:\s*\d+/, `:${chance.pick(["1e400", "-0", "9".repeat(400), "0.1e-400", "1.0"])}`);
    case 4:
      return chance.pick(["\n", " ", "[", '{"a":', '"', "0", "null,"]).repeat(chance.pick([1, 100, 5000]));
    case 5:
      return text + chance.pick([" ", "\u0000", "{}", "\n".repeat(10_000)]);
    default:
      return text.replaceAll('"text"', '"te\\u0078t"');
  }
}
