import { pathToFileURL } from "node:url";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createPdfReader } from "../../../../src/server/pdf/pdf-reader.ts";
import { GARBAGE, makePdf, type WantedPdf } from "../../../support/make-pdf.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "mallex-pdf-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A thread's program in place of the real one. */
function program(text: string): URL {
  const file = join(folder, "program.mjs");
  writeFileSync(file, text);
  return pathToFileURL(file);
}

const MARS: WantedPdf = { pages: [["Mars has two moons.", "Phobos (and Deimos)."], ["Venus has none."]] };

test("each page's text is read, line by line", async () => {
  expect(await createPdfReader().read(makePdf(MARS))).toEqual(cases("eachPageSText"));
});

test("title and comments are read beside the pages", async () => {
  const read = await createPdfReader().read(makePdf({ ...MARS, title: "Moons", comment: "Ask Galileo" }));
  expect(read).toMatchObject({ notes: ["Moons", "Ask Galileo"], isComplete: true });
});

test("a page without text is empty", async () => {
  expect(await createPdfReader().read(makePdf({ pages: [[], ["b"]] }))).toMatchObject({
    pages: ["", "b"],
    isComplete: false,
  });
});

test.each([
  ...(cases("what is is unreadable and why is said") as [string, string, string][]),
  ["encrypted", makePdf({ ...MARS, isEncrypted: true }), "is encrypted"],
  ["no PDF", GARBAGE, "is no PDF, or is damaged"],
])("what is %s is unreadable, and why is said", async (_, data, why) => {
  const reader = createPdfReader();
  expect(await reader.read(data)).toEqual({ kind: "unreadable", why });
  expect(await reader.read(data)).toEqual({ kind: "unreadable", why });
});

test("a damaged page costs that page's text, and the PDF does not count as read whole", async () => {
  const data = btoa(atob(makePdf(MARS)).replace("BT /F1 12", "BT (((( 12"));
  const want = { kind: "read", pageCount: 2, pages: ["", "Venus has none."], isComplete: false };
  expect(await createPdfReader().read(data)).toMatchObject(want);
});

test.each([
  ["pages", { pages: 1 }, ["Mars has two moons.\nPhobos (and Deimos)."]],
  ["characters", { characters: 8 }, ["Mars has"]],
])("more %s than the bound are not read, and it is known", async (_, bounds, pages) => {
  const read = await createPdfReader(bounds).read(makePdf(MARS));
  expect(read).toMatchObject({ kind: "read", pageCount: 2, pages, isComplete: false });
});

test("a PDF whose reader never ends is given up, and stays so", async () => {
  const reader = createPdfReader({ deadlineMs: 50, program: program("for (;;);") });
  const gone = { kind: "unreadable", why: "takes longer than 0.05 seconds to read" };
  expect(await reader.read("AA==")).toEqual(gone);
  expect(await reader.read("AA==")).toEqual(gone);
});

test.each(cases("a reader that ends no other and the PDF is unreadable") as [string, string][])(
  "a reader that %s ends no other, and the PDF is unreadable",
  async (_, text) => {
    const read = await createPdfReader({ program: program(text) }).read("AA==");
    expect(read).toEqual({ kind: "unreadable", why: "can't be read: its reader has failed" });
  },
);

const COUNTS = cases("counts") as string;

test("a PDF that is known is not read again, also not while it is being read; the least used is forgotten", async () => {
  const began = (): string => readFileSync(join(folder, "began"), "utf8");
  const reader = createPdfReader({ remembered: 2, program: program(COUNTS) });
  await Promise.all(["a", "a", "b"].map(async (data) => reader.read(data)));
  expect(began()).toBe("a b ");
  await reader.read("a");
  await reader.read("c");
  expect(began()).toBe("a b c ");
  await reader.read("a");
  await reader.read("b");
  expect(began()).toBe("a b c b ");
});
