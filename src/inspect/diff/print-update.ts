import { plainStyle, printLocation, type TextStyle } from "../../diagnostics/print-problems.ts";
import type { Location } from "../../diagnostics/problem.ts";
import { count } from "../../shared/format-quantities.ts";
import { remoteSpec } from "../../shared/pack-spec.ts";
import { diffAll } from "../text/line-diff.ts";
import { escapeUntrusted } from "../text/terminal-text.ts";
import type { PlanChange } from "./compare-plans.ts";

/** What an update does to the packs of one repository or package. */
export interface PackMove {
  /** As in the lock. */
  readonly key: string;
  /** The key that it had, where the file names another ref or range now. */
  readonly was?: string;
  /** Commit or version; absent: the packs are new. */
  readonly from?: string;
  /** Absent: nothing extends them any more. */
  readonly to?: string;
  /** The locked commit or version, where its source has other content under it now. */
  readonly altered?: string;
  readonly rules: number;
  /** Who extends new packs, the nearest first. */
  readonly chain: readonly Location[];
}

/** A test of the project that fails with the update. */
export interface BrokenTest {
  readonly name: string;
  readonly at: Location;
  readonly misses: readonly string[];
  readonly failedBefore: boolean;
}

export function printMove(pack: PackMove, style: TextStyle = plainStyle): string {
  const { key, was, chain } = pack;
  return [
    style("bold", escapeUntrusted(key)),
    ...(was === undefined ? [] : [`  was ${escapeUntrusted(was)}`]),
    `  ${versions(pack, style)}`,
    ...(isMovedTag(pack)
      ? [
          `  ${style("red", `the tag was moved: it was ${short(pack.from)} when it was locked; ask who moved it, and why`)}`,
        ]
      : []),
    ...chain.map((at) => `  extended by ${printLocation(at)}`),
  ].join("\n");
}

function versions({ from, to, rules, altered }: PackMove, style: TextStyle): string {
  if (to === undefined) return `${short(from)}: nothing extends it any more`;
  const what = `${short(to)}, ${count(rules, "rule")}`;
  if (altered !== undefined)
    return `${style("red", `not the ${short(altered)} that was locked`)}: ${what}, shown as new`;
  if (from === undefined) return `new: ${what}`;
  return from === to ? what : `${short(from)} → ${what}`;
}

/** A branch moves on; a tag that looks like a version should stay where it is. */
function isMovedTag({ key, was, from, to }: PackMove): boolean {
  const spec = remoteSpec(key);
  const ref = spec?.kind === "git" ? (spec.ref ?? "") : "";
  const isTag = /^(?:refs\/tags\/|v?\d+\.\d)/.test(ref);
  return isTag && was === undefined && from !== undefined && to !== undefined && from !== to;
}

function short(resolved = ""): string {
  return escapeUntrusted(/^[0-9a-f]{40,}$/.test(resolved) ? resolved.slice(0, 12) : resolved);
}

/** How the plan changes, for the user who decides. Every text in full; nothing in it can control the terminal. */
export function printPlanChanges(changes: readonly PlanChange[], style: TextStyle = plainStyle): string {
  if (changes.length === 0) return "the plan stays the same";
  return [style("bold", "changes to the plan"), ...changes.flatMap((change) => printChange(change, style))].join("\n");
}

function printChange(change: PlanChange, style: TextStyle): string[] {
  const { path, before, after } = change;
  const name = escapeUntrusted(path.join(" "));
  const isNew = !("before" in change);
  const isRemoved = !("after" in change);
  const colour = isNew ? "cyan" : isRemoved ? "red" : "yellow";
  const sign = style(colour, isNew ? "+" : isRemoved ? "-" : "~");
  if ([before, after].some((value) => typeof value === "string" && value.includes("\n")))
    return [`  ${sign} ${name}`, ...printLines(before, after, style)];
  const values = [...(isNew ? [] : [write(before)]), ...(isRemoved ? [] : [write(after)])];
  return [`  ${sign} ${name}: ${values.join(" → ")}`];
}

function printLines(before: unknown, after: unknown, style: TextStyle): string[] {
  return diffAll(linesOf(before), linesOf(after)).map((line) => {
    const text = `      ${escapeUntrusted(line)}`;
    if (line.startsWith("+")) return style("cyan", text);
    return line.startsWith("-") ? style("red", text) : text;
  });
}

function linesOf(value: unknown): string[] {
  if (value === undefined) return [];
  return (typeof value === "string" ? value.replace(/\n$/, "") : JSON.stringify(value)).split("\n");
}

function write(value: unknown): string {
  return escapeUntrusted(JSON.stringify(value) ?? "nothing");
}

export function printBroken(tests: readonly BrokenTest[], style: TextStyle = plainStyle): string {
  if (tests.length === 0) return "";
  return [
    style("bold", "tests of the project that would fail"),
    ...tests.flatMap(({ name, at, misses, failedBefore }) => [
      `  ${style("red", escapeUntrusted(JSON.stringify(name)))}${failedBefore ? " (as before)" : ""}  ${style("dim", printLocation(at))}`,
      ...misses.map((miss) => `      ${escapeUntrusted(miss)}`),
    ]),
  ].join("\n");
}
