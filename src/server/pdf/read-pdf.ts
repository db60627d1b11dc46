import { getDocument } from "unpdf/pdfjs";
import type { PdfContent } from "../../prompt/conversation/pdf.ts";

/** Limits of reading. The Claude API accepts 600 pages. */
export interface PdfBounds {
  readonly pages: number;
  /** Of all pages together. */
  readonly characters: number;
}

type Pdf = Awaited<ReturnType<typeof getDocument>["promise"]>;
type PdfPage = Awaited<ReturnType<Pdf["getPage"]>>;

/** The text of a PDF; of a damaged one as much as possible. Runs in its own thread, since it may take any time and memory. */
export async function readPdf(bytes: Uint8Array, bounds: PdfBounds): Promise<PdfContent> {
  try {
    // The reader keeps the bytes, so each attempt gets a copy.
    return await readOnce(bytes.slice(), bounds, true);
  } catch (error) {
    const why = reasonOf(error);
    if (why !== undefined) return { kind: "unreadable", why };
  }
  try {
    return await readOnce(bytes, bounds, false);
  } catch (error) {
    return { kind: "unreadable", why: reasonOf(error) ?? "is damaged" };
  }
}

async function readOnce(data: Uint8Array, bounds: PdfBounds, isStrict: boolean): Promise<PdfContent> {
  const task = getDocument({
    data,
    stopAtErrors: isStrict,
    isEvalSupported: false,
    disableFontFace: true,
    // Only what is in the PDF counts, so that the text is the same on every machine.
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    const notes = new Set(await metadataOf(pdf));
    const pages: string[] = [];
    let left = bounds.characters;
    while (pages.length < Math.min(pdf.numPages, bounds.pages) && left > 0) {
      const page = await readPage(pdf, pages.length + 1, isStrict);
      pages.push(page.text.slice(0, left));
      left -= page.text.length;
      for (const note of page.notes) notes.add(note);
    }
    // A page without text may be a scan, or text in an unknown form.
    const isRead = pages.length === pdf.numPages && left >= 0 && !pages.includes("");
    const isComplete = isStrict && isRead && !(await hasFiles(pdf));
    return { kind: "read", pageCount: pdf.numPages, pages, notes: [...notes], isDamaged: !isStrict, isComplete };
  } finally {
    await task.destroy();
  }
}

interface ReadPage {
  readonly text: string;
  readonly notes: readonly string[];
}

async function readPage(pdf: Pdf, number: number, isStrict: boolean): Promise<ReadPage> {
  try {
    const page = await pdf.getPage(number);
    const read = { text: await textOf(page), notes: await notesOnPage(page) };
    page.cleanup();
    return read;
  } catch (error) {
    if (isStrict) throw error;
    return { text: "", notes: [] };
  }
}

async function textOf(page: PdfPage): Promise<string> {
  const { items } = await page.getTextContent();
  return items
    .map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : ""))
    .join("")
    .trim();
}

async function metadataOf(pdf: Pdf): Promise<string[]> {
  const { info } = await pdf.getMetadata();
  const { PDFFormatVersion: _, ...properties } = info as Record<string, unknown>;
  return Object.values(properties).filter((value): value is string => typeof value === "string" && value !== "");
}

const WORDED = ["fieldValue", "alternativeText", "fieldName", "url", "unsafeUrl"];

async function notesOnPage(page: PdfPage): Promise<string[]> {
  const annotations = (await page.getAnnotations()) as Record<string, unknown>[];
  return annotations.flatMap((one) => {
    const objects = [one["contentsObj"], one["titleObj"]].map(
      (object) => (object as { str?: unknown } | undefined)?.str,
    );
    return [...objects, ...WORDED.map((name) => one[name])]
      .flat()
      .filter((value): value is string => typeof value === "string" && value !== "");
  });
}

async function hasFiles(pdf: Pdf): Promise<boolean> {
  const files: unknown = await pdf.getAttachments();
  return files !== null && files !== undefined;
}

/** Where no second try can help. */
function reasonOf(error: unknown): string | undefined {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return "is encrypted";
  return name === "InvalidPDFException" ? "is no PDF, or is damaged" : undefined;
}
