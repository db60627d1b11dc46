import { Environment, Interpreter, Template } from "@huggingface/jinja";
import { parseChatTemplate, type ChatTemplate, type ChatTemplateSource } from "../../prompt/templates/chat-template.ts";
import { PROBE_THINKING } from "./probe-conversation.ts";

/** Steps of one rendering. Of 70 templates that models come with none takes more than 12 000 for the conversation of the probe. */
const MOST_STEPS = 100_000;
/** A step that makes a text costs one more for this much of it. */
const TEXT_PER_STEP = 64;

class TooLong extends Error {
  override readonly message: string = `it takes more than ${MOST_STEPS.toLocaleString("en")} steps`;
}

interface EvaluatedValue {
  readonly value: unknown;
}

interface Engine {
  run(program: unknown): EvaluatedValue;
  evaluate(statement: unknown, scope: unknown): EvaluatedValue;
}

interface TemplateScope {
  set(name: string, value: unknown): unknown;
}

// The package's types lead to files without their endings, which Node's resolution does not find.
const Unbounded = Interpreter as unknown as new (scope: TemplateScope) => Engine;
const Outermost = Environment as unknown as new () => TemplateScope;

class Bounded extends Unbounded {
  #left = MOST_STEPS;

  override evaluate(statement: unknown, scope: unknown): EvaluatedValue {
    const made = super.evaluate(statement, scope);
    this.#left -= 1 + costOf(made.value);
    if (this.#left < 0) throw new TooLong();
    return made;
  }
}

/**
 * A template that stops after so many steps, however long its loops are: it may come from anywhere. What has been too long once is not tried again.
 * @throws {Error} when its syntax is not understood
 */
function boundedTemplate(text: string): Pick<Template, "render"> {
  const { parsed } = new Template(text);
  let wasTooLong = false;
  return {
    render(given = {}) {
      if (wasTooLong) throw new TooLong();
      const scope = new Outermost();
      for (const [name, value] of Object.entries({ ...GLOBALS, ...given })) scope.set(name, value);
      try {
        return String(new Bounded(scope).run(parsed).value);
      } catch (error) {
        wasTooLong = error instanceof TooLong;
        throw error;
      }
    },
  };
}

/** What the engine gives to every template, but for the clock and the refusal, which the probe has its own of. */
const GLOBALS = { true: true, false: false, none: null, True: true, False: false, None: null, range: shortRange };

/** A list costs what a loop over it would, even one in which nothing is done. */
function costOf(value: unknown): number {
  if (typeof value === "string") return Math.floor(value.length / TEXT_PER_STEP);
  if (Array.isArray(value)) return value.length;
  return value instanceof Map ? value.size : 0;
}

/** As Python's `range`, which may be asked for more than a machine can hold. */
function shortRange(...given: readonly unknown[]): number[] {
  const [first = 0, end, step = 1] = given.filter((one) => typeof one === "number");
  const [start, stop] = end === undefined ? [0, first] : [first, end];
  const count = Math.max(0, Math.ceil((stop - start) / step));
  if (step === 0) throw new Error("range() step must not be zero");
  if (count > MOST_STEPS) throw new TooLong();
  return Array.from({ length: count }, (_, index) => start + index * step);
}

const FIRST_DAY = { Y: "2025", m: "03", d: "04", B: "March", b: "Mar", A: "Tuesday" };
const NEXT_DAY = { ...FIRST_DAY, d: "05", A: "Wednesday" };

/** The engine does not let its clock be set, nor tells a template's own refusals from its own gaps: so the template asks others. */
const CLOCK = "probe_clock";
const REFUSE = "probe_refuse";

/** A template's own words: it does not take such a conversation. */
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
