import { Interpreter } from "@huggingface/jinja";
import { afterEach, describe, expect, test, vi } from "vitest";
import { compileTemplate } from "../../../../src/prompt/templates/chat-template.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const GIVEN = cases("given") as {
  messages: {
    role: string;
    content: string;
    tool_calls?: { function: { name: string; arguments: { a: number; B: (boolean | null)[] } } }[];
  }[];
  tools: null;
};
const render = vi.spyOn(Interpreter.prototype, "run");
afterEach(() => void render.mockClear());

/** As Python's Jinja renders them, with the library for chat templates that servers use. */
describe("a template is compiled, and renders what a server renders", () => {
  test.each(cases("a template is compiled and renders what a server renders") as [string, string][])(
    "%s",
    (text, want) => {
      expect(compileTemplate(text).render(GIVEN)).toBe(want);
      expect(render).not.toHaveBeenCalled();
    },
  );

  test("what a template raises is what it refuses", () => {
    const template = compileTemplate("{{ raise_exception('no ' ~ messages[1].role) }}");
    expect(() => template.render(GIVEN)).toThrow("no user");
  });

  test("today's date is the library's", () => {
    vi.useFakeTimers({ now: new Date("2026-11-21T12:00:00") });
    expect(compileTemplate("{{ strftime_now('%Y-%m-%d') }}").render({})).toBe("2026-11-21");
    vi.useRealTimers();
  });
});

describe("what is not compiled is left to the library, whole", () => {
  test.each(cases("cases") as [string, string, string][])("%s", (_, text, want) => {
    expect(compileTemplate(text).render(GIVEN)).toBe(want);
    expect(render).toHaveBeenCalledTimes(1);
  });
});
