import { expect, test } from "vitest";
import type { Backend, Profile } from "../../../../generated/types/plan.d.ts";
import { backendCapabilities } from "../../../../src/prompt/request/backend-capabilities.ts";
import { smallPlan } from "../conversation/small-program.ts";

const MLX = { kind: "mlx" } as Backend;
const OPENAI: Backend = { kind: "openai", url: "http://127.0.0.1:9/v1" };
const ROUTER = { kind: "openrouter", url: "https://far.test/v1" } as Backend;
const CLAUDE = { kind: "anthropic", url: "https://far.test" } as Backend;

test.each<{ title: string; backend: Backend; profile?: Partial<Profile>; want: string }>([
  { title: "mlx holds nothing to anything", backend: MLX, want: "supportsThinking" },
  { title: "a server here", backend: OPENAI, want: "enforcesCallSchema enforcesFormat supportsThinking" },
  {
    title: "of a model that always thinks it knows how hard",
    backend: OPENAI,
    profile: { alwaysThinks: true },
    want: "enforcesCallSchema enforcesFormat supportsEffort supportsThinking",
  },
  {
    title: "a cloud refuses what it does not know",
    backend: OPENAI,
    profile: { leaves: true },
    want: "enforcesCallSchema enforcesFormat",
  },
  {
    title: "of a model that thinks it knows how hard",
    backend: OPENAI,
    profile: { leaves: true, thinking: true },
    want: "enforcesCallSchema enforcesFormat supportsEffort",
  },
  {
    title: "openrouter leaves out what it does not know",
    backend: ROUTER,
    profile: { leaves: true },
    want: "enforcesCallSchema enforcesFormat supportsEffort",
  },
  { title: "a relay is asked for nothing", backend: CLAUDE, want: "" },
])("$title", ({ backend, profile = {}, want }) => {
  const plan = smallPlan({ backends: { local: backend } });
  const own = plan.profiles["own"];
  if (own === undefined) throw new Error("the plan has lost its profile");
  const powers = Object.entries(backendCapabilities(plan, { ...own, ...profile }));
  expect(powers.flatMap(([name, has]) => (has ? name : [])).join(" ")).toBe(want);
});
