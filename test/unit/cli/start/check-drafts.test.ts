import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { checkDraft } from "../../../../src/cli/start/check-drafts.ts";
import type { CliContext } from "../../../../src/cli/context/context.ts";
import { installRequest } from "../../../../src/cli/start/missing-models.ts";
import { LLAMA, MLX } from "../../../support/supervised-backends.ts";
import { writeGguf } from "../../../support/write-gguf.ts";
import { cliHome } from "../cli-home.ts";

let home: string;
let context: CliContext;
beforeEach(() => {
  ({ home, context } = cliHome());
  const gguf = (name: string, pre: string): void =>
    writeGguf(join(home, name), { metadata: { "tokenizer.ggml.pre": pre } });
  writeGguf(join(home, "large.gguf"), { metadata: { "tokenizer.ggml.pre": "qwen2" }, tensors: [64] });
  writeGguf(join(home, "same.gguf"), { metadata: { "tokenizer.ggml.pre": "qwen2" }, tensors: [64] });
  gguf("small.gguf", "qwen2");
  gguf("other.gguf", "llama-bpe");
  writeFileSync(join(home, "cut.gguf"), "GGUF");
  for (const [name, size, model_type = "a"] of [
    ["large", 1000],
    ["small", 1000],
    ["other", 500],
    ["padded", 992],
    ["stranger", 992, "b"],
    ["shuffled", 1200, "b"],
    ["renumbered", 992],
  ] as const) {
    mkdirSync(join(home, name));
    writeFileSync(join(home, name, "model.safetensors"), "x".repeat(name === "large" ? 100 : 10));
    writeFileSync(join(home, name, "config.json"), JSON.stringify({ vocab_size: size, model_type }));
  }
  for (const [name, vocab] of [
    ["large", { a: 0, b: 1 }],
    ["shuffled", { b: 1, a: 0 }],
    ["renumbered", { a: 1, b: 0 }],
  ] as const)
    writeFileSync(join(home, name, "tokenizer.json"), JSON.stringify({ model: { type: "BPE", vocab } }));
});

const PLAN = { backends: { gguf: LLAMA, local: MLX } } as unknown as Plan;

test.each([
  { backend: "gguf", draft: "./small.gguf", want: [] },
  { backend: "gguf", draft: "./same.gguf", want: [/same\.gguf is as large as the model/] },
  { backend: "gguf", draft: "owner/not-here-GGUF", want: [] },
  { backend: "gguf", draft: "./none.gguf", want: [/none\.gguf does not exist/] },
  { backend: "gguf", draft: "./cut.gguf", want: [/cut\.gguf is not a GGUF file/] },
  { backend: "gguf", draft: "./other.gguf", want: [/another vocabulary than the model \(llama-bpe, not qwen2\)/] },
  { backend: "local", draft: "./small", want: [] },
  { backend: "local", draft: "./large", want: [/\.\/large is as large as the model/] },
  { backend: "local", draft: "owner/not-here", want: [] },
  { backend: "local", draft: "./none", want: [/none is no model/] },
  { backend: "local", draft: "./other", want: [/another vocabulary than the model \(500 tokens, not 1000 tokens\)/] },
  { backend: "local", draft: "./padded", want: [] },
  { backend: "local", draft: "./stranger", want: [/\(992 tokens, not 1000 tokens\)/] },
  { backend: "local", draft: "./shuffled", want: [] },
  { backend: "local", draft: "./renumbered", want: [/\(992 tokens, not 1000 tokens\)/] },
])("the draft $draft of $backend", ({ backend, draft, want }) => {
  const model = backend === "gguf" ? "./large.gguf" : "./large";
  const file = join(home, "mallex.yaml");
  const problems = checkDraft(PLAN, ["main", { backend, model, draft }], { file, context });
  expect(problems).toEqual(
    want.map((message) => ({
      ...problems[0],
      code: "MX7539",
      severity: "warning",
      message: expect.stringMatching(message) as string,
    })),
  );
});

test("a draft is downloaded as its model is", () => {
  const draft = "owner/small-GGUF";
  const profiles = {
    main: { backend: "gguf", model: "owner/large-GGUF:Q8_0", draft },
    mlx: { backend: "local", model: "a/b", draft: "a/c" },
  };
  const plan = { ...PLAN, profiles, tiers: [{ id: "low", profiles: ["main", "mlx"] }], routes: [] } as unknown as Plan;
  expect(installRequest(plan, false, {})).toMatchObject({
    hubModels: ["a/b", "a/c"],
    llama: { hubModels: ["owner/large-GGUF:Q8_0", "owner/small-GGUF:Q4_K_M"] },
  });
});
