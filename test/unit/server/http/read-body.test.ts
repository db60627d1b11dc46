import { PassThrough } from "node:stream";
import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { readBody } from "../../../../src/server/http/read-body.ts";

const limits = { maxBytes: 10, deadlineMs: 60_000, signal: new AbortController().signal };

function request(headers: Record<string, string> = {}): PassThrough & IncomingMessage {
  return Object.assign(new PassThrough(), { headers }) as never;
}

test("a body is read to its end", async () => {
  const req = request();
  const body = readBody(req, limits);
  req.write("hello ");
  req.end("you");
  expect((await body).toString()).toBe("hello you");
});

test("one that stops coming is refused at the deadline", async () => {
  const req = request();
  const body = readBody(req, { ...limits, deadlineMs: 1 });
  req.write("hel");
  await expect(body).rejects.toMatchObject({ problem: { code: "MX8007" } });
});

test("one that has come while mallex itself stood still is read, however long that was", async () => {
  const req = request();
  const body = readBody(req, { ...limits, deadlineMs: 100 });
  setImmediate(() => req.end("hello"));
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  expect((await body).toString()).toBe("hello");
});

test.each([
  { name: "says that it is too long", headers: { "content-length": "11" }, text: "" },
  { name: "turns out to be too long", headers: {}, text: "12345678901" },
])("one that $name is refused", async ({ headers, text }) => {
  const req = request(headers);
  const body = readBody(req, limits);
  req.write(text);
  await expect(body).rejects.toMatchObject({ problem: { code: "MX8013" } });
});

test("one of too many parts is refused while it comes", async () => {
  const req = request();
  const body = readBody(req, { ...limits, maxBytes: 10_000_000 });
  req.write(`[${"0,".repeat(400_000)}`);
  await expect(body).rejects.toMatchObject({ problem: { code: "MX8029" } });
});

test("one whose client has gone ends with that", async () => {
  const gone = new AbortController();
  const body = readBody(request(), { ...limits, signal: gone.signal });
  gone.abort(new Error("gone"));
  await expect(body).rejects.toThrow("gone");
});
