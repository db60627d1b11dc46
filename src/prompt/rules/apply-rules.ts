import type { Locator, Rule } from "../../../generated/types/plan.d.ts";
import type { DroppedCollector } from "../../shared/dropped-collector.ts";
import { memoizeObject } from "../../shared/memoize-object.ts";
import { satisfiesVersion } from "../../shared/text/match.ts";
import { dropOldest, memoizeText } from "../../shared/text/memo.ts";
import { leftIn, type Dropped, type TurnStep } from "../../shared/turn-report.ts";
import { locate, type TextSpan } from "./locate-text.ts";

export interface RuleInput {
  readonly rules: readonly Rule[];
  /** What none of them takes out. */
  readonly needed?: readonly Locator[];
  readonly client: string | undefined;
  readonly dropped: DroppedCollector;
  /** The list of a rule: always the same function for a plan. @default `filters` */
  readonly listOf?: ListOf;
  /** Called when a rule fires, with the removed text and its replacement. */
  readonly onFire?: ((fired: RuleEffect) => void) | undefined;
}

export type ListOf = (rule: Rule) => RuleEffect["list"];

export type RuleEffect = Omit<Extract<TurnStep, { kind: "rule" }>, "kind">;

const REPORTED: Partial<Record<Rule["do"], string>> = { drop: "dropped by a rule", replace: "replaced by a rule" };

/** Applies rules to one text, in order. The same text always gives the same result: that is what keeps the prompt cache. */
export function applyRules(text: string, input: RuleInput): string {
  const ruled = input.onFire === undefined ? rememberedFor(input)(text) : ruleText(text, input);
  for (const entry of ruled.dropped) input.dropped.add(entry);
  return ruled.text;
}

interface RuledText {
  readonly text: string;
  /** What is reported, in order. */
  readonly dropped: readonly Omit<Dropped, "count">[];
}

function ruleText(text: string, input: Omit<RuleInput, "dropped">): RuledText {
  const { rules, needed = [], client, listOf = inFilters, onFire } = input;
  let segments = segmentsOf(text, needed);
  const dropped: Omit<Dropped, "count">[] = [];
  const report: Report = { add: (entry) => void dropped.push(entry), listOf, onFire };
  for (const rule of rules) if (satisfiesVersion(rule.client, client)) segments = applyRule(segments, rule, report);
  return { text: withoutBlankStart(textOf(segments)).trimEnd(), dropped };
}

function inFilters(): RuleEffect["list"] {
  return "filters";
}

/** Of a plan, by the rules that apply: few sets of them are in use, one for each role and each set of tools. They go with their plan. */
const rememberedOf = memoizeObject<ListOf, Map<string, (text: string) => RuledText>>(() => new Map());
const MOST_SETS = 50;

/** Of a turn: its rules are looked up once, and not for each of its texts. */
const rememberedOfTurn = new WeakMap<RuleInput, (text: string) => RuledText>();

function rememberedFor(input: RuleInput): (text: string) => RuledText {
  const known = rememberedOfTurn.get(input) ?? rememberedBySet(input);
  rememberedOfTurn.set(input, known);
  return known;
}

function rememberedBySet({ rules, needed = [], client, listOf = inFilters }: RuleInput): (text: string) => RuledText {
  const remembered = rememberedOf(listOf);
  const key = `${client} ${rules.map(numberOf).join()} ${needed.map(numberOf).join()}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const fresh = memoizeText((text) => ruleText(text, { rules, needed, client, listOf }), 0);
  remembered.set(key, fresh);
  dropOldest(remembered, MOST_SETS);
  return fresh;
}

const numbers = new WeakMap<Rule | Locator, number>();
let lastNumber = 0;

/** Identifies a part of a plan, which never changes. */
function numberOf(part: Rule | Locator): number {
  const number = numbers.get(part) ?? ++lastNumber;
  numbers.set(part, number);
  return number;
}

/** Without the blank lines at the start; the first line of a file keeps its indentation. A pattern for it would overflow its stack on millions of them. */
function withoutBlankStart(text: string): string {
  const first = text.search(/\S/);
  return first === -1 ? "" : text.slice(text.lastIndexOf("\n", first) + 1);
}

interface Report extends Pick<RuleInput, "onFire"> {
  readonly listOf: ListOf;
  readonly add: (entry: Omit<Dropped, "count">) => void;
}

/** What is needed is kept from the beginning; of an element what is inside, so that its tag can still be taken off. */
function segmentsOf(text: string, needed: readonly Locator[]): readonly Segment[] {
  const spans = needed.flatMap((at) => locate(text, at)).toSorted((a, b) => a.innerStart - b.innerStart);
  const segments: Segment[] = [];
  let from = 0;
  for (const { innerStart, innerEnd } of spans) {
    if (innerEnd <= from) continue;
    const start = Math.max(from, innerStart);
    segments.push({ text: text.slice(from, start), kept: false }, { text: text.slice(start, innerEnd), kept: true });
    from = innerEnd;
  }
  return joined([...segments, { text: text.slice(from), kept: false }]);
}

/** Rules match the entire text, across kept ranges. */
function applyRule(segments: readonly Segment[], rule: Rule, report: Report): readonly Segment[] {
  const text = textOf(segments);
  const spans = locate(text, rule.at);
  if (spans.length === 0) return segments;
  const reader = new SegmentReader(segments);
  const result: Segment[] = [];
  const add = (added: readonly Segment[]): void => {
    for (const segment of added) result.push(segment);
  };
  for (const span of spans) {
    add(reader.readTo(span.start));
    const site = { rule, span, startsLine: (result.at(-1)?.text ?? "\n").endsWith("\n") };
    add(changed(reader, site, report));
  }
  add(reader.readTo(text.length));
  return joined(result);
}

interface ReplacementSite {
  readonly rule: Rule;
  readonly span: TextSpan;
  /** Whether the replacement is at the start of a line. */
  readonly startsLine: boolean;
}

/** What becomes of what a rule has found. */
function changed(reader: SegmentReader, site: ReplacementSite, report: Report): readonly Segment[] {
  const { rule, span } = site;
  const { add, onFire } = report;
  const { id } = rule;
  const list = report.listOf(rule);
  const found = {
    before: reader.readTo(span.innerStart),
    inner: reader.readTo(span.innerEnd),
    after: reader.readTo(span.end),
  };
  const all = [...found.before, ...found.inner, ...found.after];
  const loose = all.filter(({ kept }) => !kept);
  if (loose.length === 0) return all;
  const lost = lostRequiredText(rule, all);
  if (lost !== undefined) {
    add(leftIn(rule, lost));
    onFire?.({ list, id, removed: "", added: "", leftIn: lost });
    return all;
  }
  const replacement = replacementOf(site, found, all);
  onFire?.({ list, id, ...changeOf(rule, loose, replacement) });
  const why = REPORTED[rule.do];
  // The rule's name, since the request's text may be private.
  if (why !== undefined) add({ what: `${list}.${id}`, why, rule: id });
  return replacement;
}

function changeOf(
  { do: what, with: instead = "" }: Rule,
  loose: readonly Segment[],
  replacement: readonly Segment[],
): Pick<RuleEffect, "removed" | "added"> {
  if (what === "keep") return { removed: "", added: "" };
  const added = what === "replace" ? instead : textOf(replacement.filter(({ kept }) => !kept));
  return { removed: textOf(loose), added };
}

/** A span with its tag's delimiters. */
interface MatchedSpan {
  readonly before: readonly Segment[];
  readonly inner: readonly Segment[];
  readonly after: readonly Segment[];
}

/** Required texts in the match that would be removed, unless an earlier rule kept them. */
function lostRequiredText({ require: required = [] }: Rule, found: readonly Segment[]): string | undefined {
  if (required.length === 0) return undefined;
  const text = textOf(found);
  return required.find(
    (message) => text.includes(message) && !found.some((segment) => segment.kept && segment.text.includes(message)),
  );
}

function replacementOf(
  { rule, startsLine }: ReplacementSite,
  found: MatchedSpan,
  all: readonly Segment[],
): readonly Segment[] {
  switch (rule.do) {
    case "drop":
      return all.filter(({ kept }) => kept);
    case "keep":
      return [{ text: textOf(all), kept: true }];
    case "unwrap":
      return unwrapped(found, startsLine);
    case "replace":
      return [{ text: rule.with ?? "", kept: true }, ...all.filter(({ kept }) => kept)];
  }
}

/** The content without surrounding blank lines. Kept content stays unchanged, with its tag. */
function unwrapped({ before, inner, after }: MatchedSpan, startsLine: boolean): readonly Segment[] {
  if ([...before, ...after].some(({ kept }) => kept)) return [...before, ...inner, ...after];
  const last = inner.length - 1;
  const trimmed = inner.map(({ text, kept }, index): Segment => {
    if (kept) return { text, kept };
    const start = index === 0 ? text.trimStart() : text;
    return { text: index === last ? start.trimEnd() : start, kept };
  });
  if (textOf(trimmed) === "") return [];
  return [{ text: startsLine ? "" : "\n", kept: false }, ...trimmed, { text: "\n", kept: false }];
}

/** A piece of a text; what a rule has kept, no later rule changes. */
interface Segment {
  readonly text: string;
  readonly kept: boolean;
}

function textOf(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join("");
}

/** Without empty ones; neighbours of which neither is kept are one. */
function joined(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    const last = result.at(-1);
    if (segment.text === "") continue;
    if (last === undefined || last.kept || segment.kept) result.push(segment);
    else result[result.length - 1] = { text: last.text + segment.text, kept: false };
  }
  return result;
}

/** Walks over segments by offsets of their joined text. */
class SegmentReader {
  readonly #segments: readonly Segment[];
  #index = 0;
  /** Within the segment. */
  #from = 0;
  #offset = 0;

  constructor(segments: readonly Segment[]) {
    this.#segments = segments;
  }

  /** Segments up to the offset; splits one that extends beyond it. */
  readTo(end: number): Segment[] {
    const found: Segment[] = [];
    while (this.#offset < end) {
      const segment = this.#segments[this.#index];
      if (segment === undefined) return found;
      const text = segment.text.slice(this.#from, this.#from + end - this.#offset);
      if (text !== "") found.push({ text, kept: segment.kept });
      this.#offset += text.length;
      this.#from += text.length;
      if (this.#from < segment.text.length) continue;
      this.#index += 1;
      this.#from = 0;
    }
    return found;
  }
}
