import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Marks, Profile, TurnEnd } from "../../../../generated/types/plan.d.ts";
import type { StopReason, TurnEvent } from "../../../../src/shared/turn-event.ts";
import { cpuGrowth, MOST_GROWTH } from "../../../support/cpu-growth.ts";
import { TAGGED } from "../../../support/tagged.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { modelTurnEnds } from "../../../../src/prompt/tokens/token-counter.ts";
import { modelStages } from "../../../../src/server/answer.ts";
import { chooseTools } from "../../../../src/prompt/tools/choose-tools.ts";
import { CLIENT_TOOLS, CORE, request, smallPlan } from "../conversation/small-program.ts";
import { through } from "../../../support/stages.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const DEFAULTS = parse(readFileSync(new URL("../../../../packs/defaults.yaml", import.meta.url), "utf8")) as {
  readonly turnEnds: Readonly<Record<string, TurnEnd>>;
  readonly thoughts: Readonly<Record<string, Marks>>;
};
const ENDS = Object.values(DEFAULTS.turnEnds);
const TOKENS = ENDS.map(({ token }) => token);
const TOOLS = chooseTools(CORE, request({ tools: CLIENT_TOOLS }));

const text = (words: string): TurnEvent => ({ type: "text-delta", text: words });
const end = (stopReason: StopReason = "end_turn"): TurnEvent => ({ type: "turn-end", stopReason });

interface Read {
  readonly said: string;
  readonly dropped: readonly string[];
}

interface Given {
  readonly profile?: Partial<Profile>;
  readonly eos?: unknown;
}

/** Text as it is, thoughts as `(…)`, calls as `<name {…}>`, and the reason of the end where it is none of the usual. */
function read(events: readonly TurnEvent[], { profile = {}, eos }: Given = {}): Read {
  const dropped = collectDropped();
  const config = { eos_token: eos };
  const source = { config, thinks: false, ends: modelTurnEnds({ config }) };
  let said = "";
  const stages = modelStages(
    {
      tools: TOOLS,
      turn: "7",
      dropped,
      prompt: { messages: [], tools: [], maxTokens: 9, stopSequences: [], sampling: {} },
      plan: {
        ...smallPlan(),
        turnEnds: ENDS,
        thoughts: Object.values(DEFAULTS.thoughts),
        dialects: { tagged: TAGGED },
      },
      profile: { backend: "local", reads: ["tagged"], ...profile },
    },
    eos === undefined ? undefined : { source },
  );
  for (const event of through(stages, events)) {
    if (event.type === "text-delta") said += event.text;
    else if (event.type === "thinking-delta") said += `(${event.text})`;
    else if (event.type === "tool-use") said += `<${event.name} ${JSON.stringify(event.input)}>`;
    else if (event.type === "turn-end" && !["end_turn", "tool_use"].includes(event.stopReason))
      said += event.stopReason;
  }
  return { said: said.replaceAll(")(", ""), dropped: dropped.list().map(({ what, count }) => `${what} ${count}`) };
}

/** Whole, and cut at every character. */
function everywhere(words: string, given?: Given): Read {
  const whole = read([text(words), end()], given);
  const pieces = Array.from(words, (char) => text(char));
  expect(read([...pieces, end()], given)).toEqual(whole);
  for (let at = 1; at < words.length; at += 3)
    expect(read([text(words.slice(0, at)), text(words.slice(at)), end()], given)).toEqual(whole);
  return whole;
}

const LS = '<tool_call>{"name":"bash","arguments":{"command":"ls"}}</tool_call>';
const RUN = '<Run {"command":"ls"}>';

test.each(TOKENS)("%s is cut at the end of an answer, and ends a call", (token) => {
  expect(everywhere(`Two.${token}`)).toEqual({ said: "Two.", dropped: [`${token} 1`] });
  expect(everywhere(`Two.\n${token} ${token}\n`).said).toBe("Two.\n");
  expect(everywhere(`${LS}${token}`).said).toBe(RUN);
  expect(everywhere(`${LS}${token}\nand then`).said).toContain(RUN);
  expect(everywhere(`<think>hm</think>Two.${token}`).said).toBe("(hm)Two.");
  expect(everywhere(`\`${token}\` ends a turn, and ${token} does, too.`).said).toBe(
    `\`${token}\` ends a turn, and ${token} does, too.`,
  );
  expect(everywhere(`\`\`\`\n${token}\n\`\`\``).said).toBe(`\`\`\`\n${token}\n\`\`\``);
});

test.each(ENDS.flatMap(({ token, next }) => (next === undefined ? [] : { token, next })))(
  "where $next follows $token, the answer is over",
  ({ token, next }) => {
    const { said, dropped } = everywhere(`Two.${token}\n${next}user\nAnd three?${token}\n${next}assistant\nFour.`);
    expect(said).toBe("Two.");
    expect(dropped[0]).toBe(`${token} 1`);
    expect(everywhere(`${LS}${token}\n${next}user\n${LS}`).said).toBe(RUN);
    const about = `A turn is ${next}user\nhi${token}\n${next}assistant\nho${token}\n and so on.`;
    expect(everywhere(about).said).toBe(about);
    const code = `In code:\n\`\`\`\nhi${token}\n${next}assistant\n\`\`\`\nThat is all.`;
    expect(everywhere(code).said).toBe(code);
  },
);

test.each(cases("at the end") as { title: string; given: readonly unknown[]; want: string }[])(
  "at the end $title",
  ({ given, want }) => {
    const { said } = read(given as readonly TurnEvent[]);
    expect(said).toBe(want);
  },
);

test.each(cases("ends in a mark of its own which is kept") as string[])(
  "%j ends in a mark of its own, which is kept",
  (words) => {
    expect(everywhere(words)).toEqual({ said: words, dropped: [] });
    const cut = words.includes("`<") || words.includes("~~~") || words.includes("```") ? "" : "<|eot_id|>";
    expect(everywhere(words + cut).said).toBe(words.trimEnd() + words.slice(words.trimEnd().length));
  },
);

test.each(cases("loses") as { words: string; said: string; what: string }[])(
  "$words loses $what",
  ({ words, said, what }) => {
    expect(everywhere(words)).toEqual({ said, dropped: [`${what} 1`] });
  },
);

test.each([{ eos: "<|my_end|>" }, { eos: { content: "<|my_end|>" } }])(
  "the end of the model's own tokenizer is cut, too: $eos",
  ({ eos }) => {
    expect(everywhere("Two.<|my_end|>", { eos })).toEqual({ said: "Two.", dropped: ["<|my_end|> 1"] });
    expect(everywhere("Two.<|my_end|>").said).toBe("Two.<|my_end|>");
  },
);

test("an end of one character is no mark", () => {
  expect(everywhere("Two!", { eos: "!" }).said).toBe("Two!");
});

test.each(
  cases("four times as many take about four times as long") as { given: string; unit: string; before: string }[],
)("four times as many $given take about four times as long", async ({ unit, before }) => {
  const growth = await cpuGrowth(
    (size) => read([text(before), ...Array.from({ length: size }, () => text(unit)), end()]),
    2000,
  );
  expect(growth).toBeLessThan(MOST_GROWTH);
});

test.each([
  { args: '{"path":"a"}', cut: [] },
  { args: '{"path":"a"}<|im_end|>', cut: ["<|im_end|> 1"] },
  { args: '{"path":"a"}\n</s> <|im_end|>\n', cut: ["<|im_end|> 1", "</s> 1"] },
  { args: '{"path":"<|im_end|>"}', path: "<|im_end|>", cut: [] },
])("a server's call with the arguments $args loses $cut", ({ args, path = "a", cut }) => {
  const call: TurnEvent = { type: "tool-call", id: "1", name: "read_file", input: args, ended: true };
  expect(read([call, end("tool_use")])).toEqual({ said: `<See {"file":"${path}"}>`, dropped: cut });
});

test("arguments that are cut off stay unreadable, whatever ends them", () => {
  const call: TurnEvent = { type: "tool-call", id: "1", name: "read_file", input: '{"path":"a<|im_end|>', ended: true };
  expect(read([call, end()]).said).not.toContain("<See");
});
