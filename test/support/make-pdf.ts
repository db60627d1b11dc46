/** What a test wants of a PDF. */
export interface WantedPdf {
  /** The lines of each page; a page of none holds no text. */
  readonly pages: readonly (readonly string[])[];
  /** Of the document. */
  readonly title?: string;
  /** Says that it is encrypted, with a password that nobody knows. */
  readonly isEncrypted?: boolean;
  /** A comment on the first page. */
  readonly comment?: string;
}

/** A small PDF, byte by byte, in base64. */
export function makePdf({ pages, title, isEncrypted = false, comment }: WantedPdf): string {
  const objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"];
  const add = (object: string): number => objects.push(object);
  const kids = pages.map((lines, at) => {
    const shown = lines.map((line) => `${hexOf(line)} Tj T*`).join("\n");
    const content = add(streamOf(`BT /F1 12 Tf 14 TL 72 720 Td\n${shown}\nET`));
    const notes =
      comment === undefined || at > 0
        ? ""
        : ` /Annots [${add(`<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents ${hexOf(comment)} >>`)} 0 R]`;
    const fonts = "/Resources << /Font << /F1 3 0 R >> >>";
    return add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] ${fonts} /Contents ${content} 0 R${notes} >>`);
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.map((id) => `${id} 0 R`).join(" ")}] /Count ${kids.length} >>`;
  const info = title === undefined ? "" : ` /Info ${add(`<< /Title ${hexOf(title)} >>`)} 0 R`;
  return btoa(written(objects, info + (isEncrypted ? ` /Encrypt ${add(LOCKED)} 0 R ${IDS}` : "")));
}

/** No PDF at all. */
export const GARBAGE: string = btoa("These are the words of no PDF. ".repeat(20));

const NO_KEY = "0123456789abcdef".repeat(4);
const LOCKED = `<< /Filter /Standard /V 1 /R 2 /P -44 /O <${NO_KEY}> /U <${NO_KEY}> >>`;
const IDS = `/ID [<${NO_KEY.slice(0, 32)}> <${NO_KEY.slice(0, 32)}>]`;

/** Who looks only at the bytes finds no word of it, as in a compressed one. */
function hexOf(text: string): string {
  return `<${Buffer.from(text, "latin1").toString("hex")}>`;
}

function streamOf(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** With the table that says at which byte each object begins. */
function written(objects: readonly string[], more: string): string {
  let text = "%PDF-1.4\n";
  const starts = objects.map((object, at) => {
    const start = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(start).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.join("")}`;
  return `${text}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${more} >>\nstartxref\n${text.length}\n%%EOF\n`;
}
