import { parentPort, workerData } from "node:worker_threads";
import { readPdf, type PdfBounds } from "./read-pdf.ts";

export interface PdfRequest {
  /** Base64. */
  readonly data: string;
  readonly bounds: PdfBounds;
}

// A thread per PDF: whatever it does to the reader ends with the thread.
const { data, bounds } = workerData as PdfRequest;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
parentPort?.postMessage(await readPdf(new Uint8Array(Buffer.from(data, "base64")), bounds));
