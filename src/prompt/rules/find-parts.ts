import type { Locator, PartFinder, Plan } from "../../../generated/types/plan.d.ts";
import { collectDropped, type DroppedCollector } from "../../shared/dropped-collector.ts";
import { memoizeObject } from "../../shared/memoize-object.ts";
import { satisfiesVersion } from "../../shared/text/match.ts";
import type { Watch } from "../../shared/turn-report.ts";
import type { Conversation, ConversationMessage } from "../conversation/conversation.ts";
import { pieceTexts } from "../conversation/parse-messages.ts";
import type { Program } from "../templates/program.ts";
import { cutOut, innerText, locate, startsWithAny, type TextSpan } from "./locate-text.ts";
import { clientTags } from "./user-text.ts";

export interface PartsInput {
  readonly program: Pick<Program, "plan">;
  readonly client: string | undefined;
  readonly dropped: DroppedCollector;
  readonly watch?: Watch | undefined;
}

/** A text that may contain parts. */
export interface PartSource {
  readonly text: string;
  readonly role: "system" | "user" | "assistant";
}

export interface PartsResult {
  /** Every part of the plan by name; empty where the request has none. */
  readonly parts: Readonly<Record<string, string>>;
  /** The texts, with what was taken cut out. */
  readonly texts: readonly string[];
}

/** Takes the parts out of the texts: for each part the first finder that finds it, wherever that is. */
export function findParts(sources: readonly PartSource[], input: PartsInput): PartsResult {
  const { plan } = input.program;
  const search: PartSearch = { ...input, sources, tags: clientTags(plan), left: sources.map(({ text }) => text) };
  const parts = Object.entries(plan.parts).map(([name, finders]) => [name, findPart(name, finders, search)] as const);
  return { parts: Object.fromEntries(parts), texts: search.left };
}

interface PartSearch extends PartsInput {
  readonly sources: readonly PartSource[];
  readonly tags: ReadonlySet<string>;
  /** The texts, from which found parts are cut. */
  readonly left: string[];
}

interface TakenSpan {
  readonly text: string;
  readonly leftOut: number;
  readonly removed: string;
  readonly role: PartSource["role"];
}

function findPart(name: string, finders: readonly PartFinder[], search: PartSearch): string {
  const { client, dropped, watch } = search;
  const cut: TakenSpan[] = [];
  for (const [finder, { at, client: range }] of finders.entries()) {
    if (!satisfiesVersion(range, client)) continue;
    const taken = takeAll(at, search);
    for (const one of taken) cut.push(one);
    const leftOut = taken.reduce((sum, piece) => sum + piece.leftOut, 0);
    if (leftOut > 0) dropped.add({ what: name, why: "lines that the part leaves out" }, leftOut);
    const texts = taken.map(({ text }) => text).filter((text) => text !== "");
    const once = new Set(texts);
    if (once.size < texts.length) dropped.add({ what: name, why: "said before" }, texts.length - once.size);
    if (once.size === 0) continue;
    watch?.({ kind: "part", name, found: true, finder, ...cutOf(cut) });
    return [...once].join("\n\n");
  }
  if (finders.length > 0) watch?.({ kind: "part", name, found: false, finder: -1, ...cutOf(cut) });
  return "";
}

function takeAll(at: Locator, { sources, tags, left }: PartSearch): TakenSpan[] {
  return sources.flatMap((source, index) => {
    const text = left[index] ?? "";
    if (!mayTake(source, at, tags)) return [];
    const spans = locate(text, at);
    left[index] = cutOut(text, spans);
    return spans.map((span) => ({
      ...takeText(text, span, at),
      removed: text.slice(span.start, span.end),
      role: source.role,
    }));
  });
}

function cutOf(taken: readonly TakenSpan[]): {
  readonly removed: string;
  readonly roles: readonly PartSource["role"][];
} {
  return { removed: taken.map(({ removed }) => removed).join(""), roles: [...new Set(taken.map(({ role }) => role))] };
}

/** In user messages only the client's tagged text is taken. */
function mayTake(source: PartSource, { tag }: Locator, tags: ReadonlySet<string>): boolean {
  return source.role === "system" || (tag !== undefined && tags.has(tag));
}

export interface ExtractedText {
  readonly text: string;
  /** How many lines the locator leaves out. */
  readonly leftOut: number;
}

/** A span without the lines that its locator omits. */
export function takeText(text: string, span: TextSpan, { without = [] }: Locator): ExtractedText {
  const all = innerText(text, span).split("\n");
  const left = without.length === 0 ? all : all.filter((line) => !startsWithAny(line, without));
  const taken = left
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .replace(/^\n+/, "")
    .trimEnd();
  return { text: taken, leftOut: all.length - left.length };
}

/** Messages before the first answer, which never change during a conversation. */
export function openingOf({ messages }: Conversation): readonly ConversationMessage[] {
  const firstAnswer = messages.findIndex(({ role }) => role === "assistant");
  return messages.slice(0, firstAnswer < 0 ? messages.length : firstAnswer);
}

/** System texts, then the texts of the opening. */
export function partSources(conversation: Conversation): PartSource[] {
  return [
    ...conversation.system.map((text) => ({ text, role: "system" }) as const),
    ...openingOf(conversation).flatMap(({ role, pieces }) => pieceTexts(pieces).map((text) => ({ text, role }))),
  ];
}

/** The part with the client's working folder. */
const PART = "environment";
/** ` - Primary working directory: /home/me/project` */
const FOLDER = /^[^\p{L}\n]*(?:primary )?working (?:directory|folder)[ \t]*:[ \t]*(\S[^\n]*)$/imu;

interface KnownProject {
  readonly client: string | undefined;
  readonly sources: readonly PartSource[];
  readonly project: string;
}

/** By plan, those that were found last: the opening of a conversation stays the same. */
const knownProjects = memoizeObject<Plan, KnownProject[]>(() => []);
const MOST_PROJECTS = 16;

/** The working folder as the client names it, read from the part `environment`; empty where it does not. */
export function findProject(plan: Plan, conversation: Conversation, client: string | undefined): string {
  const { [PART]: finders } = plan.parts;
  if (finders === undefined) return "";
  const sources = partSources(conversation);
  const known = knownProjects(plan);
  const same = known.find((one) => one.client === client && areSame(one.sources, sources));
  if (same !== undefined) return same.project;
  const program = { plan: { ...plan, parts: { [PART]: finders } } };
  const { parts } = findParts(sources, { program, client, dropped: collectDropped() });
  const project = FOLDER.exec(parts[PART] ?? "")?.[1]?.trim() ?? "";
  known.unshift({ client, sources, project });
  known.splice(MOST_PROJECTS);
  return project;
}

function areSame(some: readonly PartSource[], others: readonly PartSource[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ text, role }, at) => text === others[at]?.text && role === others[at].role)
  );
}
