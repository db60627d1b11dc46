import { parseChatTemplate, type ChatTemplate, type ChatTemplateSource } from "../turn/render-chat-template.ts";
import { boundedTemplate } from "./bounded-template.ts";
import { PROBE_THINKING } from "./probe-talk.ts";

const FIRST_DAY = { Y: "2025", m: "03", d: "04", B: "March", b: "Mar", A: "Tuesday" };
const NEXT_DAY = { ...FIRST_DAY, d: "05", A: "Wednesday" };

/** The engine does not let its clock be set, nor tells a template's own refusals from its own gaps: so the template asks others. */
const CLOCK = "probe_clock";
const REFUSE = "probe_refuse";

/** A template's own words: it does not take such a talk. */
export class RefusedByTemplate extends Error {}

/** A template that can be told which day it is, and comes to an end. @throws {Error} as `parseChatTemplate` */
export function parseWithClock({ chatTemplate, config, thinks }: ChatTemplateSource): ChatTemplate {
  const last = (text: string): string => text.replaceAll("strftime_now", CLOCK).replaceAll("raise_exception", REFUSE);
  const source = {
    chatTemplate: chatTemplate === undefined ? undefined : last(chatTemplate),
    config: JSON.parse(last(JSON.stringify(config))) as Readonly<Record<string, unknown>>,
    thinks,
  };
  const chat = parseChatTemplate(source, boundedTemplate);
  const refuse = (why: unknown): never => {
    throw new RefusedByTemplate(String(why));
  };
  return { ...chat, variables: { ...chat.variables, [REFUSE]: refuse } };
}

/** The template on a day that is always the same, or on the day after it. */
export function clockOf(chat: ChatTemplate, isNextDay: boolean): ChatTemplate {
  const day: Readonly<Record<string, string>> = isNextDay ? NEXT_DAY : FIRST_DAY;
  const clock = (format: unknown): string =>
    String(format).replaceAll(/%([A-Za-z])/g, (_, letter: string) => day[letter] ?? "00");
  return { ...chat, variables: { ...chat.variables, [CLOCK]: clock } };
}

/** The template, shown the thinking of every answer under the names that templates know. */
export function withReasoning({ template, toolTemplate, variables }: ChatTemplate): ChatTemplate {
  const thinking = (inner: ChatTemplate["template"]): ChatTemplate["template"] => ({
    render(given) {
      let next = 0;
      const messages = (given?.["messages"] ?? []) as readonly Readonly<Record<string, unknown>>[];
      const rendered = messages.map((message) => {
        if (message["role"] !== "assistant") return message;
        const thought = PROBE_THINKING[next++];
        return { ...message, reasoning_content: thought, reasoning: thought, thinking: thought };
      });
      return inner.render({ ...given, messages: rendered });
    },
  });
  return { template: thinking(template), toolTemplate: thinking(toolTemplate), variables };
}
