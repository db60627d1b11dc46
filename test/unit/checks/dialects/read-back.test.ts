import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { parseYaml } from "../../../../src/config/parse/parse-yaml.ts";
import { checkReadBack } from "../../../../src/checks/dialects/read-back.ts";
import type { Problem } from "../../../../src/diagnostics/problem.ts";
import { compileFiles, packageRoot } from "../scratch.ts";

const shipped = (
  parse(readFileSync(join(packageRoot, "packs/defaults.yaml"), "utf8")) as {
    readonly dialects: Readonly<Record<string, object>>;
  }
).dialects;

function check(dialect: unknown, file = "mallex.yaml"): Problem[] {
  const { tree } = parseYaml(file, stringify(dialect));
  if (tree === undefined) throw new Error("the dialect is no YAML");
  return checkReadBack("mine", tree);
}

const UNLIKE = "give one of the two a mark that does not begin like the other";
const UNREAD = "would not be read as it is written";

describe("a dialect whose calls would not be read as they are written is an error", () => {
  test.each([
    {
      title: "one mark ends an argument and the call",
      dialect: {
        call: "<call {name}>{arguments}</>",
        argument: "<arg {key}>{value}</>",
      },
      line: 2,
      want: `\`<call run><arg command>ls -la</></>\` ${UNREAD}: \`</>\` ends an argument, and \`</>\` ends the call`,
      hint: UNLIKE,
    },
    {
      title: "one bracket ends both",
      dialect: { call: "@{name}({arguments})", argument: "<{key}={value})" },
      line: 2,
      want: `\`@run(<command=ls -la))\` ${UNREAD}: \`)\` ends an argument, and \`)\` ends the call`,
      hint: UNLIKE,
    },
    {
      title: "one mark begins an argument and ends it",
      dialect: {
        call: "[[call {name}]]{arguments}[[done]]",
        argument: "[[end]]{key}: {value}[[end]]",
      },
      line: 2,
      want: `${UNREAD}: \`[[end]]\` ends an argument, and \`[[end]]\` begins an argument`,
      hint: UNLIKE,
    },
    {
      title: "an argument is written like a call",
      dialect: {
        call: "<call {name}>{arguments}</call>",
        argument: "<call {key}>{value}</call>",
      },
      line: 2,
      want: "`</call>` ends an argument, and `</call>` ends the call",
      hint: UNLIKE,
    },
    {
      title: "what ends the call begins like an argument",
      dialect: {
        call: "<run {name}>{arguments}</run>",
        argument: "<{key}>{value}</>",
      },
      line: 2,
      want: `\`<run run><command>ls -la</></run>\` ${UNREAD}: \`<\` begins an argument, and \`</run>\` ends the call`,
      hint: UNLIKE,
    },
    {
      title: "a blank before a value",
      dialect: {
        call: "CALL {name}: {arguments}END",
        argument: "{key}: {value};",
      },
      line: 2,
      want: "in `CALL run: command: ls -la;END` the blanks beside {value} would be read as a part of it",
      hint: "take them out, or break the line there: a line break of the form's own is no part of a value",
    },
    {
      title: "an argument that begins like JSON",
      dialect: {
        call: "<call {name}>{arguments}</call>",
        argument: '"{key}={value};',
      },
      line: 2,
      want: `\`<call run>"command=ls -la;</call>\` ${UNREAD}: \`"\` begins JSON, too`,
      hint: "begin it with another sign",
    },
    {
      title: "a bracket behind JSON",
      dialect: { call: ":{json}{" },
      line: 1,
      want: "`{` begins JSON, too",
      hint: "begin it with another sign",
    },
    {
      title: "a bracket that may end JSON in front of each call",
      dialect: { call: "]];{json}" },
      line: 1,
      want: UNREAD,
      hint: "give what begins a call, what ends it, what begins an argument and what ends it marks that stand nowhere else in it",
    },
    {
      title: "nothing behind the arguments",
      dialect: {
        call: "<call {name}>{arguments}",
        argument: "<arg {key}>{value}</arg>",
      },
      line: 1,
      want: `\`<call list_files>\` ${UNREAD}: nothing shows that a call without arguments is over`,
      hint: "put a mark behind {arguments}",
    },
    {
      title: "a further form of a call",
      dialect: {
        call: ["<call>{json}</call>", "<call {name}>{arguments}"],
        argument: "<arg {key}>{value}</arg>",
      },
      line: 3,
      want: "nothing shows that a call without arguments is over",
      hint: "put a mark behind {arguments}",
    },
  ])("$title", ({ dialect, line, want, hint }) => {
    const [problem, ...others] = check(dialect);
    expect(problem).toMatchObject({
      code: "MX3112",
      severity: "error",
      hint,
      at: { line },
    });
    expect(problem?.message).toContain(want);
    expect(others).toEqual([]);
  });

  test("where what a file changes of another's dialect is to blame, it stands there", async () => {
    const { problems } = await compileFiles({
      "mallex.yaml": stringify({
        version: 1,
        profiles: { main: { backend: "local", model: "mallex/smollm2-135m" } },
        dialects: {
          qwenCoder: { argument: "<parameter={key}>{value}</function>" },
        },
      }),
    });
    expect(problems).toMatchObject([{ code: "MX3112", at: { file: "mallex.yaml", line: 8 } }]);
  });
});

describe("a dialect whose calls are read as they are written is none", () => {
  test.each([
    ...Object.entries(shipped),
    [
      "with lines",
      {
        call: "<run tool={name}>\n{arguments}</run>",
        argument: "<arg name={key}>\n{value}\n</arg>\n",
      },
    ],
    ["with a name in words", { call: "Action: {name}\nAction Input: {arguments}" }],
    ["with brackets", { call: "@{name}({arguments})", argument: "{key}={value};" }],
    ["with values in JSON", { call: "@{name}({arguments})", argument: "{key}: {json}, " }],
    ["with a sign between calls", { call: "<x>{name}{arguments}</x>", between: ", " }],
  ])("%s", (_name, dialect) => {
    expect(check(dialect)).toEqual([]);
  });
});

test("a dialect of which no file says anything is not looked at", () => {
  const clash = {
    call: "<call {name}>{arguments}</>",
    argument: "<arg {key}>{value}</>",
  };
  expect(check(clash, "mallex:defaults")).toEqual([]);
});
