import type { IncomingHttpHeaders } from "node:http";
import { createValueRedactor, type Redact } from "../observe/redact.ts";

/** Takes out what a request has logged in with: it is the client's own, and known for as long as the request lasts. */
export function requestRedactor(headers: IncomingHttpHeaders): Redact {
  const { authorization = "", cookie = "" } = headers;
  const others = [headers["proxy-authorization"], headers["x-api-key"], headers["x-mallex-token"]].flat();
  return createValueRedactor([
    ...[authorization, ...others].flatMap((value) => (value === undefined ? [] : [value, schemeless(value)])),
    cookie,
    ...cookie.split(/;\s*/).map((pair) => pair.slice(pair.indexOf("=") + 1)),
  ]);
}

/** `Bearer TOKEN` without its first word. */
function schemeless(value: string): string {
  return value.replace(/^\S+\s+/, "");
}
