import { dollars } from "../../prove/print-lines.ts";
import { isRecord } from "../is-record.ts";
import { sayValue } from "./say-value.ts";

type Fields = Readonly<Record<string, unknown>>;

/** How an answer ends when nothing is to be said of it. */
const USUAL_ENDS: ReadonlySet<unknown> = new Set([undefined, "end_turn", "tool_use"]);

/** `200  main → coder (low)  1.2 s, first word 0.3 s  812 → 64 tokens`: what became of a turn, who answered, what it took. */
export function sayTurn(fields: Fields): string {
  const { id, status, usage, cost, stopReason, problem, stopped } = fields;
  const pieces = [
    sayValue(status),
    sayWho(fields),
    sayTime(fields),
    isRecord(usage) ? sayUsage(usage) : "",
    isRecord(cost) && typeof cost["usd"] === "number" ? dollars(cost["usd"]) : "",
    USUAL_ENDS.has(stopReason) ? "" : sayValue(stopReason),
    stopped === true ? "stopped by the client" : "",
    sayValue(id),
    problem === undefined ? "" : `problem: ${sayValue(problem)}`,
  ];
  return pieces.filter((piece) => piece !== "").join("  ");
}

function sayWho({ class: kind, profile, tier, passed }: Fields): string {
  const over = (Array.isArray(passed) ? passed : []).filter(isRecord);
  const without = over.map((one) => `${sayValue(one["profile"])} ${sayValue(one["reason"])}`);
  const who = profile === undefined ? "" : ` → ${sayValue(profile)}${tier === undefined ? "" : ` (${sayValue(tier)})`}`;
  return `${sayValue(kind)}${who}${without.length === 0 ? "" : `, passed over: ${without.join(", ")}`}`;
}

function sayTime({ totalMs, firstTextMs }: Fields): string {
  const first = seconds(firstTextMs);
  return first === "" ? seconds(totalMs) : `${seconds(totalMs)}, first word ${first}`;
}

function seconds(ms: unknown): string {
  return typeof ms === "number" ? `${(ms / 1000).toFixed(1)} s` : "";
}

function sayUsage({ inputTokens, cachedTokens, outputTokens }: Fields): string {
  const cached = typeof cachedTokens === "number" && cachedTokens > 0 ? ` (${cachedTokens} cached)` : "";
  return `${sayValue(inputTokens)}${cached} → ${sayValue(outputTokens)} tokens`;
}
