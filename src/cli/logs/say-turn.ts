import { dollars } from "../../prove/print-lines.ts";
import { isRecord } from "../is-record.ts";
import { formatValue } from "./say-value.ts";

type TurnLogFields = Readonly<Record<string, unknown>>;

/** How an answer ends when nothing is to be said of it. */
const USUAL_ENDS: ReadonlySet<unknown> = new Set([undefined, "end_turn", "tool_use"]);

/** `200  main → coder (low)  1.2 s, first word 0.3 s  812 → 64 tokens`: what became of a turn, who answered, what it took. */
export function formatTurn(fields: TurnLogFields): string {
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
  return `${formatValue(inputTokens)}${cached} → ${formatValue(outputTokens)} tokens`;
}
