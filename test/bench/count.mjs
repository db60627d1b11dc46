#!/usr/bin/env node
// What counting a talk's tokens takes: processor time of all of it, and of the longest step, in which nothing else goes on.
//   count.mjs [folder of a model]   default: the model that comes along, from the tests' home
//   --quick                         a tenth of the text
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createTokenCounter } from "../../dist/parts/token-counter.js";
import { table } from "./summary.mjs";

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: "boolean", default: false } },
});
const home = process.env.MALLEX_TEST_HOME || join(homedir(), ".mallex-test");
const folder = positionals[0] ?? join(home, "cache/models/smollm2-135m-instruct");
const fixture = fileURLToPath(new URL("../../demo/model/", import.meta.url));
const read = (name) => readFileSync(join(existsSync(folder) ? folder : fixture, name), "utf8");
const files = { tokenizer: JSON.parse(read("tokenizer.json")), config: JSON.parse(read("tokenizer_config.json")) };
// It shows tools and calls, as most do.
const chatTemplate = readFileSync(join(fixture, "full_template.jinja"), "utf8");

const KB = flags.quick ? 20 : 200;
const SIZE = KB * 1024;
const CODE = readFileSync(new URL("../../dist/parts/token-counter.js", import.meta.url), "utf8");
const OTHERS = {
  "code, in 50 results": (i) => CODE.slice((i * 37) % 500).slice(0, SIZE / 50),
  "one line of words": () => CODE.replaceAll(/\s+/g, " ").repeat(99).slice(0, SIZE),
  base64: () => Buffer.from(CODE.repeat(99)).toString("base64").slice(0, SIZE),
  "Japanese, no blanks": () => "日本語の文章はとても長くて、空白がありません。".repeat(SIZE).slice(0, SIZE / 3),
  "one letter": () => "a".repeat(SIZE),
  blanks: () => " ".repeat(SIZE),
};
const tools = Array.from({ length: 40 }, (_, i) => ({
  name: `tool_${i}`,
  description: `Does thing ${i}. `.repeat(20),
  schema: { type: "object", properties: { path: { type: "string", description: "an absolute path" } } },
}));

/** Its results differ from one another, or there is only one. */
function talk(textOf) {
  const messages = [{ role: "system", content: "You help.\n".repeat(300) }];
  for (let i = 0, size = 0; size < SIZE * 0.99; i++) {
    const content = textOf(i);
    size += Buffer.byteLength(content);
    const calls = [{ id: `c${i}`, name: "tool_1", input: { path: `/a/${i}.ts` } }];
    messages.push({ role: "user", content: `Read file ${i}.` }, { role: "assistant", content: "", calls });
    messages.push({ role: "tool", callId: `c${i}`, content }, { role: "assistant", content: `That was ${i}.` });
  }
  return messages;
}

function measure(counter, messages) {
  const steps = counter.countInSteps({ messages, tools });
  let [all, longest, number] = [0, 0, 0];
  for (let isDone = false; !isDone; number++) {
    const before = process.cpuUsage();
    isDone = steps.next().done;
    const { user, system } = process.cpuUsage(before);
    all += user + system;
    longest = Math.max(longest, user + system);
  }
  return { all: all / 1000, longest: longest / 1000, steps: number };
}

const rows = [[`${KB} KB of`, "first, ms", "longest step", "steps", "a turn later, ms", "longest step", "steps"]];
const warm = createTokenCounter({ ...files, chatTemplate });
for (let i = 0; i < 5; i++)
  measure(warm, [...talk(OTHERS["code, in 50 results"]), { role: "user", content: String(i) }]);
for (const [name, textOf] of Object.entries(OTHERS)) {
  const counter = createTokenCounter({ ...files, chatTemplate });
  const messages = talk(textOf);
  const first = measure(counter, messages);
  const later = measure(counter, [...messages, { role: "user", content: "And now something else, please." }]);
  const figures = [first, later].flatMap(({ all, longest, steps }) => [all.toFixed(1), longest.toFixed(1), steps]);
  rows.push([name, ...figures]);
}
process.stdout.write(`processor time of counting, 40 tools and a talk\n${table(rows)}\n`);
