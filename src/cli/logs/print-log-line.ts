import type { LogLevel } from "../../observe/log.ts";
import type { TextStyle } from "../../problem/print-text.ts";
import { visible } from "../../problem/visible.ts";
import { isRecord } from "../is-record.ts";
import { formatTurn } from "./say-turn.ts";
import { formatValue } from "./say-value.ts";

interface LogEntry {
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
export function printLogLine(line: string, { style, now }: { readonly style: TextStyle; readonly now: Date }): string {
  const entry = parse(line);
  if (entry === undefined) return visible(line);
  const { time, level, event, fields } = entry;
  const text = event === "turn" ? formatTurn(fields) : formatFields(fields);
  const head = `${style("dim", formatTime(new Date(time), now))}  ${paintLevel(level, style)}  ${style("bold", visible(event))}`;
  return text === "" ? head : `${head}  ${visible(text)}`;
}

const LEVEL_CHARS = "error".length;

function paintLevel(level: LogLevel, style: TextStyle): string {
  const text = level.padEnd(LEVEL_CHARS);
  if (level === "info") return style("dim", text);
  return style(level === "warn" ? "yellow" : "red", text);
}

/** As on the person's clock; the day only where it is another one. */
function formatTime(time: Date, now: Date): string {
  const clock = time.toLocaleTimeString("en-GB");
  return time.toDateString() === now.toDateString() ? clock : `${time.toLocaleDateString("en-CA")} ${clock}`;
}

function formatFields(fields: LogEntry["fields"]): string {
  return Object.entries(fields)
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([name, value]) => `${name}=${formatValue(Array.isArray(value) ? value.at(-1) : value)}`)
    .join("  ");
}

const LEVELS: Readonly<Record<string, LogLevel>> = { info: "info", warn: "warn", error: "error" };

function parse(line: string): LogEntry | undefined {
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
