import { monitorEventLoopDelay } from "node:perf_hooks";
import { expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { buildFittingPrompt } from "../../../../src/server/turn/fit-into-window.ts";
import { countsOf } from "../../../../src/prompt/budget/text-counts.ts";
import { createTokenCounter, type TokenCounter } from "../../../../src/prompt/tokens/token-counter.ts";
import { routeTurn } from "../../../../src/routing/turn/route-turn.ts";
import { buildPrompt, type PreparedTurn } from "../../../../src/routing/turn/build-prompt.ts";
import { FULL_TEMPLATE, toolModelFiles } from "../../../support/tool-model-reader.ts";
import { ACTING, CLIENT_TOOLS, request, smallProgram } from "../../prompt/conversation/small-program.ts";

const program = smallProgram(ACTING);
const choice = { profile: "native", decision: { class: "main", why: "" } };

function newCounter(): TokenCounter {
  return createTokenCounter({ ...toolModelFiles(), chatTemplate: FULL_TEMPLATE });
}

/** Words that no count has seen before, some 2 KB. */
function newWords(seed: number): string {
  return Array.from({ length: 160 }, (_, at) => ((seed * 160 + at + 1) * 2_654_435_761).toString(36)).join(" ");
}

/** Steps of a long tool loop, some 60 KB in all. */
function longTalk(): MessagesRequest["messages"] {
  const steps = Array.from({ length: 30 }, (_, step): MessagesRequest["messages"] => [
    { role: "assistant", content: [{ type: "tool_use", id: `c${step}`, name: "See", input: { file: `${step}.txt` } }] },
    {
      role: "user",
      content: [{ type: "tool_result", tool_use_id: `c${step}`, content: newWords(step) }],
    },
  ]);
  return [{ role: "user", content: "Look at all of them." }, ...steps.flat()];
}

function messagesOf(turn: PreparedTurn): unknown {
  if (turn.kind !== "ask") throw new Error("not asked");
  return turn.prompt.messages;
}

test("a talk is cut by the counts of its model, as if all had been counted at once, and others go on meanwhile", async () => {
  const routed = routeTurn(program, { request: request({ messages: longTalk(), tools: CLIENT_TOOLS }) });
  const counter = newCounter();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let turns = 0;
  const ticking = setInterval(() => turns++, 1);
  delay.enable();
  const shown = await buildFittingPrompt({ program, counter: () => counter }, routed, choice);
  delay.disable();
  clearInterval(ticking);
  const atOnce = buildPrompt(program, routed, { ...choice, counts: countsOf(newCounter()) });
  expect(messagesOf(shown)).toEqual(messagesOf(atOnce));
  expect(shown.kind === "ask" && shown.dropped.map(({ what }) => what)).toContain("answers");
  expect(turns).toBeGreaterThan(0);
  process.stdout.write(
    `a cut of 60 KB never counted before: the loop waited ${Math.round(delay.max / 1e6)} ms at most\n`,
  );
});

test("without the model's files a talk is cut by estimate, which gives it what the answer would take, too", async () => {
  const routed = routeTurn(program, { request: request({ messages: longTalk(), tools: CLIENT_TOOLS }) });
  const shown = await buildFittingPrompt({ program, counter: () => undefined }, routed, choice);
  expect(messagesOf(shown)).toEqual(messagesOf(buildPrompt(program, routed, choice)));
});
