// The yardstick: the least that a proxy on node:http can do. Usage: pass-through.mjs <base url of the upstream>
// It prints its URL, pipes bodies both ways, and ends the other side when one side leaves. At most 40 lines, on purpose.
import { Agent, createServer, request } from "node:http";

const upstream = new URL(process.argv[2]);
const agent = new Agent({ keepAlive: true });

const server = createServer((incoming, outgoing) => {
  const { method, url, headers } = incoming;
  const path = upstream.pathname.replace(/\/$/, "") + url;
  const ahead = request({ agent, host: upstream.hostname, port: upstream.port, method, path, headers });
  ahead.on("response", (answer) => {
    outgoing.writeHead(answer.statusCode, answer.headers);
    answer.on("error", () => outgoing.destroy());
    answer.pipe(outgoing);
  });
  ahead.on("error", () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
  outgoing.on("close", () => ahead.destroy());
  incoming.pipe(ahead);
});

server.listen(0, "127.0.0.1", () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
