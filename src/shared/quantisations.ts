/** What GGUF files call their quantisations, and what publishers add: `UD-Q4_K_XL`, `i1-IQ4_XS`, `Q4_0_8_8`, `MXFP4_MOE`. */
const NAME = String.raw`(?:(?:IQ[1-8]|Q[1-8](?!_K[LMSX]|_[LMS]_K|_K_[ADJKNZ](?![A-Z\d]))|TQ\d|(?:MX|NV)FP\d)(?:_[A-Z\d]+)*|B?F16|F32|FP(?:16|32))`;
const ALONE = new RegExp(`^(?:(?:[\\w.]+-)*${NAME}(?:-[a-z]{3,})*|latest)$`, "i");
const IN_FILE = new RegExp(`[-_./]((?:UD-)?${NAME})\\.gguf$`, "i");

/** Whether what stands behind the colon of a model's name can be a quantisation. */
export function isQuantisation(text: string): boolean {
  return ALONE.test(text);
}

/** @param file the name of a model's file, without the number of a part */
export function quantisationOf(file: string): string | undefined {
  return IN_FILE.exec(file)?.[1];
}
