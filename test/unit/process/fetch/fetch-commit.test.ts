import { mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { fetchCommit, readBlobs, readTree } from "../../../../src/process/fetch/git.ts";
import type { Repository } from "../../../../src/process/fetch/git.ts";
import { createRemoteRepository } from "../../../support/remote-repository.ts";
import { scratch } from "../supervise/scratch.ts";

const LARGE = 6_000_000;

function bytesIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

/** A megabyte of noise can't be packed. */
function noise(length: number): Buffer {
  let state = 1;
  return Buffer.from(Uint8Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff));
}

test.each([
  ["leaves large files where they are", "true", (bytes: number): boolean => bytes < 100_000],
  ["sends all of them", "false", (bytes: number): boolean => bytes > LARGE / 2],
])("a server that %s gives the same small ones; what is missing is asked for no more", async (_, can, isRight) => {
  const remote = createRemoteRepository();
  onTestFinished(() => remote.remove());
  remote.git("config", "uploadpack.allowFilter", can);
  const commit = remote.commit({ "pack.yaml": "a: 1\n", "video.bin": noise(LARGE) });
  const folder = join(scratch(), "git");
  mkdirSync(folder);
  const env = { PATH: process.env["PATH"], HOME: folder, GIT_CONFIG_NOSYSTEM: "1" };
  const repository: Repository = { url: remote.url, folder, env, timeoutSeconds: 20 };
  expect(await fetchCommit(repository, commit)).toBe(commit);
  expect(isRight(bytesIn(folder))).toBe(true);
  remote.remove();
  const entries = await readTree(repository, commit);
  expect(entries.map(({ path, size }) => [path, size > 4_194_304])).toEqual([
    ["pack.yaml", false],
    ["video.bin", true],
  ]);
  const small = entries.filter(({ path }) => path === "pack.yaml");
  expect([...(await readBlobs(repository, small)).values()].map(String)).toEqual(["a: 1\n"]);
});
