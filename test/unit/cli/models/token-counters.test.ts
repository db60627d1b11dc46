import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type CliContext } from "../../../../src/cli/context/context.ts";
import { PACKAGE_ROOT } from "../../../../src/shared/package-root.ts";
import { createTokenCounters } from "../../../../src/cli/models/token-counters.ts";
import { smallPlan } from "../../prompt/conversation/small-program.ts";

const context = { homeDir: "/nowhere", env: {} } as CliContext;
const FILE = join(PACKAGE_ROOT, "test/fixtures/mallex.yaml");

test("a profile that no tier names is counted as those that one names: it may be asked for by its name", async () => {
  const { own } = smallPlan().profiles;
  if (own === undefined) throw new Error("the small plan has lost its profile");
  const profiles = {
    held: { ...own, model: "./tiny-model" },
    open: { ...own, model: join(PACKAGE_ROOT, "demo/model") },
    absent: { ...own, model: "./none" },
  };
  const counters = createTokenCounters(FILE, context);
  await counters.load(smallPlan({ profiles, tiers: [{ id: "low", profiles: ["held"] }] }));
  const isCounted = Object.entries(profiles).map(([name, profile]) => [name, counters.of(profile) !== undefined]);
  expect(Object.fromEntries(isCounted)).toEqual({ held: true, open: true, absent: false });
});

test("a model whose template never ends is named, and its tokens are estimated; other models are counted", async () => {
  const { own } = smallPlan().profiles;
  if (own === undefined) throw new Error("the small plan has lost its profile");
  const folder = mkdtempSync(join(tmpdir(), "mallex-endless-"));
  cpSync(join(PACKAGE_ROOT, "test/fixtures/tiny-model"), folder, { recursive: true });
  writeFileSync(join(folder, "chat_template.jinja"), "{% for i in range(10**9) %}x{% endfor %}");
  const lines: string[] = [];
  const profiles = { endless: { ...own, model: folder }, open: { ...own, model: join(PACKAGE_ROOT, "demo/model") } };
  const counters = createTokenCounters(FILE, { ...context, report: (line) => void lines.push(line) });
  await counters.load(smallPlan({ profiles, tiers: [{ id: "low", profiles: ["endless"] }] }));
  rmSync(folder, { recursive: true });
  expect(lines).toEqual([
    `${folder}: its tokens are estimated, since its chat template takes too many steps: it may never end`,
  ]);
  expect(counters.of(profiles.endless)?.inexact).toContain("too many steps");
  expect(counters.of(profiles.open)?.inexact).toBeUndefined();
});
