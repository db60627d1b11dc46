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

What mallex makes of everything in a request of the Messages API, and of a model's answer. Each line is a test: the real server is asked over a socket, and what
reaches the backend and comes back is looked at. The tests stand in [\`test/protocol\`](../test/protocol), and \`npm run docs\` makes this page of them.

| column | stands for |
|---|---|
| native | a profile with \`dialect: native\` behind a server of chat completions (\`kind: openai\`), its system text the client's own |
| text dialect | a profile with \`dialect: tagged\` behind \`kind: mlx\`, with a prompt of mallex's own |
| Claude API | a profile behind \`kind: anthropic\`: it gets the client's own bytes, and judges them itself |

| word | means |
|---|---|
| mapped | the model or its server is told, in its own words |
| left out | it is not told |
| reported | it is left out, or changed, and said so: the name stands in the header \`x-mallex-dropped\`, in the recorded turn and in the log |
| not reported | it asks for nothing that could be missed |
| 400 \`path\` | the request is refused, and the message begins with the path of the field. Every refusal says in \`x-should-retry\` whether asking again helps |
| the same bytes | not one is changed on the way |

What a setting changes is said in the line: [configuration](../guide/configuration.md), [reference](mallex-yaml.md). How a request becomes a prompt: [a turn](../internals/turn.md).
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

function settings({ profile } = {}) {
  const { policy: how, ...others } = profile ?? {};
  const said = { ...others, ...how };
  const shown = Object.entries(said).map(([key, value]) => `\`${key}: ${value}\``);
  return shown.length === 0 ? "" : ` (${shown.join(", ")})`;
}

function policy({ refused, quiet, bytes, mapped = {}, reported, answered, sent = {}, how }) {
  const said = how ?? reading(answered ?? {});
  const parts = [
    refused === undefined ? "" : refusal(refused),
    bytes === true ? "the same bytes" : "",
    quiet === undefined ? told(mapped, "mapped") : `not reported: ${quiet}`,
    told(sent, "goes along"),
    reported === undefined ? "" : `reported as ${[reported].flat().map(quoted).join(", ")}`,
    said,
  ];
  return parts.filter((part) => part !== "").join("; ");
}

function told(wanted, word) {
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
