import type { LogLevel } from "../../../diagnostics/log/log.ts";
import type { TextStyle } from "../../../diagnostics/print-problems.ts";
import { dollars } from "../../../inspect/text/terminal-text.ts";
import { visible } from "../../../shared/format-quantities.ts";
import { isRecord } from "../../../shared/utilities.ts";

interface LogEntry {
  readonly time: string;
  readonly level: LogLevel;
  readonly event: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The severity of a line; a line that is not mallex's own gets it from its text. */
export function levelOf(line: string, isOwn: boolean): LogLevel {
  const entry = isOwn ? parse(line) : undefined;
  if (entry !== undefined) return entry.level;
  if (/\b(ERROR|CRITICAL|FATAL|Traceback)\b|\b\w*(Error|Exception)\b:/.test(line)) return "error";
  return /\bWARN(ING)?\b|\b\w*Warning:/.test(line) ? "warn" : "info";
}

/** Not, for example, an incomplete line after a full disk. */
export function isEntry(line: string): boolean {
  return parse(line) !== undefined;
}

/** `12:03:40  info   turn  200 main → coder  1.2 s`: formats a line of mallex.log; other lines stay unchanged. */
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

/** Local time; with the date unless it is today. */
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

type TurnLogFields = Readonly<Record<string, unknown>>;

/** How an answer ends if there is nothing special to report. */
const USUAL_ENDS: ReadonlySet<unknown> = new Set([undefined, "end_turn", "tool_use"]);

/** `200  main → coder (low)  1.2 s, first word 0.3 s  812 → 64 tokens`: the result of a turn, who answered, and how long it took. */
function formatTurn(fields: TurnLogFields): string {
  const { id, status, usage, cost, stopReason, problem, stopped } = fields;
  const pieces = [
    formatValue(status),
    formatAnswerer(fields),
    formatTiming(fields),
    isRecord(usage) ? formatUsage(usage) : "",
    isRecord(cost) && typeof cost["usd"] === "number" ? dollars(cost["usd"]) : "",
    USUAL_ENDS.has(stopReason) ? "" : formatValue(stopReason),
    stopped === true ? "stopped by the client" : "",
    formatValue(id),
    problem === undefined ? "" : `problem: ${formatValue(problem)}`,
  ];
  return pieces.filter((piece) => piece !== "").join("  ");
}

function formatAnswerer({ class: kind, profile, tier, passed }: TurnLogFields): string {
  const over = (Array.isArray(passed) ? passed : []).filter(isRecord);
  const without = over.map((one) => `${formatValue(one["profile"])} ${formatValue(one["reason"])}`);
  const who =
    profile === undefined ? "" : ` → ${formatValue(profile)}${tier === undefined ? "" : ` (${formatValue(tier)})`}`;
  return `${formatValue(kind)}${who}${without.length === 0 ? "" : `, passed over: ${without.join(", ")}`}`;
}

function formatTiming({ totalMs, firstTextMs }: TurnLogFields): string {
  const first = seconds(firstTextMs);
  return first === "" ? seconds(totalMs) : `${seconds(totalMs)}, first word ${first}`;
}

function seconds(ms: unknown): string {
  return typeof ms === "number" ? `${(ms / 1000).toFixed(1)} s` : "";
}

function formatUsage({ inputTokens, cachedTokens, outputTokens }: TurnLogFields): string {
  const cached = typeof cachedTokens === "number" && cachedTokens > 0 ? ` (${cachedTokens} cached)` : "";
  return `${formatValue(inputTokens)}${cached} → ${formatValue(outputTokens)} ${outputTokens === 1 ? "token" : "tokens"}`;
}

/** A longer value is cut: the log itself has all of it. */
const LONGEST_CHARS = 200;

/** On one line; empty if absent. */
function formatValue(value: unknown): string {
  if (value === undefined) return "";
  const match = (typeof value === "string" ? value : JSON.stringify(value)).replaceAll(/\s+/g, " ");
  return match.length > LONGEST_CHARS ? `${match.slice(0, LONGEST_CHARS)}…` : match;
}
