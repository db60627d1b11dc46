import type { LogLevel } from "../../observe/log.ts";
import type { Style } from "../../problem/print-text.ts";
import { visible } from "../../problem/visible.ts";
import { isRecord } from "../is-record.ts";
import { sayTurn } from "./say-turn.ts";
import { sayValue } from "./say-value.ts";

interface Entry {
  readonly time: string;
  readonly level: LogLevel;
  readonly event: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** How much a line matters; one that is no entry of mallex matters as its words say. */
export function levelOf(line: string, isOwn: boolean): LogLevel {
  const entry = isOwn ? parse(line) : undefined;
  if (entry !== undefined) return entry.level;
  if (/\b(ERROR|CRITICAL|FATAL|Traceback)\b|\b\w*(Error|Exception)\b:/.test(line)) return "error";
  return /\bWARN(ING)?\b|\b\w*Warning:/.test(line) ? "warn" : "info";
}

/** Not, for example, half a line that a full disk has left. */
export function isEntry(line: string): boolean {
  return parse(line) !== undefined;
}

/** `12:03:40  info   turn  200 main → coder  1.2 s`: a line of mallex.log for a person; what is no such line stays as it is. */
export function printLogLine(line: string, { style, now }: { readonly style: Style; readonly now: Date }): string {
  const entry = parse(line);
  if (entry === undefined) return visible(line);
  const { time, level, event, fields } = entry;
  const said = event === "turn" ? sayTurn(fields) : sayFields(fields);
  const head = `${style("dim", sayTime(new Date(time), now))}  ${paintLevel(level, style)}  ${style("bold", visible(event))}`;
  return said === "" ? head : `${head}  ${visible(said)}`;
}

const LEVEL_CHARS = "error".length;

function paintLevel(level: LogLevel, style: Style): string {
  const text = level.padEnd(LEVEL_CHARS);
  if (level === "info") return style("dim", text);
  return style(level === "warn" ? "yellow" : "red", text);
}

/** As on the person's clock; the day only where it is another one. */
function sayTime(time: Date, now: Date): string {
  const clock = time.toLocaleTimeString("en-GB");
  return time.toDateString() === now.toDateString() ? clock : `${time.toLocaleDateString("en-CA")} ${clock}`;
}

function sayFields(fields: Entry["fields"]): string {
  return Object.entries(fields)
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([name, value]) => `${name}=${sayValue(Array.isArray(value) ? value.at(-1) : value)}`)
    .join("  ");
}

const LEVELS: Readonly<Record<string, LogLevel>> = { info: "info", warn: "warn", error: "error" };

function parse(line: string): Entry | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (!isRecord(value)) return undefined;
    const { time, level, event, ...fields } = value;
    const known = LEVELS[String(level)];
    if (typeof time !== "string" || Number.isNaN(Date.parse(time)) || known === undefined) return undefined;
    return typeof event === "string" ? { time, level: known, event, fields } : undefined;
  } catch {
    return undefined;
  }
}
