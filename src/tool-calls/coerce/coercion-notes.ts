import { isRecord } from "../../shared/utilities.ts";
import type { JsonSchema } from "../catalog/offered-tool.ts";

/** A coerced value, or why coercion failed; `path` is the location within the argument, `.a[0]`. */
export type CoercionResult = { readonly value: unknown } | { readonly problem: string; readonly path?: string };

/** Steps and depth that checking one call may take: a schema that refers to itself, with several forms at each level, could take for ever. */
const MOST_STEPS = 100_000;
const DEEPEST = 200;

/** How the model has written the arguments. */
export interface ArgumentEncoding {
  /** Every value as a text. */
  readonly hasTexts?: boolean;
  /** Some of its numbers were written as JavaScript does not: what text they would be is not known. */
  readonly hasRespelled?: boolean;
}

/** What was done to make a value fit, in words for a person; and the schemas that others refer to. */
export class CoercionNotes {
  readonly shared: JsonSchema;
  readonly hasTexts: boolean;
  readonly hasRespelled: boolean;
  readonly repairs: Set<string> = new Set();
  /** Fields that the schema does not let in, as they were called. */
  readonly leftOut: string[] = [];
  readonly #effort: { steps: number; depth: number };

  constructor(
    shared: JsonSchema = {},
    { hasTexts = false, hasRespelled = false }: ArgumentEncoding = {},
    effort: { steps: number; depth: number } = { steps: 0, depth: 0 },
  ) {
    this.shared = shared;
    this.hasTexts = hasTexts;
    this.hasRespelled = hasRespelled;
    this.#effort = effort;
  }

  /** Notes of a try, which may come to nothing. */
  fork(): CoercionNotes {
    return new CoercionNotes(this.shared, this, this.#effort);
  }

  /** One level down; undefined where that is too much. */
  within<T>(step: () => T): T | undefined {
    const effort = this.#effort;
    effort.steps += 1;
    if (effort.depth >= DEEPEST || effort.steps > MOST_STEPS) return undefined;
    effort.depth += 1;
    const result = step();
    effort.depth -= 1;
    return result;
  }

  get isEmpty(): boolean {
    return this.repairs.size === 0 && this.leftOut.length === 0;
  }

  add(notes: CoercionNotes): void {
    for (const one of notes.repairs) this.repairs.add(one);
    this.leftOut.push(...notes.leftOut);
  }
}

/** Arguments under the client's names, or why there are none. */
export type CoercedArguments =
  | {
      readonly coerced: ReadonlyMap<string, unknown>;
      /** What the tool does not have. */
      readonly leftOut: readonly string[];
      /** Each liberty taken, in words for a person. */
      readonly repairs: readonly string[];
    }
  | { readonly problem: string };

/**
 * Arguments that are a JSON schema: they describe how a tool is called, and are no call.
 * @param takes whether the tool has such an argument
 */
export function isDeclaration({ type, properties }: JsonSchema, takes: (name: string) => boolean): boolean {
  return type === "object" && isRecord(properties) && !takes("properties");
}
