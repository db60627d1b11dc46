import type { ClaudeCall, ClaudeScript } from "../scripted-claude.ts";

interface Asked {
  /** To be said: by these its questions are known among others. */
  readonly words: string;
  /** `stream`, `whole`, or `compact`. */
  kinds(): readonly string[];
  /** Milliseconds between the first two. */
  gapMs(): number;
  /** What the last one asked. */
  last(): ClaudeCall | undefined;
}

export interface Watch {
  readonly script: ClaudeScript;
  /** From now on: the next questions get these answers, and all after them a good one. */
  begin(answers: readonly ClaudeScript[]): Asked;
}

/** Tells the questions of a person from what a client asks beside them: warm-ups, titles, and what it asks of its own. */
export function watchQuestions(well: ClaudeScript): Watch {
  let words = "";
  let answers: readonly ClaudeScript[] = [];
  let calls: { readonly call: ClaudeCall; readonly at: number; readonly kind: string }[] = [];
  let turns = 0;
  return {
    script(res, call) {
      if (!/^\/v1\/messages(\?|$)/.test(call.path)) return void res.writeHead(404).end();
      const kind = kindOf(call, words);
      if (kind === undefined) return well(res, call);
      const answer =
        kind === "compact" ? well : (answers[calls.filter((one) => one.kind !== "compact").length] ?? well);
      calls.push({ call, at: performance.now(), kind });
      return answer(res, call);
    },
    begin(next) {
      // Seen by others that still hold the former.
      const own: typeof calls = [];
      [words, answers, calls] = [`question-${++turns}-of-many`, next, own];
      return {
        words: `Say Paris (${words}).`,
        // However often it tries to make its talk short.
        kinds: () => own.map(({ kind }) => kind).filter((kind, at, all) => kind !== "compact" || all[at - 1] !== kind),
        gapMs: () => Math.max(0, (own[1]?.at ?? 0) - (own[0]?.at ?? 0)),
        last: () => own.at(-1)?.call,
      };
    },
  };
}

function kindOf({ body, raw }: ClaudeCall, words: string): string | undefined {
  if (words === "") return undefined;
  const last = JSON.stringify((body["messages"] as unknown[]).at(-1));
  // In what it makes short the newest words may be missing.
  if (last.includes("TEXT ONLY")) return "compact";
  if (!raw.toString().includes(words)) return undefined;
  const tools = (body["tools"] ?? []) as unknown[];
  if (tools.length === 0) return undefined;
  return body["stream"] === true ? "stream" : "whole";
}
