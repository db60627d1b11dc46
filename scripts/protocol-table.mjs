// test/protocol/*.yaml -> docs/reference/protocol.md: the effect of everything in a request, as the tests check it.
import { readFile } from "node:fs/promises";
import { parse } from "yaml";

const FILES = [
  ["endpoints", "Addresses and headers"],
  ["fields", "Fields of a request"],
  ["blocks", "Blocks of content"],
  ["answers", "Answers"],
];

const INTRO = `# The protocol

The effect of everything in a request of the Messages API, and in a model's answer. Each row is a test that sends the request to the real server and compares what
reaches the backend and what comes back. The tests are in [\`test/protocol\`](../../test/protocol); \`npm run docs\` generates this page.

| column | profile |
|---|---|
| native | \`dialect: native\`, on a server with chat completions (\`kind: openai\`), with the client's own system text |
| text dialect | \`dialect: tagged\`, on \`kind: mlx\`, with mallex's own prompt |
| Claude API | \`kind: anthropic\`: it gets the client's own bytes, and validates them itself |

| term | meaning |
|---|---|
| mapped | passed on to the model or its server, in its own form |
| left out | not passed on |
| reported | left out or changed, and named in the header \`x-mallex-dropped\`, the recorded turn and the log |
| not reported | left out, without any effect that could be missed |
| 400 \`path\` | refused; the message begins with the path of the field. Every refusal has \`x-should-retry\`: whether a retry may help |
| the same bytes | passed on unchanged |

Rows name the settings that matter: [configuration](../guide/configuration.md), [reference](mallex-yaml.md). How a request becomes a prompt: [a turn](../internals/turn.md).
How an answer becomes a stream: [streams](../internals/streams.md).

A body with more than 1,000 fields is refused with 400, for every backend.
`;

/** @param root of the repository, with a slash at the end */
export async function protocolPage(root) {
  const sections = await Promise.all(
    FILES.map(async ([name, title]) => {
      const cases = parse(await readFile(`${root}test/protocol/${name}.yaml`, "utf8"), { merge: true });
      return `\n## ${title}\n\n${table(name, cases)}\n`;
    }),
  );
  return INTRO + sections.join("");
}

function table(name, cases) {
  const head = `| ${name === "answers" ? "of the answer | the model's" : "what | given"} | native | text dialect | Claude API |\n|---|---|---|---|---|`;
  const sorted = [...new Set(cases.map(({ row }) => row))].flatMap((one) => cases.filter(({ row }) => row === one));
  const rows = sorted.map(({ row, what, want: { native, tagged, relay }, ...given }, index) => {
    const is = policy(native);
    const text = tagged === undefined ? is : policy(tagged);
    const cells = [
      sorted[index - 1]?.row === row ? "" : code(row, name),
      what + settings(given.with),
      is,
      text === is ? "same" : text,
      policy(relay ?? { bytes: true }),
    ];
    return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  });
  return [head, ...rows].join("\n");
}

/** Names of the protocol are formatted as code; a file that mixes them with text formats them itself. */
function code(row, name) {
  return (name === "fields" || name === "blocks") && /^[a-z_.[\]]+$/.test(row) ? `\`${row}\`` : row;
}

function settings({ profile, search } = {}) {
  const { policy: how, ...others } = profile ?? {};
  const said = { ...others, ...how, ...(search && { search: search.kind }) };
  const shown = Object.entries(said).map(([key, value]) => `\`${key}: ${value}\``);
  return shown.length === 0 ? "" : ` (${shown.join(", ")})`;
}

function policy({ refused, quiet, bytes, mapped = {}, reported, answered, sent = {}, how }) {
  const said = how ?? reading(answered ?? {});
  const parts = [
    refused === undefined ? "" : refusal(refused),
    bytes === true ? "the same bytes" : "",
    quiet === undefined ? describe(mapped, "mapped") : `not reported: ${quiet}`,
    describe(sent, "passed on"),
    reported === undefined ? "" : `reported as ${[reported].flat().map(quoted).join(", ")}`,
    said,
  ];
  return parts.filter((part) => part !== "").join("; ");
}

function describe(wanted, word) {
  const tests = Object.values(wanted);
  if (tests.length === 0) return "";
  return tests.every((test) => test === null || test.lacks !== undefined) ? "left out" : word;
}

function refusal(refused) {
  const { at, status = 400, retry, after } = typeof refused === "string" ? { at: refused } : refused;
  const said = [
    retry === undefined ? "" : `, ${quoted(`x-should-retry: ${retry}`)}`,
    after === undefined ? "" : `, ${quoted(`retry-after: ${after}`)}`,
  ];
  return `${status}${at === undefined ? "" : ` ${quoted(at)}`}${said.join("")}`;
}

/** The fields of an answer that are short. */
function reading(answered) {
  return Object.entries(answered)
    .filter(([, value]) => value === null || typeof value !== "object")
    .map(([path, value]) => `\`${path}\`: ${value === null ? "none" : quoted(JSON.stringify(value))}`)
    .join(", ");
}

function quoted(text) {
  return `\`${text}\``;
}
