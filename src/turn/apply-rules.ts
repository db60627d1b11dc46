import type { Locator, Rule } from "../../generated/types/plan.d.ts";
import type { TurnStep } from "../terms/turn-step.ts";
import type { DroppedCollector } from "./collect-dropped.ts";
import { holdsVersion } from "./hold-version.ts";
import { innerText, locate, type Span } from "./locate.ts";

export interface RuleInput {
  readonly rules: readonly Rule[];
  readonly client: string | undefined;
  readonly dropped: DroppedCollector;
  /** Told each time a rule fires: what it took away, and what came in its place. */
  readonly onFire?: ((fired: Fired) => void) | undefined;
}

export type Fired = Pick<Extract<TurnStep, { kind: "rule" }>, "id" | "removed" | "added">;

/** A piece of the text; what a rule has kept is out of reach of the later ones. */
interface Segment {
  readonly text: string;
  readonly kept: boolean;
}

/** At the start; the first line of a file keeps its indentation. */
const BLANK_LINES = /^(?:[^\S\n]*\n)+/;

const REPORTED: Partial<Record<Rule["do"], string>> = { drop: "dropped by a rule", replace: "replaced by a rule" };

/** Applies rules to one text, in order. The same text always gives the same result: that is what keeps the prompt cache. */
export function applyRules(text: string, { rules, client, ...report }: RuleInput): string {
  let segments: Segment[] = [{ text, kept: false }];
  for (const rule of rules) {
    if (!holdsVersion(rule.client, client)) continue;
    segments = joined(
      segments.flatMap((segment) => (segment.kept ? [segment] : applyRule(segment.text, rule, report))),
    );
  }
  return segments
    .map((segment) => segment.text)
    .join("")
    .replace(BLANK_LINES, "")
    .trimEnd();
}

/** What a cut has parted belongs together again: the next rule may look for a tag around it. */
function joined(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    const last = result.at(-1);
    if (last === undefined || last.kept || segment.kept) result.push(segment);
    else result[result.length - 1] = { text: last.text + segment.text, kept: false };
  }
  return result;
}

type Report = Pick<RuleInput, "dropped" | "onFire">;

function applyRule(text: string, rule: Rule, { dropped, onFire }: Report): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const span of locate(text, rule.at)) {
    if (span.start > from) segments.push({ text: text.slice(from, span.start), kept: false });
    const before = segments.at(-1)?.text ?? "\n";
    const replacement = replacementOf(text, span, { rule, startsLine: before.endsWith("\n") });
    segments.push(...replacement);
    if (onFire !== undefined) onFire(firedOf(rule, text.slice(span.start, span.end), replacement));
    const why = REPORTED[rule.do];
    if (why !== undefined) dropped.add({ what: nameOf(rule.at), why, rule: rule.id });
    from = span.end;
  }
  return [...segments, { text: text.slice(from), kept: false }].filter((segment) => segment.text !== "");
}

function firedOf({ id, do: what }: Rule, removed: string, replacement: readonly Segment[]): Fired {
  if (what === "keep") return { id, removed: "", added: "" };
  return { id, removed, added: replacement.map(({ text }) => text).join("") };
}

/** What a rule is about, in its own words: those of the request may be private. */
function nameOf({ tag, section, between, paragraph, line, tests }: Locator): string {
  return line ?? paragraph ?? between?.start ?? section ?? tests?.[0]?.value ?? tag ?? "text";
}

interface Site {
  readonly rule: Rule;
  /** Whether what comes into the place stands at the start of a line. */
  readonly startsLine: boolean;
}

function replacementOf(text: string, span: Span, { rule, startsLine }: Site): Segment[] {
  switch (rule.do) {
    case "drop":
      return [];
    case "keep":
      return [{ text: text.slice(span.start, span.end), kept: true }];
    case "unwrap": {
      const inner = innerText(text, span).trim();
      return inner === "" ? [] : [{ text: `${startsLine ? "" : "\n"}${inner}\n`, kept: false }];
    }
    case "replace":
      return [{ text: rule.with ?? "", kept: true }];
  }
}
