import type { Locator } from "../../generated/types/plan.d.ts";
import { clientTags } from "./client-tags.ts";
import type { DroppedCollector } from "./collect-dropped.ts";
import { cutOut } from "./cut-out.ts";
import { holdsVersion } from "./hold-version.ts";
import { locate } from "./locate.ts";
import type { Program } from "./program.ts";
import { takeText } from "./take-text.ts";

export interface PartsInput {
  readonly program: Pick<Program, "plan">;
  readonly client: string | undefined;
  readonly dropped: DroppedCollector;
}

/** A text in which parts may stand. */
export interface PartSource {
  readonly text: string;
  readonly role: "system" | "user" | "assistant";
}

export interface FoundParts {
  /** Every part of the plan by name; empty where the request has none. */
  readonly parts: Readonly<Record<string, string>>;
  /** The texts, with what was taken cut out. */
  readonly texts: readonly string[];
}

/** Takes the parts out of the texts: for each part the first finder that finds it, wherever that is. */
export function findParts(sources: readonly PartSource[], { program, client, dropped }: PartsInput): FoundParts {
  const tags = clientTags(program.plan);
  const left = sources.map(({ text }) => text);
  const parts: Record<string, string> = {};
  for (const [name, finders] of Object.entries(program.plan.parts)) {
    parts[name] = "";
    for (const { at, client: range } of finders) {
      if (!holdsVersion(range, client)) continue;
      const taken = left.flatMap((text, index) => {
        if (!mayTake(sources[index], at, tags)) return [];
        const spans = locate(text, at);
        left[index] = cutOut(text, spans);
        return spans.map((span) => takeText(text, span, at));
      });
      const leftOut = taken.reduce((sum, piece) => sum + piece.leftOut, 0);
      if (leftOut > 0) dropped.add({ what: name, why: "lines that the part leaves out" }, leftOut);
      const said = taken.map(({ text }) => text).filter((text) => text !== "");
      const once = new Set(said);
      if (once.size < said.length) dropped.add({ what: name, why: "said before" }, said.length - once.size);
      parts[name] = [...once].join("\n\n");
      if (parts[name] !== "") break;
    }
  }
  return { parts, texts: left };
}

/** Nobody's question is torn apart: in a user's message, only what the client has put there in its own tags is taken. */
function mayTake(source: PartSource | undefined, { tag }: Locator, tags: ReadonlySet<string>): boolean {
  return source?.role === "system" || (tag !== undefined && tags.has(tag));
}
