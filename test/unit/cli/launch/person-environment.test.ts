import { expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { personEnvironment } from "../../../../src/cli/launch/client-environment.ts";

const KEYED = { kind: "anthropic", url: "https://a.test", key: { env: "ANTHROPIC_API_KEY" } } as const;
const LOGIN = { kind: "anthropic", url: "https://a.test", login: "client" } as const;
const FAR = { kind: "openai", url: "https://b.test/v1", key: { env: "FAR_KEY" } } as const;

const person = { PATH: "/bin", ANTHROPIC_API_KEY: "their-login", ANTHROPIC_AUTH_TOKEN: "the-token", FAR_KEY: "k" };

test.each<{ given: string; backends: Plan["backends"]; want: string[] }>([
  { given: "a key that mallex holds", backends: { a: KEYED }, want: ["PATH", "FAR_KEY"] },
  { given: "keys of two servers", backends: { a: KEYED, b: FAR }, want: ["PATH"] },
  { given: "the client's own login", backends: { a: LOGIN, b: FAR }, want: ["PATH", "ANTHROPIC_API_KEY"] },
  { given: "nothing of it", backends: {}, want: ["PATH", "ANTHROPIC_API_KEY", "FAR_KEY"] },
])("with $given the client gets $want, and never the token as a login", ({ backends, want }) => {
  const profiles = Object.fromEntries(Object.keys(backends).map((backend) => [backend, { backend }]));
  const plan = { backends, profiles } as unknown as Plan;
  expect(Object.keys(personEnvironment(person, plan, "the-token"))).toEqual(want);
});
