import { webcrypto } from "node:crypto";
import { Worker } from "node:worker_threads";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { kindOf } from "../../backends/registry.ts";
import type { PdfContent, PdfContents } from "../../prompt/conversation/pdf.ts";
import { createOneByOne } from "../../shared/async.ts";
import { memoizeObject } from "../../shared/memoize-object.ts";
import { builtProgram } from "../../shared/package-root.ts";
import type { PdfRequest } from "./pdf-worker.ts";

/** Reads PDFs, each in a thread of its own and one after the other. The same PDF gives the same content while it is remembered, also where it could not be read. */
export interface PdfReader {
  /** Never fails. @param data base64 */
  read(data: string): Promise<PdfContent>;
}

export interface PdfReaderOptions {
  /** Milliseconds for one PDF; then its thread is ended. @default 30_000 */
  readonly deadlineMs?: number;
  /** Characters of one PDF. @default 5_000_000 */
  readonly characters?: number;
  /** Pages of one PDF. @default 1000 */
  readonly pages?: number;
  /** PDFs that are remembered. @default 64 */
  readonly remembered?: number;
  /** Keeps the process alive until a PDF has been read; a server must be able to end. @default false */
  readonly holdsProcess?: boolean;
  readonly program?: string | URL;
}

/** The model needs the memory. */
const MEMORY_MB = 512;

export function createPdfReader(options: PdfReaderOptions = {}): PdfReader {
  const { deadlineMs = 30_000, characters = 5_000_000, pages = 1000, remembered = 64 } = options;
  const { holdsProcess = false, program = builtProgram("pdf-worker") } = options;
  const known = new Map<string, Promise<PdfContent>>();
  const oneByOne = createOneByOne();
  const bounds = { pages, characters };
  return {
    async read(data) {
      const key = await hashOf(data);
      const content =
        known.get(key) ?? oneByOne(async () => readInWorker({ data, bounds }, { program, deadlineMs, holdsProcess }));
      // Last used, last forgotten.
      known.delete(key);
      known.set(key, content);
      const [oldest] = known.keys();
      if (known.size > remembered && oldest !== undefined) known.delete(oldest);
      return content;
    },
  };
}

/** Not on the thread that answers: 32 MB take a tenth of a second. */
async function hashOf(data: string): Promise<string> {
  const digest = await webcrypto.subtle.digest("SHA-256", Buffer.from(data, "latin1"));
  return Buffer.from(digest).toString("base64");
}

type WorkerOptions = Required<Pick<PdfReaderOptions, "program" | "deadlineMs" | "holdsProcess">>;

async function readInWorker(
  request: PdfRequest,
  { program, deadlineMs, holdsProcess }: WorkerOptions,
): Promise<PdfContent> {
  const worker = new Worker(program, {
    workerData: request,
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  if (!holdsProcess) worker.unref();
  const content = await new Promise<PdfContent>((resolve) => {
    const fail = (why: string): void => resolve({ kind: "unreadable", why });
    const timer = setTimeout(() => fail(`takes longer than ${deadlineMs / 1000} seconds to read`), deadlineMs).unref();
    worker.once("message", (read: PdfContent) => resolve(read));
    worker.once("error", () => fail("can't be read: its reader has failed"));
    worker.once("exit", () => {
      clearTimeout(timer);
      fail("can't be read: its reader has failed");
    });
  });
  await worker.terminate();
  return content;
}

/** The contents of a request's PDFs, if a local model or a privacy rule reads them. A relaying backend reads PDFs itself. */
export async function readPdfs(plan: Plan, request: object, reader: PdfReader): Promise<PdfContents> {
  if (!hasRules(plan) && !readsPdfs(plan)) return new Map();
  const all = [...pdfsIn(request)].map(async (data) => [data, await reader.read(data)] as const);
  return new Map(await Promise.all(all));
}

/** The texts that the rules of `neverLeaves` search. */
export function textsOf(pdfs: PdfContents): readonly string[] {
  return [...pdfs.values()].flatMap((pdf) => (pdf.kind === "read" ? [pdf.pages.join("\n"), ...pdf.notes] : []));
}

/** Whether a rule of `neverLeaves` may match text that could not be read. */
export function mayHide(plan: Plan, pdfs: PdfContents): boolean {
  return hasRules(plan) && [...pdfs.values()].some((pdf) => pdf.kind === "unreadable" || !pdf.isComplete);
}

function hasRules({ neverLeaves = [] }: Plan): boolean {
  return neverLeaves.length > 0;
}

function readsPdfs({ profiles, backends }: Plan): boolean {
  return Object.values(profiles).some(({ backend }) => kindOf(backends[backend])?.relays !== true);
}

/** The PDFs of a request as base64, each once, at any position: a relaying backend gets all of them. */
function pdfsIn(request: object): ReadonlySet<string> {
  const parts = Object.values(request).flatMap((part: unknown) => part);
  return new Set(parts.flatMap((part) => (typeof part === "object" && part !== null ? pdfsInPart(part) : [])));
}

/** Of a message, a tool or the like: those of the turn before are the same objects. */
const pdfsInPart = memoizeObject((request: object): readonly string[] => {
  const found = new Set<string>();
  // Not recursive: a request may be nested deeper than the stack.
  const left: unknown[] = [request];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next !== "object" || next === null) continue;
    if (isPdf(next)) found.add(next.data);
    else for (const value of Object.values(next)) left.push(value);
  }
  return [...found];
});

/** `%PDF-` in base64. */
const HEAD = "JVBERi0";

function isPdf(source: object): source is { readonly data: string } {
  if (!("type" in source && source.type === "base64" && "data" in source && typeof source.data === "string"))
    return false;
  return ("media_type" in source && source.media_type === "application/pdf") || source.data.startsWith(HEAD);
}
