import { Environment, Interpreter, Template } from "@huggingface/jinja";
import { parseChatTemplate, type ChatTemplate, type ChatTemplateSource } from "../../prompt/templates/chat-template.ts";

/** Steps of one rendering. None of 70 templates that come with models takes more than 12,000 for the probe's conversation. */
const MAX_STEPS = 100_000;
/** A step costs one more for each so many characters of the text that it makes. */
const CHARACTERS_PER_STEP = 64;

class TooLong extends Error {
  override readonly message: string = `it takes more than ${MAX_STEPS.toLocaleString("en")} steps`;
}

/** The template refuses the conversation, in its own words. */
export class RefusedByTemplate extends Error {}

interface Engine {
  run(program: unknown): { readonly value: unknown };
  evaluate(statement: unknown, scope: unknown): { readonly value: unknown };
}

interface Scope {
  set(name: string, value: unknown): unknown;
}

// The package's types name files without their extensions, which Node's resolution does not find.
const UnboundedInterpreter = Interpreter as unknown as new (scope: Scope) => Engine;
const RootScope = Environment as unknown as new () => Scope;

class BoundedInterpreter extends UnboundedInterpreter {
  #left = MAX_STEPS;

  override evaluate(statement: unknown, scope: unknown): { readonly value: unknown } {
    const result = super.evaluate(statement, scope);
    this.#left -= 1 + sizeOf(result.value);
    if (this.#left < 0) throw new TooLong();
    return result;
  }
}

/** A list costs what a loop over it would, also where the loop is empty. */
function sizeOf(value: unknown): number {
  if (typeof value === "string") return Math.floor(value.length / CHARACTERS_PER_STEP);
  if (Array.isArray(value)) return value.length;
  return value instanceof Map ? value.size : 0;
}

/** Python's `range`, without lists that would not fit into memory. */
function range(...given: readonly unknown[]): number[] {
  const [first = 0, end, step = 1] = given.filter((one) => typeof one === "number");
  const [start, stop] = end === undefined ? [0, first] : [first, end];
  const length = Math.max(0, Math.ceil((stop - start) / step));
  // A step of 0 makes the length infinite, or not a number.
  if (!(length <= MAX_STEPS)) throw new TooLong();
  return Array.from({ length }, (_, index) => start + index * step);
}

function refuse(why: unknown): never {
  throw new RefusedByTemplate(String(why));
}

const GLOBALS = {
  true: true,
  false: false,
  none: null,
  True: true,
  False: false,
  None: null,
  range,
  raise_exception: refuse,
};

/**
 * A chat template that may come from anyone: a rendering ends after a fixed number of steps, and its clock is that of `atDay`.
 * @throws {Error} as `parseChatTemplate`
 */
export function parseBoundedTemplate(source: ChatTemplateSource): ChatTemplate {
  return atDay(parseChatTemplate(source, boundedTemplate), false);
}

function boundedTemplate(text: string): ChatTemplate["template"] {
  const { parsed } = new Template(text);
  let wasTooLong = false;
  return {
    render(given) {
      // Each policy renders the template; one that takes too long does so under all of them.
      if (wasTooLong) throw new TooLong();
      const scope = new RootScope();
      for (const [name, value] of Object.entries({ ...GLOBALS, ...given })) scope.set(name, value);
      try {
        return String(new BoundedInterpreter(scope).run(parsed).value);
      } catch (error) {
        wasTooLong = error instanceof TooLong;
        throw error;
      }
    },
  };
}

const FIRST_DAY = { Y: "2025", m: "03", d: "04", B: "March", b: "Mar", A: "Tuesday" };
const NEXT_DAY = { ...FIRST_DAY, d: "05", A: "Wednesday" };

/** The template on a fixed day, or on the day after it. */
export function atDay(chat: ChatTemplate, isNextDay: boolean): ChatTemplate {
  const day: Readonly<Record<string, string>> = isNextDay ? NEXT_DAY : FIRST_DAY;
  const clock = (format: unknown): string =>
    String(format).replaceAll(/%([A-Za-z])/g, (_, letter: string) => day[letter] ?? "00");
  return { ...chat, variables: { ...chat.variables, strftime_now: clock } };
}
