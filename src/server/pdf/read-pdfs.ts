import type { Plan } from "../../../generated/types/plan.d.ts";
import type { PdfContents } from "../../turn/pdf-content.ts";
import type { PdfReader } from "./pdf-reader.ts";
import { pdfsIn } from "./pdfs-in.ts";

/** What the PDFs of a request hold, where a model may be shown that or a privacy rule must know it. A backend that is handed the request as it is reads them itself. */
export async function readPdfs(plan: Plan, request: unknown, reader: PdfReader): Promise<PdfContents> {
  if (!hasRules(plan) && !readsPdfs(plan)) return new Map();
  const all = [...pdfsIn(request)].map(async (data) => [data, await reader.read(data)] as const);
  return new Map(await Promise.all(all));
}

/** What the rules of `neverLeaves` look at. */
export function textsOf(pdfs: PdfContents): readonly string[] {
  return [...pdfs.values()].flatMap((pdf) => (pdf.kind === "read" ? [pdf.pages.join("\n"), ...pdf.notes] : []));
}

/** Whether a rule of `neverLeaves` may hold for what could not be read. */
export function mayHide(plan: Plan, pdfs: PdfContents): boolean {
  return hasRules(plan) && [...pdfs.values()].some((pdf) => pdf.kind === "unreadable" || !pdf.isComplete);
}

function hasRules({ neverLeaves = [] }: Plan): boolean {
  return neverLeaves.length > 0;
}

function readsPdfs({ profiles, backends }: Plan): boolean {
  return Object.values(profiles).some(({ backend }) => backends[backend]?.kind !== "anthropic");
}
