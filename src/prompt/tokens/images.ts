/** Type and size of an image from its first bytes. */
export interface MeasuredImage {
  readonly mediaType: "image/png" | "image/jpeg" | "image/gif" | "image/webp";
  /** Absent if not within the first bytes. */
  readonly size?: Size;
}

/** Pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Characters of base64, multiples of four: all that the others need, what most JPEGs need, and what one does with the longest of a camera's notes. */
const HEAD = 64;
const JPEG_NEAR = 4096;
const JPEG_FAR = 131_072;

/**
 * Detects the image type by its bytes.
 * @param data base64
 * @returns undefined for other types
 */
export function measureImage(data: string): MeasuredImage | undefined {
  const head = decode(data.slice(0, HEAD));
  const text = String.fromCharCode(...head);
  const of = (
    mediaType: MeasuredImage["mediaType"],
    bytes: Uint8Array,
    read: (view: DataView) => Size,
  ): MeasuredImage => ({
    mediaType,
    ...sized(bytes, read),
  });
  if (text.startsWith("\u0089PNG\r\n\u001A\n")) return of("image/png", head, pngSize);
  if (text.startsWith("\u00FF\u00D8\u00FF")) return ofJpeg(data);
  if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) return of("image/gif", head, gifSize);
  if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) return of("image/webp", head, webpSize);
  return undefined;
}

/** Most have their size near the start, after metadata. */
function ofJpeg(data: string): MeasuredImage {
  const near = sized(decode(data.slice(0, JPEG_NEAR)), jpegSize);
  const size = near.size === undefined ? sized(decode(data.slice(0, JPEG_FAR)), jpegSize) : near;
  return { mediaType: "image/jpeg", ...size };
}

function decode(base64: string): Uint8Array {
  let text: string;
  try {
    text = atob(base64);
  } catch {
    return new Uint8Array();
  }
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Undefined if truncated or empty. */
function sized(bytes: Uint8Array, read: (view: DataView) => Size): { readonly size?: Size } {
  try {
    const size = read(new DataView(bytes.buffer));
    return size.width > 0 && size.height > 0 ? { size } : {};
  } catch (error) {
    if (error instanceof RangeError) return {};
    throw error;
  }
}

function pngSize(view: DataView): Size {
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function gifSize(view: DataView): Size {
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** Three variants: lossy, lossless, extended. */
function webpSize(view: DataView): Size {
  const form = view.getUint8(15);
  if (form === 0x58) return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (form === 0x4c) {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_0000;
}

/** The size is in the frame header, after other segments. */
function jpegSize(view: DataView): Size {
  for (let at = 2; ;) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** For an unknown size: a scaled-down screenshot. */
const USUAL = 1600;
/** Models use patches of about 28 by 28 pixels, one token each. */
const PIXELS_PER_TOKEN = 750;

/** Tokens that a picture is to the model that sees it, by its size; a stated estimate. @param measured undefined: of no known kind */
export function estimateImage(measured: MeasuredImage | undefined): number {
  const size = measured?.size;
  return size === undefined ? USUAL : Math.ceil((size.width * size.height) / PIXELS_PER_TOKEN);
}
