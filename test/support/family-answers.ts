import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { ChatMessage, ToolCall } from "../../src/shared/prompt-types.ts";
import { parseChatTemplate, renderChatTemplate } from "../../src/prompt/templates/chat-template.ts";
import { testPlaces } from "../prepare.ts";
import { realTemplates } from "../wide/real-templates.ts";
import { DECLARED } from "./dialect-fixtures.ts";

/** What a template writes for an assistant's turn with calls: what its model has learned to write. */
export interface FamilyAnswer {
  readonly calls: readonly ToolCall[];
  readonly text: string;
}

const ONE: ToolCall = { id: "abcdef001", name: "read_file", input: { path: "a b.ts", limit: 3 } };
const TWO: ToolCall = {
  id: "abcdef002",
  name: "edit_file",
  input: { path: "x.tsx", old: '<p class="a">\n  {x}\n</p>', new: "{`é 🦊`}", all: true },
};
const HEAD: readonly ChatMessage[] = [
  { role: "system", content: "Be brief." },
  { role: "user", content: "Look." },
];
const WORDS = "I look.";
/** How a message ends; no model server shows it. */
const ENDS =
  /<\|(?:im_end|eot_id|eom_id|end|eot|eom|role_end|end_of_text|END_OF_TURN_TOKEN)\|>|<｜end▁of▁sentence｜>|<\/s>|<end_of_sentence>|<\/assistant>|<turn\|>|\[e~\[|<SPECIAL_12>|<sep>|<seed:eos>|<eos>/;

interface Try {
  readonly calls: readonly ToolCall[];
  readonly cases: readonly unknown[];
}

/** A talk with an answer of one call and of two, with and without words before, arguments as a map and as a text. */
function triesOf(text: string): Try[] {
  return [[ONE], [ONE, TWO]].map((calls) => {
    const cases = ["", WORDS].flatMap((content) =>
      [false, true].flatMap((textArguments) => {
        const said: ChatMessage = { role: "assistant", content, calls };
        const results = calls.map(({ id }): ChatMessage => ({ role: "tool", callId: id, content: "It is done." }));
        return [
          variablesOf(text, [...HEAD], textArguments, true),
          variablesOf(text, [...HEAD, said], textArguments, false),
          variablesOf(text, [...HEAD, said, ...results], textArguments, false),
        ];
      }),
    );
    return { calls, cases };
  });
}

/** What the model server hands to a template. */
function variablesOf(text: string, messages: readonly ChatMessage[], textArguments: boolean, isOpen: boolean): unknown {
  let given: unknown;
  const config = { bos_token: "<s>", eos_token: "</s>", pad_token: "<pad>", unk_token: "<unk>" };
  const source = { chatTemplate: text, config, thinks: text.includes("<think>") };
  const spy = parseChatTemplate(source, () => ({ render: (all) => ((given = all), "") }));
  renderChatTemplate(spy, { messages, tools: DECLARED, textArguments });
  return { ...(given as object), add_generation_prompt: isOpen };
}

/** Rendered by the library that model servers use, so that none is left out; in the order of `cases`. */
function renderAll(
  templates: readonly { readonly text: string; readonly tries: readonly Try[] }[],
): (string | null)[][] {
  const asked = templates.map(({ text, tries }) => ({ template: text, cases: tries.flatMap(({ cases }) => cases) }));
  const script = join(import.meta.dirname, "../support/render_templates.py");
  const python = join(testPlaces.venv, "bin/python");
  const options = { input: JSON.stringify(asked), maxBuffer: 2 ** 30, stdio: ["pipe", "pipe", "ignore"] as const };
  return JSON.parse(execFileSync(python, ["-I", script], { ...options, stdio: [...options.stdio] }).toString()) as (
    | string
    | null
  )[][];
}

/** By the template's name: the assistant's own words, with one call and with two, in each way that the template takes them. */
export function familyAnswers(): Map<string, readonly FamilyAnswer[]> {
  const templates = realTemplates().map(({ name, text }) => ({ name, text, tries: triesOf(text) }));
  const rendered = renderAll(templates);
  return new Map(templates.map(({ name, tries }, at) => [name, answersOf(tries, rendered[at] ?? [])]));
}

function answersOf(tries: readonly Try[], rendered: readonly (string | null)[]): FamilyAnswer[] {
  let from = 0;
  return tries.flatMap(({ calls, cases }) => {
    const texts = rendered.slice(from, (from += cases.length));
    const answers: FamilyAnswer[] = [];
    for (let at = 0; at < texts.length; at += 3) {
      const [head, ...wholes] = texts.slice(at, at + 3);
      // Some templates show a call only when its result is there, too.
      const own = wholes
        .map((whole) => behind(head, whole))
        .find((one) => calls.every(({ input }) => one.includes(pathOf(input))));
      if (own !== undefined) answers.push({ calls, text: withoutEnd(own, pathOf(calls.at(-1)?.input ?? {})) });
    }
    return answers;
  });
}

function behind(head: string | null | undefined, whole: string | null): string {
  if (typeof head !== "string" || whole === null) return "";
  let shared = 0;
  while (shared < head.length && head[shared] === whole[shared]) shared += 1;
  const mark = head.slice(0, shared).match(/<[^>]*$/)?.index; // two marks may begin alike
  return whole.slice(mark ?? shared);
}

function pathOf({ path }: ToolCall["input"]): string {
  return String(path);
}

/** Up to the end of the message that has this. */
function withoutEnd(own: string, last: string): string {
  const from = own.indexOf(last);
  const end = own.slice(from).search(ENDS);
  return end < 0 ? own : own.slice(0, from + end);
}
