import { randomBytes } from "node:crypto";
import { MallexError } from "../problem/mallex-error.ts";
import { createPrivateFile, readPrivateFile } from "../files/private-file.ts";

/** 32 random bytes in base64url: safe in a header, in a shell and in JSON. */
const TOKEN = /^[\w-]{43}$/;

/**
 * The token of this installation, made at first use. One for all runs, so that a terminal opened later can speak to any of them.
 * @throws {MallexError} MX7502 or MX7508 when the file is not private, MX7510 when it holds something else
 */
export function readToken(file: string): string {
  const found = readPrivateFile(file);
  if (found !== undefined) return checked(file, found);
  const token = randomBytes(32).toString("base64url");
  if (createPrivateFile(file, `${token}\n`)) return token;
  return checked(file, readPrivateFile(file) ?? "");
}

function checked(file: string, text: string): string {
  const token = text.trim();
  if (TOKEN.test(token)) return token;
  throw new MallexError({
    code: "MX7510",
    severity: "error",
    message: `${file} does not hold a token of mallex`,
    hint: `remove it, and the next start makes a new one: rm '${file}'`,
  });
}
