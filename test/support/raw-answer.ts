import { connect } from "node:net";

/**
 * What a server on this machine says to these very bytes, until it closes or has said enough: fetch and Node's client would mend a request.
 * @param text `PORT` stands for the port
 */
export async function rawAnswer(port: number, text: string | Uint8Array, until: RegExp = /\}$/): Promise<string> {
  const bytes = typeof text === "string" ? text.replaceAll("PORT", String(port)) : text;
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket
      .setEncoding("utf8")
      .on("error", reject)
      .on("close", () => resolve(answer));
    socket.on("data", (part: string) => {
      answer += part;
      if (until.test(answer)) socket.end();
    });
  });
}

export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
}
