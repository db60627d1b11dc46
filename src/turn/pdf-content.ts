/** What has been read out of a PDF. */
export type PdfContent =
  | {
      readonly kind: "read";
      readonly pageCount: number;
      /** The texts of the first pages, in their order; empty where a page has none. */
      readonly pages: readonly string[];
      /** What stands beside the pages: title and author, comments, fields of forms, addresses of links. */
      readonly notes: readonly string[];
      /** What is damaged was left out. */
      readonly isDamaged: boolean;
      /** Every page has text, and nothing was left out: no page, no file that is attached. Pictures beside text are not known. */
      readonly isComplete: boolean;
    }
  | {
      readonly kind: "unreadable";
      /** As it stands behind "it": `is encrypted`. */
      readonly why: string;
    };

/** Of the PDFs in a request, by their base64 data. */
export type PdfContents = ReadonlyMap<string, PdfContent>;
