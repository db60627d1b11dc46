import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { once } from "node:events";
import { createServer } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { canCertify, makeCertificate } from "./certificate.ts";

export interface HttpsGit {
  readonly url: string;
  /** For git: who has signed the server's name. */
  readonly certificate: string;
  /** The paths that were asked for, in order. */
  readonly asked: string[];
  /** Only who says this gets anything: `name:password`. */
  ask(login: string | undefined): void;
  /** Sends everybody elsewhere. */
  send(elsewhere: string | undefined): void;
  close(): Promise<void>;
}

const BACKEND = join(execFileSync("git", ["--exec-path"], { encoding: "utf8" }).trim(), "git-http-backend");

/** Whether this machine can be such a server. */
export function canServeGit(): boolean {
  return canCertify() && existsSync(BACKEND);
}

/** git's own server over https on the loopback. @param folder holds the repositories, and gets the certificate */
export async function startHttpsGit(folder: string): Promise<HttpsGit> {
  const { file: certificate, key, cert } = makeCertificate(folder);
  const asked: string[] = [];
  let [login, elsewhere]: (string | undefined)[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    asked.push(request.url ?? "");
    if (elsewhere !== undefined)
      return void response.writeHead(302, { location: `${elsewhere}${request.url ?? ""}` }).end();
    const basic = `Basic ${Buffer.from(login ?? "").toString("base64")}`;
    if (login !== undefined && request.headers.authorization !== basic)
      return void response.writeHead(401, { "www-authenticate": 'Basic realm="rules"' }).end();
    serve(folder, request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    certificate,
    asked,
    ask: (next) => void (login = next),
    send: (next) => void (elsewhere = next),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** One call of git's CGI program. @see git-scm.com/docs/git-http-backend */
function serve(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, search } = new URL(request.url ?? "", "https://localhost");
  const { "content-type": type = "", "content-encoding": encoding, "git-protocol": protocol } = request.headers;
  const env: Record<string, string> = {
    PATH: process.env["PATH"] ?? "",
    GIT_PROJECT_ROOT: folder,
    GIT_HTTP_EXPORT_ALL: "1",
    GIT_CONFIG_NOSYSTEM: "1",
    HOME: folder,
    REQUEST_METHOD: request.method ?? "",
    PATH_INFO: pathname,
    QUERY_STRING: search.slice(1),
    CONTENT_TYPE: type,
    ...(encoding === undefined ? {} : { HTTP_CONTENT_ENCODING: encoding }),
    ...(typeof protocol === "string" ? { GIT_PROTOCOL: protocol } : {}),
  };
  const cgi = spawn(BACKEND, [], { env, stdio: ["pipe", "pipe", "ignore"] });
  request.pipe(cgi.stdin);
  cgi.stdin.on("error", () => undefined);
  const parts: Buffer[] = [];
  cgi.stdout.on("data", (bytes: Buffer) => void parts.push(bytes));
  cgi.on("close", () => {
    const output = Buffer.concat(parts);
    const cut = output.indexOf("\r\n\r\n");
    const heads = output.toString("latin1", 0, cut).split("\r\n");
    for (const head of heads) {
      const [name = "", value = ""] = head.split(/: (.*)/);
      if (name === "Status") response.statusCode = Number(value.slice(0, 3));
      else if (name !== "") response.setHeader(name, value);
    }
    response.end(output.subarray(cut + 4));
  });
}
