import type { Plan } from "../../generated/types/plan.d.ts";
import { holdsVersion } from "./hold-version.ts";
import { locate, takeText } from "./locate.ts";

export interface FoundParts {
  /** Every part of the plan by name; empty where the request has none. */
  readonly parts: Readonly<Record<string, string>>;
  /** The texts, with what was taken cut out. */
  readonly texts: readonly string[];
}

/** Takes the parts out of the texts: for each part the first finder that finds it, wherever that is. */
export function findParts(plan: Plan, texts: readonly string[], client: string | undefined): FoundParts {
  const left = [...texts];
  const parts: Record<string, string> = {};
  for (const [name, finders] of Object.entries(plan.parts)) {
    parts[name] = "";
    for (const finder of finders) {
      if (!holdsVersion(finder.client, client)) continue;
      const taken = left.flatMap((text, index) => {
        const spans = locate(text, finder.at);
        left[index] = cut(text, spans);
        return spans.map((span) => takeText(text, span, finder.at));
      });
      parts[name] = taken.filter((text) => text !== "").join("\n\n");
      if (parts[name] !== "") break;
    }
  }
  return { parts, texts: left };
}

function cut(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let rest = "";
  let from = 0;
  for (const { start, end } of spans) {
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from);
}
