import type { MeasuredImage } from "./measure-image.ts";

/** Of a picture whose size is not known: one of a whole screen, made small. */
const USUAL = 1600;
/** Models look at squares of some 28 by 28 pixels, and each is a token. */
const PIXELS_PER_TOKEN = 750;

/** Tokens that a picture is to the model that sees it, by its size; a stated estimate. @param measured undefined: of no known kind */
export function estimateImage(measured: MeasuredImage | undefined): number {
  const size = measured?.size;
  return size === undefined ? USUAL : Math.ceil((size.width * size.height) / PIXELS_PER_TOKEN);
}
