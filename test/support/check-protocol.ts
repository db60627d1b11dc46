import type { Exchanged } from "./ask-protocol.ts";
import { checkStream, parseStream } from "./check-stream.ts";
import { messageOf } from "./message-of.ts";
import { ERROR_TYPES } from "./error-types.ts";
import type { Want } from "./protocol-cases.ts";
import { mismatch, readPath } from "./read-path.ts";

/** What is not as a case wants it, a sentence each. */
export function judgeProtocol(seen: Exchanged, want: Want): string[] {
  if (want.refused !== undefined)
    return [...judgeRefusal(seen, want.refused), ...(want.bytes === true ? judgeBytes(seen) : judgeRetry(seen))];
  const { status, headers, text, upstream } = seen;
  if (status !== 200) return [`the answer is a ${status}: ${text}`];
  return [
    ...faults({ id: headers.get("request-id") }, { id: { has: "req_" } }),
    ...(want.bytes === true ? judgeBytes(seen) : judgeReports(headers, want)),
    ...faults(upstream?.body, want.mapped),
    ...faults(upstream?.headers, want.sent),
    ...(want.answered === undefined || text === "" ? [] : faults(JSON.parse(text), want.answered)),
  ];
}

/** The same of a stream: it keeps to the grammar, and what comes too late for a status is an `error` in it. */
export function judgeStream(seen: Exchanged, want: Want): string[] {
  const { status, text } = seen;
  const { answered, refused } = want;
  if (status !== 200) return judgeProtocol(seen, want);
  const events = parseStream(text);
  const broken = checkStream(events);
  if (broken !== undefined) return [broken];
  if (refused === undefined) return faults(messageOf(events), answered);
  return events.at(-1)?.event === "error" ? [] : ["the stream does not end with an error"];
}

function judgeBytes({ bytes, upstream, headers }: Exchanged): string[] {
  return [
    ...(upstream?.bytes === bytes ? [] : [`the upstream got ${String(upstream?.bytes)}`]),
    ...faults({ id: headers.get("request-id") }, { id: "req_011upstream" }),
  ];
}

/** No more and no less than what is wanted. */
function judgeReports(headers: Headers, { reported = [] }: Want): string[] {
  const line = headers.get("x-mallex-dropped");
  const names = line === null ? [] : line.split(", ").map((entry) => entry.replace(/=\d+$/, ""));
  const [is, wanted] = [names.toSorted().join(", "), [reported].flat().toSorted().join(", ")];
  return is === wanted ? [] : [`reported is "${is}" and not "${wanted}"`];
}

function judgeRefusal({ status, headers, text }: Exchanged, refused: NonNullable<Want["refused"]>): string[] {
  const { at, status: wanted = 400, says = "", retry, after } = typeof refused === "string" ? { at: refused } : refused;
  if (status !== wanted) return [`the answer is a ${status} and no ${wanted}: ${text}`];
  const body = JSON.parse(text) as { readonly error: { readonly message: string } };
  const { message } = body.error;
  return [
    ...faults(body, { type: "error", "error.type": ERROR_TYPES[wanted], request_id: headers.get("request-id") }),
    ...(at === undefined || message.startsWith(`${at}:`) ? [] : [`the message does not begin with ${at}: ${message}`]),
    ...(message.includes(says) ? [] : [`the message says nothing of ${says}: ${message}`]),
    ...(retry === undefined ? [] : faults({ retry: headers.get("x-should-retry") }, { retry: String(retry) })),
    ...(after === undefined ? [] : faults({ after: headers.get("retry-after") }, { after: String(after) })),
  ];
}

function judgeRetry({ headers }: Exchanged): string[] {
  return /^(true|false)$/.test(headers.get("x-should-retry") ?? "") ? [] : ["x-should-retry is not said"];
}

function faults(value: unknown, wanted: Readonly<Record<string, unknown>> = {}): string[] {
  return Object.entries(wanted).flatMap(([path, matcher]) => {
    const found = mismatch(readPath(value, path), matcher);
    return found === undefined ? [] : [`${path} ${found}`];
  });
}
