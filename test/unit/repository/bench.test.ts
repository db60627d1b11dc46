import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";

const read = (path: string): string => readFileSync(path, "utf8");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

const benches = Object.entries(scripts)
  .filter(([name]) => /^bench(?::|$)/.test(name))
  .map(([name, command]) => ({ name, file: /test\/bench\/([\w-]+)\.mjs$/.exec(command)?.[1] ?? "" }));

test.each(benches)("$name is a program of test/bench, and CI or `npm run test:wide` runs it", ({ name, file }) => {
  expect(existsSync(`test/bench/${file}.mjs`)).toBe(true);
  const night: Readonly<Record<string, string>> = { "bench:calls": "call-figures", "bench:models": "models" };
  const [runner, what] = name in night ? ["scripts/test-wide.mjs", night[name]] : ["test/bench/all.mjs", file];
  expect(read(runner)).toMatch(new RegExp(`["/]${what}[".]`));
});

test("tests whose figures a bench prints run in the bench, and nowhere else", () => {
  const tables = [...read("scripts/stages.mjs").matchAll(/test\/contract\/([\w-]+)\.test\.ts/g)].map(
    ([, name]) => name,
  );
  const printed = ["head-table", "cache-table"].map(
    (name) => /measuredRows\("([\w-]+)"/.exec(read(`test/bench/${name}.mjs`))?.[1],
  );
  expect(tables).toEqual(printed);
});

test("the scripted model server says which models it has, and answers", async () => {
  const child = spawn(process.execPath, ["test/bench/upstream.mjs"], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill());
  const [url] = (await once(createInterface(child.stdout), "line")) as [string];
  const models = await fetch(`${url}/v1/models`);
  expect([models.status, await models.json()]).toMatchObject([
    200,
    { data: [{ id: "burst" }, { id: "paced" }, { id: "chunks" }] },
  ]);
  const answer = await fetch(`${url}/v1/chat/completions`, { method: "POST", body: '{ "model": "burst" }' });
  expect(await answer.text()).toMatch(/data: \[DONE\]\n\n$/);
});
