import type { Dropped } from "../terms/report.ts";
import type { PdfContent } from "./pdf-content.ts";

/** What a model reads in a PDF's place. */
export interface PdfWords {
  readonly text: string;
  readonly missing: readonly Dropped[];
  /** Why `text` is only a note: `a PDF that is encrypted can't be shown to a model here`. */
  readonly problem?: string;
}

/** So much of a PDF is shown: what the Claude API shows, and no more than most windows hold. */
const SHOWN_PAGES = 100;
const SHOWN_CHARACTERS = 200_000;

const AS_TEXT = "a PDF is shown as its text, without pictures and layout";
const CUT = `a PDF is shown up to ${SHOWN_PAGES} pages and ${SHOWN_CHARACTERS} characters, and what is damaged in it is left out`;

/** The same content always gives the same words. */
export function pdfWords(content: PdfContent): PdfWords {
  if (content.kind === "unreadable") return noteOn(content.why);
  const { pages, pageCount } = content;
  if (pages.every((page) => page === "")) return noteOn("holds no text");
  const shown = shownOf(pages);
  const heads = shown.map((page, at) => `[page ${at + 1}]\n${page === "" ? "[no text]" : page}`);
  const left = pageCount - shown.length;
  const isCut = left > 0 || shown.at(-1) !== pages[shown.length - 1] || content.isDamaged;
  const count = `${pageCount} ${pageCount === 1 ? "page" : "pages"}`;
  const missing = [{ what: "document", why: AS_TEXT, count: 1 }];
  return {
    text: [`[PDF, ${count}, as text]`, ...heads, ...(isCut ? [cutNote(shown.length, pageCount)] : [])].join("\n\n"),
    missing: isCut ? [...missing, { what: "document.pages", why: CUT, count: Math.max(left, 1) }] : missing,
  };
}

function noteOn(why: string): PdfWords {
  return {
    text: `[a PDF that mallex can't show as text: it ${why}]`,
    missing: [{ what: "document", why: `a PDF ${why}: a note stands in its place`, count: 1 }],
    problem: `a PDF can't be shown to a model here as text: it ${why}`,
  };
}

function shownOf(pages: readonly string[]): readonly string[] {
  const shown: string[] = [];
  let left = SHOWN_CHARACTERS;
  for (const page of pages.slice(0, SHOWN_PAGES)) {
    if (left <= 0) break;
    shown.push(page.slice(0, left));
    left -= page.length;
  }
  return shown;
}

function cutNote(shown: number, count: number): string {
  if (shown < count) return `[this PDF is cut here: pages ${shown + 1} to ${count} are not shown]`;
  return "[mallex could not show all text of this PDF]";
}
