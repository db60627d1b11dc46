import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Profile } from "../../../../generated/types/plan.d.ts";
import { loadCounter } from "../../../../src/cli/models/token-counters.ts";
import type { CliContext } from "../../../../src/cli/context/context.ts";
import { CHATML, tinyTokenizer } from "../../prompt/conversation/tiny-tokenizer.ts";

test("the tokens that end a turn are read from the model's folder", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mallex-model-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const config = { eos_token: "<|a|>", added_tokens_decoder: { "2": { content: "<|b|>", special: true } } };
  writeFileSync(join(folder, "tokenizer.json"), JSON.stringify(tinyTokenizer()));
  writeFileSync(join(folder, "tokenizer_config.json"), JSON.stringify(config));
  writeFileSync(join(folder, "generation_config.json"), JSON.stringify({ eos_token_id: [1, 2] }));
  writeFileSync(join(folder, "chat_template.jinja"), CHATML);
  const context = { homeDir: folder, env: {} } as CliContext;
  const counter = await loadCounter({ model: folder } as Profile, join(folder, "mallex.yaml"), context);
  expect(counter?.source?.ends).toEqual(["<|a|>", "<|b|>"]);
});
