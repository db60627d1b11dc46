import { stringify } from "yaml";
import { expect, test } from "vitest";
import { mergePersonalLayers } from "../../../../src/config/merge/merge-own.ts";
import { compileFiles } from "../../checks/scratch.ts";

const PACK = `version: 1
filters:
  - { id: theirs, tag: note, do: drop }
  - { id: gone, tag: gone, do: drop }
toolsets: { core: { others: drop } }
`;
const USER = `version: 1
extends: [mallex:models]
server: { port: 4000, record: false }
backends: { far: { kind: openai, url: "http://127.0.0.1:9/v1" } }
filters:
  - { id: users, tag: a, do: drop }
`;
const PROJECT = `version: 1
extends: [./pack.yaml]
profiles: { coder: { backend: local, model: acme/c, window: 8192 } }
filters:
  - { id: mine, tag: b, do: drop }
  - { override: theirs, do: keep }
  - { override: users, do: unwrap }
tests: [{ name: a, given: { user: hi }, expect: { class: main } }]
`;
const LOCAL = `version: 1
server: { port: 5000 }
backends: { far: { kind: mlx } }
toolsets: { core: null }
filters:
  - { disable: gone }
  - { disable: mine }
`;

test("what the person's own files say is one file that means the same", async () => {
  const files = { "pack.yaml": PACK, "home/mallex.yaml": USER, "mallex.yaml": PROJECT, "mallex.local.yaml": LOCAL };
  const whole = await compileFiles(files);
  const own = mergePersonalLayers(whole.sources);
  expect(JSON.parse(JSON.stringify(own))).toEqual({
    version: 1,
    extends: ["mallex:models", "./pack.yaml"],
    server: { port: 5000, record: false },
    backends: { far: { kind: "mlx" } },
    profiles: { coder: { backend: "local", model: "acme/c", window: 8192 } },
    toolsets: { core: null },
    filters: [{ disable: "gone" }, { override: "theirs", do: "keep" }, { id: "users", tag: "a", do: "unwrap" }],
  });
  const again = await compileFiles({ "pack.yaml": PACK, "mallex.yaml": stringify(own) });
  expect(again.plan?.hash).toBe(whole.plan?.hash);
  expect(whole.plan?.hash).toBeDefined();
});

test("limits of packs and what is unlocked are said once", async () => {
  const locked = PACK.replace("do: drop }", "do: drop, locked: true }");
  const user = `version: 1
extends: [{ pack: ../pack.yaml, use: [filters, toolsets] }]
filters: [{ override: theirs, do: keep, unlock: true }]
`;
  const project = `version: 1
extends: [{ pack: ./pack.yaml, use: [filters, toolsets] }]
profiles: { coder: { backend: local, model: acme/c, window: 8192 } }
filters: [{ override: theirs, tag: other, unlock: true }, { id: mine, tag: b, do: drop }]
`;
  const local = `version: 1
extends: [{ use: [filters, toolsets], pack: ./pack.yaml }, mallex:models]
filters: [{ disable: theirs, unlock: true }]
`;
  const files = { "home/mallex.yaml": user, "mallex.yaml": project, "mallex.local.yaml": local, "pack.yaml": locked };
  const whole = await compileFiles(files);
  const own = mergePersonalLayers(whole.sources);
  expect(JSON.parse(JSON.stringify(own))).toEqual({
    version: 1,
    extends: [
      { pack: "../pack.yaml", use: ["filters", "toolsets"] },
      { pack: "./pack.yaml", use: ["filters", "toolsets"] },
      "mallex:models",
    ],
    profiles: { coder: { backend: "local", model: "acme/c", window: 8192 } },
    filters: [
      { id: "mine", tag: "b", do: "drop" },
      { disable: "theirs", unlock: true },
    ],
  });
});
