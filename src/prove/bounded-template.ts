import { Environment, Interpreter, Template } from "@huggingface/jinja";

/** Steps of one rendering. Of 70 templates that models come with none takes more than 12 000 for the talk of the probe. */
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
export function boundedTemplate(text: string): Pick<Template, "render"> {
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
