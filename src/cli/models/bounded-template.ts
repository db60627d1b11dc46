import { runInNewContext } from "node:vm";
import { Environment, Interpreter, Template } from "@huggingface/jinja";
import { atDay, RefusedByTemplate } from "../../inspect/probe/probe-template.ts";
import { parseChatTemplate, type ChatTemplate, type ChatTemplateSource } from "../../prompt/templates/chat-template.ts";

/** For one rendering. None of 70 templates that come with models takes a tenth of a second for the probe's conversation. */
const MAX_SECONDS = 10;
const MAX_RANGE = 100_000;

/**
 * A chat template that may come from anyone: a rendering ends after a time, and its clock is that of `atDay`.
 * @throws {Error} as `parseChatTemplate`
 */
export function parseBoundedTemplate(source: ChatTemplateSource, seconds: number = MAX_SECONDS): ChatTemplate {
  return atDay(
    parseChatTemplate(source, (text) => boundedTemplate(new Template(text), seconds)),
    false,
  );
}

function boundedTemplate({ parsed }: Template, seconds: number): ChatTemplate["template"] {
  const late = new Error(`it takes longer than ${seconds} s`);
  let isLate = false;
  return {
    render(given) {
      // Each policy renders the template; one that takes too long does so under all of them.
      if (isLate) throw late;
      const scope = new Scope();
      for (const [name, value] of Object.entries({ ...GLOBALS, ...given })) scope.set(name, value);
      const render = (): unknown => new Engine(scope).run(parsed).value;
      try {
        return String(runInNewContext("render()", { render }, { timeout: seconds * 1000 }));
      } catch (error) {
        isLate = (error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
        throw isLate ? late : error;
      }
    },
  };
}

// The package's types name files without their extensions, which Node's resolution does not find.
const Scope = Environment as unknown as new () => { set(name: string, value: unknown): unknown };
const Engine = Interpreter as unknown as new (scope: object) => { run(program: unknown): { readonly value: unknown } };

/** Python's `range`, without lists that would not fit into memory. */
function range(...given: readonly unknown[]): number[] {
  const [first = 0, end, step = 1] = given.filter((one) => typeof one === "number");
  const [start, stop] = end === undefined ? [0, first] : [first, end];
  const length = Math.max(0, Math.ceil((stop - start) / step));
  // A step of 0 makes the length infinite, or not a number.
  if (!(length <= MAX_RANGE)) throw new Error(`a range has more than ${MAX_RANGE.toLocaleString("en")} numbers`);
  return Array.from({ length }, (_, index) => start + index * step);
}

function refuse(why: unknown): never {
  throw new RefusedByTemplate(String(why));
}

const GLOBALS = {
  true: true,
  True: true,
  false: false,
  False: false,
  none: null,
  None: null,
  range,
  raise_exception: refuse,
};
