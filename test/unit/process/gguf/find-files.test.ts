import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  completeHubGguf,
  findGguf,
  findQuantisation,
  isGgufOf,
  parseHubGguf,
} from "../../../../src/process/gguf/find-files.ts";
import { scratch } from "../supervise/scratch.ts";

function folderWith(...names: readonly string[]): string {
  const folder = scratch();
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), "");
  }
  return folder;
}

const SPLIT = ["m-00001-of-00003.gguf", "m-00002-of-00003.gguf", "m-00003-of-00003.gguf"];

describe("the files of a model", () => {
  test.each([
    { path: "qwen.gguf", files: ["qwen.gguf"], want: ["qwen.gguf"] },
    { path: ".", files: ["qwen.gguf", "mmproj-qwen.gguf", "README.md"], want: ["qwen.gguf"] },
    { path: ".", files: ["qwen.gguf", "llava-mmproj-f16.gguf", "qwen.imatrix.gguf"], want: ["qwen.gguf"] },
    { path: ".", files: SPLIT, want: SPLIT },
    { path: "m-00002-of-00003.gguf", files: SPLIT, want: SPLIT },
  ])("are found by $path in $files", ({ path, files, want }) => {
    const folder = folderWith(...files);
    expect(findGguf(join(folder, path))).toEqual({ kind: "found", files: want.map((name) => join(folder, name)) });
  });

  test.each([
    { path: "qwen.gguf", files: [], what: /^does not exist$/ },
    { path: "qwen.gguf/", files: ["qwen.gguf"], what: /^can't be read \(ENOTDIR\)$/ },
    {
      path: "x-00002-of-99999.gguf",
      files: ["x-00002-of-99999.gguf"],
      what: /^is split into 99999 files, .* and 99995 more$/,
    },
    { path: ".", files: ["model.safetensors"], what: /^contains no .gguf file$/ },
    { path: ".", files: ["a.gguf", "b.gguf"], what: /^contains several models \(a.gguf, b.gguf\)/ },
    { path: ".", files: SPLIT.slice(0, 2), what: /^is split into 3 files, of which .* lacks m-00003-of-00003.gguf$/ },
  ])("are not all there: $path in $files", ({ path, files, what }) => {
    const found = findGguf(`${folderWith(...files)}/${path}`);
    expect(found).toEqual({ kind: "missing", what: expect.stringMatching(what) });
  });
});

describe("a model of the hub", () => {
  test("has a repository and a quantisation, by default the usual one", () => {
    expect(parseHubGguf("unsloth/Qwen3-8B-GGUF:Q6_K")).toEqual({ repo: "unsloth/Qwen3-8B-GGUF", quantisation: "Q6_K" });
    expect(completeHubGguf("unsloth/Qwen3-8B-GGUF")).toBe("unsloth/Qwen3-8B-GGUF:Q4_K_M");
    expect(completeHubGguf("unsloth/Qwen3-8B-GGUF:Q6_K")).toBe("unsloth/Qwen3-8B-GGUF:Q6_K");
  });

  test.each([
    { name: "Qwen3-8B-Q4_K_M.gguf", quantisation: "Q4_K_M", want: true },
    { name: "qwen3.q4_k_m.gguf", quantisation: "Q4_K_M", want: true },
    { name: "Q4_K_M/qwen-00001-of-00002.gguf", quantisation: "Q4_K_M", want: true },
    { name: "Qwen3-8B-Q4_K_M-00001-of-00002.gguf", quantisation: "Q4_K_M", want: true },
    { name: "Qwen3-8B-Q4_K_M.gguf", quantisation: "Q4_K", want: false },
    { name: "Qwen3-8B-IQ4_K_M.gguf", quantisation: "Q4_K_M", want: false },
    { name: "mmproj-Qwen3-F16.gguf", quantisation: "F16", want: false },
    { name: "Qwen3-8B-Q4_K_M.safetensors", quantisation: "Q4_K_M", want: false },
  ])("$name is of $quantisation: $want", ({ name, quantisation, want }) => {
    expect(isGgufOf(name, quantisation)).toBe(want);
  });

  test("lies in its snapshot, with all parts", () => {
    const folder = folderWith(
      "README.md",
      "q-Q4_K_M.gguf",
      "UD/q-UD-Q4_K_M.gguf",
      ...SPLIT.map((name) => `Q8_0/${name}`),
    );
    expect(findQuantisation(folder, "Q4_K_M")).toEqual({ kind: "found", files: [join(folder, "q-Q4_K_M.gguf")] });
    expect(findQuantisation(folder, "Q8_0")).toMatchObject({ files: SPLIT.map((name) => join(folder, "Q8_0", name)) });
    expect(findQuantisation(folder, "BF16")).toEqual({ kind: "missing", what: "has no file of BF16" });
    expect(findQuantisation(join(folder, "nowhere"), "BF16")).toMatchObject({ kind: "missing" });
  });
});
