import type { Locator, PartFinder } from "../../generated/types/plan.d.ts";
import type { Watch } from "../terms/turn-step.ts";
import { clientTags } from "./client-tags.ts";
import type { DroppedCollector } from "./collect-dropped.ts";
import { cutOut } from "./cut-out.ts";
import { satisfiesVersion } from "./hold-version.ts";
import { locate } from "./locate.ts";
import type { Program } from "./program.ts";
import { takeText } from "./take-text.ts";

export interface PartsInput {
  readonly program: Pick<Program, "plan">;
  readonly client: string | undefined;
  readonly dropped: DroppedCollector;
  readonly watch?: Watch | undefined;
}

/** A text in which parts may stand. */
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
  /** The texts; what was taken is cut out as the search goes on. */
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

/** Nobody's question is torn apart: in a user's message, only what the client has put there in its own tags is taken. */
function mayTake(source: PartSource, { tag }: Locator, tags: ReadonlySet<string>): boolean {
  return source.role === "system" || (tag !== undefined && tags.has(tag));
}
