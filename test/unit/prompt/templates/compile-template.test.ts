import { Template } from "@huggingface/jinja";
import { afterEach, describe, expect, test, vi } from "vitest";
import { compileTemplate } from "../../../../src/prompt/templates/chat-template.ts";

const GIVEN = {
  messages: [
    { role: "system", content: " be brief " },
    { role: "user", content: "hi" },
    {
      role: "assistant",
      content: "",
      tool_calls: [{ function: { name: "ls", arguments: { a: 1, B: [true, null] } } }],
    },
  ],
  tools: null,
};
const render = vi.spyOn(Template.prototype, "render");
afterEach(() => void render.mockClear());

/** As Python's Jinja renders them, with the library for chat templates that servers use. */
describe("a template is compiled, and renders what a server renders", () => {
  test.each([
    ["{{ messages[1].content }}{{ messages[-1]['role'] }}", "hiassistant"],
    ["{% for m in messages %}{{ loop.index }}{{ m.role[0] }}{{ '.' if loop.last else ',' }}{% endfor %}", "1s,2u,3a."],
    ["{% for m in messages if m.content %}{{ loop.length }}{{ loop.revindex }};{% endfor %}", "22;21;"],
    ["{% for m in nobody %}x{% else %}none{% endfor %}", "none"],
    ["{% for m in messages %}{% if loop.index0 == 1 %}{% break %}{% endif %}{{ m.role }}{% endfor %}", "system"],
    ["{% for m in messages %}{% if m.content %}{% continue %}{% endif %}{{ m.role }}{% endfor %}", "assistant"],
    ["{% set x = 'a' %}{% for m in messages %}{% set x = x + 'b' %}{{ x }}{% endfor %}{{ x }}", "abababa"],
    ["{% set ns = namespace(n=0) %}{% for m in messages %}{% set ns.n = ns.n + 2 %}{% endfor %}{{ ns.n }}", "6"],
    ["{% set a, b = [1, 'x'] %}{{ a ~ b }}", "1x"],
    ["{% set x %}[{{ messages|length }}]{% endset %}{{ x }}", "[3]"],
    ["{% macro f(a, b='!') %}{{ a }}{{ b }}{% endmacro %}{{ f('x') }}{{ f(b='?', a='y') }}", "x!y?"],
    ["{{ messages[0].content | trim | upper }}", "BE BRIEF"],
    ["{{ messages[::-1][0].role }}{{ messages[1:] | length }}{{ '𠮷bc'[1:] }}", "assistant2bc"],
    ["{{ messages[2].tool_calls[0].function.arguments | tojson }}", '{"a": 1, "B": [true, null]}'],
    ["{{ {'a': [1, {}], 'b': []} | tojson(indent=2) }}", '{\n  "a": [\n    1,\n    {}\n  ],\n  "b": []\n}'],
    ["{{ [1, 'é'] | tojson(separators=(',', ':')) }}", '[1,"é"]'],
    ['{{ true }}{{ none }}{{ nobody }}{{ [1, "it\'s", none] }}', 'TrueNone[1, "it\'s", None]'],
    ["{{ {'a': false} | string }}", "{'a': False}"],
    ["{% for k, v in messages[2].tool_calls[0].function.arguments | dictsort %}{{ k }}{% endfor %}", "aB"],
    ["{{ messages | map(attribute='role') | join('+') }}", "system+user+assistant"],
    ["{{ (messages | selectattr('role', 'equalto', 'user') | list)[0].content }}", "hi"],
    ["{{ 'a</t>b</t>c'.split('</t>')[-1] }}{{ 'a-b-c'.split('-', 1)[1] }}", "cb-c"],
    ["{{ '  x\n'.strip() }}{{ 'xxa'.lstrip('x') }}{{ 'a\n\n'.rstrip('\n') }}", "xaa"],
    [
      "{{ 'abc'.startswith(('x', 'ab')) }}{{ 'b' in 'abc' }}{{ 'role' in messages[0] }}{{ 1 not in [2] }}",
      "TrueTrueTrueTrue",
    ],
    ["{{ messages[0].get('name', 'x') }}{{ nobody | default('y') }}{{ '' | default('z', true) }}", "xyz"],
    [
      "{{ nobody is defined }}{{ tools is none }}{{ messages is iterable }}{{ 'x' is not string }}",
      "FalseTrueTrueFalse",
    ],
    ["{{ 7 % 3 }}{{ 2 * 3 - 1 }}{{ 2 <= 2 and 'yes' or 'no' }}{{ not '' }}", "15yesTrue"],
    ["{{ messages[0] == messages[0] }}{{ messages[0] == messages[1] }}{{ tools == nobody }}", "TrueFalseFalse"],
    ["{{ range(3) | length }}{{ [1] + [2] }}{{ nobody | upper }}{{ nobody | length }}", "3[1, 2]0"],
    ["{# nothing #}{%- if tools -%}x{%- elif messages -%}y{%- endif -%}", "y"],
  ])("%s", (text, want) => {
    expect(compileTemplate(text).render(GIVEN)).toBe(want);
    expect(render).not.toHaveBeenCalled();
  });

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
  test.each([
    ["before it begins: a filter", "{{ 'b a' | title }}", "B A"],
    ["before it begins: a block that is filtered", "{% filter upper %}x{% endfilter %}", "X"],
    ["while it renders: a sum of text and number", "{{ messages[1].content }}{{ 'a' + 1 }}", "hia1"],
  ])("%s", (_, text, want) => {
    expect(compileTemplate(text).render(GIVEN)).toBe(want);
    expect(render).toHaveBeenCalledTimes(1);
  });
});
