import { Agent, request } from "node:http";

/** One for each target: connections are kept, as the client keeps them. */
export function createAgent() {
  return new Agent({ keepAlive: true, maxSockets: Infinity });
}

const STAMP = /t=(\d+);/g;
/** What stands between two events of mallex where a text was cut within a stamp. */
const CUT = /(t=?\d*)"\}\}\n\nevent: .*\ndata: .*?"text":"/g;
/** Characters that are kept for the rest of a stamp, and of a cut. */
const KEPT = 512;

/** Sends one request and reads its stream to the end.
 * @returns `firstMs`: from the first byte sent to the first text event read; `underWayMs`: of each event, from the moment
 * the upstream wrote it to the moment it was read here
 * @throws when the answer isn't 200, or not all events came */
export function readStream({ agent, url, headers, body, events }) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const underWayMs = [];
    let firstMs;
    let rest = "";
    const options = { agent, method: "POST", headers: { ...headers, "content-length": body.length } };
    const outgoing = request(url, options, (answer) => {
      answer.setEncoding("utf8");
      answer.on("error", reject);
      answer.on("data", (text) => {
        const now = performance.now();
        const nowUs = process.hrtime.bigint() / 1000n;
        rest = (rest + text).replace(CUT, "$1");
        let read = 0;
        for (const { 1: stamp, 0: whole, index } of rest.matchAll(STAMP)) {
          firstMs ??= now - start;
          underWayMs.push(Number(nowUs - BigInt(stamp)) / 1000);
          read = index + whole.length;
        }
        if (answer.statusCode === 200) rest = rest.slice(Math.max(read, rest.length - KEPT));
      });
      answer.on("end", () => {
        if (answer.statusCode === 200 && underWayMs.length === events) resolve({ firstMs, underWayMs });
        else
          reject(
            new Error(
              `${url}: status ${answer.statusCode}, ${underWayMs.length} of ${events} events: ${rest.slice(-500)}`,
            ),
          );
      });
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
