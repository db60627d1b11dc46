import { readFileSync } from "node:fs";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Profile } from "../../../../generated/types/plan.d.ts";
import { estimateImage, measureImage } from "../../../../src/prompt/tokens/images.ts";
import { buildPrompt } from "../../../../src/routing/turn/build-prompt.ts";
import { routeTurn } from "../../../../src/routing/turn/route-turn.ts";
import { request, smallPlan, smallProgram } from "../conversation/small-program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const read = (name: string): Buffer => readFileSync(new URL(`../../../fixtures/pictures/${name}`, import.meta.url));
const base64 = (...bytes: readonly (Buffer | string | readonly number[])[]): string =>
  Buffer.concat(bytes.map((part) => Buffer.from(part as string))).toString("base64");

const SIZE = { width: 300, height: 200 };

describe("a picture's kind and size are read from its bytes", () => {
  test.each(cases("a pictures kind and size are read from its bytes") as { name: string; want: string }[])(
    "$name",
    ({ name, want }) => {
      expect(measureImage(base64(read(name)))).toEqual({ mediaType: want, size: SIZE });
      expect(estimateImage(measureImage(base64(read(name))))).toBe(80);
    },
  );

  test("behind the longest note that a camera writes", () => {
    const jpeg = read("red.jpg");
    const note = Buffer.alloc(65_537, "x");
    note.set([0xff, 0xe1, 0xff, 0xff]);
    expect(measureImage(base64(jpeg.subarray(0, 2), note, jpeg.subarray(2)))?.size).toEqual(SIZE);
  });
});

describe("what has no size has the usual number of tokens", () => {
  test.each(
    cases("what has no size has the usual number of tokens") as { title: string; data: string; kind?: string }[],
  )("$title", ({ data, kind }) => {
    expect(measureImage(data)?.mediaType).toBe(kind);
    expect(measureImage(data)?.size).toBeUndefined();
    expect(estimateImage(measureImage(data))).toBe(1600);
  });
});

describe("no more of a picture is decoded than it takes", () => {
  test("of a JPEG without a camera's notes, its first 4096 characters", () => {
    const jpeg = base64(read("red.jpg"), Buffer.alloc(200_000));
    const decoded = spyOnDecoding();
    expect(measureImage(jpeg)?.size).toEqual(SIZE);
    expect(Math.max(...decoded())).toBe(4096);
  });

  test("and none, where the talk is counted, and counted again", () => {
    const source = { type: "base64", media_type: "image/jpeg", data: base64(read("red.jpg")) };
    const program = smallProgram({ profiles: { seeing: { ...smallPlan().profiles["own"], images: true } as Profile } });
    const routed = routeTurn(program, {
      request: request({ messages: [{ role: "user", content: [{ type: "image", source }] }] }),
    });
    const decoded = spyOnDecoding();
    const decision = { class: "main", why: "" };
    expect(buildPrompt(program, routed, { profile: "seeing", decision })).toMatchObject({
      prompt: { messages: [{}, { images: [{ tokens: 80 }] }] },
    });
    expect(decoded()).toEqual([]);
  });
});

/** How many characters were decoded, each time. */
function spyOnDecoding(): () => number[] {
  const spy = vi.spyOn(globalThis, "atob");
  onTestFinished(() => spy.mockRestore());
  return () => spy.mock.calls.map(([{ length }]) => length);
}
