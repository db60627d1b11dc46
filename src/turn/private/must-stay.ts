import { RE2JS } from "re2js";
import type { PrivateRule } from "../../../generated/types/plan.d.ts";
import { createTextMemo } from "../text-memo.ts";
import { textsIn } from "./texts-in.ts";
import { withoutEscapes } from "./without-escapes.ts";

/** What must stay here, by the rule that says so. */
interface PrivateMatch {
  /** Of the rule. */
  readonly id: string;
  /** Why, as the file says it. */
  readonly about?: string;
}

export interface Privacy {
  /** The first rule of `neverLeaves` that something in a value breaks: every text in it is looked at, as it is and as JSON would read it. */
  find(value: unknown): PrivateMatch | undefined;
}

/** Whether a text, composed and without its outer form, is what a rule is about. */
type Test = (text: Composed) => boolean;

interface Composed {
  readonly text: string;
  /** In small letters; made when it is asked for. */
  readonly small: () => string;
}

/** UTF-16 units of texts that are known to be harmless: a talk is sent whole, again and again. */
const REMEMBERED = 16_000_000;
/** The number of a text in which nothing was found; others are one more than the index of the rule. */
const HARMLESS = 0;
/** So often JSON stands in JSON in JSON. */
const MOST_ESCAPES = 3;

/** @param rules of a plan; without any, nothing is ever found, and nothing is looked at */
export function createPrivacy(rules: readonly PrivateRule[] = []): Privacy {
  const known = createTextMemo(REMEMBERED);
  const tests = rules.map((rule) => rule.tests.map(testOf));

  const ruleFor = (text: string): number => {
    const composed = composedOf(text);
    return tests.findIndex((all) => all.every((test) => test(composed))) + 1;
  };
  const look = (text: string): number => {
    let number = known.get(text);
    if (number !== undefined) return number;
    number = ruleFor(text);
    let shown = text;
    for (let times = 0; number === HARMLESS && times < MOST_ESCAPES; times++) {
      const inner = withoutEscapes(shown);
      if (inner === shown) break;
      shown = inner;
      number = ruleFor(shown);
    }
    known.set(text, number);
    return number;
  };
  return {
    find(value) {
      if (rules.length === 0) return undefined;
      for (const text of textsIn(value)) {
        const rule = rules[look(text) - 1];
        if (rule !== undefined) return { id: rule.id, ...(rule.about === undefined ? {} : { about: rule.about }) };
      }
      return undefined;
    },
  };
}

/** Composed: one system writes é as one letter, another as two. */
function composedOf(text: string): Composed {
  const composed = text.normalize("NFC");
  let small: string | undefined;
  return { text: composed, small: () => (small ??= composed.toLowerCase()) };
}

function testOf(test: PrivateRule["tests"][number]): Test {
  if (test.op === "contains") return ({ small }) => small().includes(test.value);
  // Systems that keep names of files in large and small letters open them by either.
  const regex = RE2JS.compile(test.source, test.op === "path" ? RE2JS.CASE_INSENSITIVE : flagsOf(test.flags));
  return ({ text }) => regex.test(text);
}

function flagsOf(flags: string): number {
  return (
    (flags.includes("i") ? RE2JS.CASE_INSENSITIVE : 0) |
    (flags.includes("m") ? RE2JS.MULTILINE : 0) |
    (flags.includes("s") ? RE2JS.DOTALL : 0)
  );
}
