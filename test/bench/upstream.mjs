// A scripted model server: OpenAI-compatible, answers at once. It prints its URL.
// `model` says how: "burst" writes all events in one go, "paced" one every PACE_MS, "chunks" one by one. Each event's text carries the moment
// it was written, in microseconds of the machine's one monotonic clock, so that a reader can say how long it was under way.
import { createServer } from "node:http";
import { BURST_EVENTS, CHUNK_EVENTS, MODELS, PACE_MS, PACED_EVENTS } from "./script.mjs";

const LIST = JSON.stringify({ object: "list", data: MODELS.map((id) => ({ id, object: "model" })) });

const server = createServer((incoming, outgoing) => {
  // mallex asks for the list of models at its start, to see whether the server answers.
  if (incoming.method === "GET") return outgoing.writeHead(200, { "content-type": "application/json" }).end(LIST);
  const parts = [];
  incoming.on("data", (part) => parts.push(part));
  incoming.on("end", () => {
    const { model, stream_options: options } = JSON.parse(Buffer.concat(parts).toString());
    outgoing.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
    const end = (events) => finish(outgoing, { model, events, options });
    if (model === "paced") return writePaced(outgoing, end);
    if (model === "chunks") return writeChunks(outgoing, end);
    for (let i = 0; i < BURST_EVENTS; i++) outgoing.write(textEvent(model));
    end(BURST_EVENTS);
  });
});

/** Each chunk is a write of its own, which the reader may get alone. */
function writeChunks(outgoing, end, written = 0) {
  if (written === CHUNK_EVENTS) return end(CHUNK_EVENTS);
  const next = () => setImmediate(writeChunks, outgoing, end, written + 1);
  if (outgoing.write(textEvent("chunks"))) next();
  else outgoing.once("drain", next);
}

function writePaced(outgoing, end) {
  let written = 0;
  const timer = setInterval(() => {
    outgoing.write(textEvent("paced"));
    if (++written < PACED_EVENTS) return;
    clearInterval(timer);
    end(PACED_EVENTS);
  }, PACE_MS);
  outgoing.on("close", () => clearInterval(timer));
}

function finish(outgoing, { model, events, options }) {
  outgoing.write(chunk(model, { choices: [{ index: 0, delta: {}, finish_reason: "stop" }] }));
  if (options?.include_usage) {
    const usage = { prompt_tokens: 20_000, completion_tokens: events, total_tokens: 20_000 + events };
    outgoing.write(chunk(model, { choices: [], usage }));
  }
  outgoing.end("data: [DONE]\n\n");
}

function textEvent(model) {
  const content = ` t=${process.hrtime.bigint() / 1000n};`;
  return chunk(model, { choices: [{ index: 0, delta: { role: "assistant", content }, finish_reason: null }] });
}

function chunk(model, fields) {
  return `data: ${JSON.stringify({ id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model, ...fields })}\n\n`;
}

server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
