import type { Dropped } from "../../shared/turn-report.ts";

/** What has been read out of a PDF. */
export type PdfContent =
  | {
      readonly kind: "read";
      readonly pageCount: number;
      /** The texts of the first pages, in their order; empty where a page has none. */
      readonly pages: readonly string[];
      /** Metadata, comments, form fields and links. */
      readonly notes: readonly string[];
      /** What is damaged was left out. */
      readonly isDamaged: boolean;
      /** All pages have text, and nothing was left out; images are not checked. */
      readonly isComplete: boolean;
    }
  | {
      readonly kind: "unreadable";
      /** Predicate: `is encrypted`. */
      readonly why: string;
    };

/** Of the PDFs in a request, by their base64 data. */
export type PdfContents = ReadonlyMap<string, PdfContent>;

/** Replacement text for a PDF. */
export interface PdfText {
  readonly text: string;
  readonly missing: readonly Dropped[];
  /** Why `text` is only a note: `a PDF that is encrypted can't be shown to a model here`. */
  readonly problem?: string;
}

/** Limits as in the Claude API, within most windows. */
const MAX_PAGES = 100;
const MAX_CHARACTERS = 200_000;

const AS_TEXT = "a PDF is shown as its text, without pictures and layout";
const CUT = `a PDF is shown up to ${MAX_PAGES} pages and ${MAX_CHARACTERS} characters, and what is damaged in it is left out`;

/** The same content always gives the same words. */
export function pdfText(content: PdfContent): PdfText {
  if (content.kind === "unreadable") return pdfNotice(content.why);
  const { pages, pageCount } = content;
  if (pages.every((page) => page === "")) return pdfNotice("holds no text");
  const visible = visiblePages(pages);
  const heads = visible.map((page, at) => `[page ${at + 1}]\n${page === "" ? "[no text]" : page}`);
  const left = pageCount - visible.length;
  const isCut = left > 0 || visible.at(-1) !== pages[visible.length - 1] || content.isDamaged;
  const count = `${pageCount} ${pageCount === 1 ? "page" : "pages"}`;
  const missing = [{ what: "document", why: AS_TEXT, count: 1 }];
  return {
    text: [`[PDF, ${count}, as text]`, ...heads, ...(isCut ? [cutNote(visible.length, pageCount)] : [])].join("\n\n"),
    missing: isCut ? [...missing, { what: "document.pages", why: CUT, count: Math.max(left, 1) }] : missing,
  };
}

function pdfNotice(why: string): PdfText {
  return {
    text: `[a PDF that mallex can't show as text: it ${why}]`,
    missing: [{ what: "document", why: `a PDF ${why}: a note stands in its place`, count: 1 }],
    problem: `a PDF can't be shown to a model here as text: it ${why}`,
  };
}

function visiblePages(pages: readonly string[]): readonly string[] {
  const texts: string[] = [];
  let left = MAX_CHARACTERS;
  for (const page of pages.slice(0, MAX_PAGES)) {
    if (left <= 0) break;
    texts.push(page.slice(0, left));
    left -= page.length;
  }
  return texts;
}

function cutNote(visibleCount: number, count: number): string {
  if (visibleCount < count) return `[this PDF is cut here: pages ${visibleCount + 1} to ${count} are not shown]`;
  return "[mallex could not show all text of this PDF]";
}
