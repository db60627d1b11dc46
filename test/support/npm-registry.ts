import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Certificate } from "./certificate.ts";

/** A registry on the loopback that says what real ones say to npm, of a few packages. */
export interface NpmRegistry {
  readonly url: string;
  /** The paths that were asked for, in order. */
  readonly asked: string[];
  /** What npm said of itself to be let in. */
  readonly logins: string[];
  publish(manifest: Manifest, tarball: Uint8Array, lie?: { readonly integrity: string }): void;
  /** Answers everything with this status; 0: never answers. */
  refuse(status: number | undefined): void;
  close(): Promise<void>;
}

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly [key: string]: unknown;
}

interface Published {
  readonly manifest: Manifest;
  readonly tarball: Uint8Array;
  readonly integrity: string;
}

export async function startNpmRegistry(certificate?: Certificate): Promise<NpmRegistry> {
  const published: Published[] = [];
  const asked: string[] = [];
  const logins: string[] = [];
  let status: number | undefined;
  let url = "";
  const answer: RequestListener = (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "", "http://registry").pathname).slice(1);
    asked.push(path);
    if (request.headers.authorization !== undefined) logins.push(request.headers.authorization);
    if (status === 0) return;
    if (status !== undefined) return void response.writeHead(status).end("{}");
    const file = published.find((one) => path === fileOf(one));
    if (file !== undefined) return void response.end(file.tarball);
    const versions = published.filter(({ manifest }) => manifest.name === path);
    if (versions.length === 0) return void response.writeHead(404).end("{}");
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(packument(versions, url)));
  };
  const server = certificate === undefined ? createServer(answer) : createSecureServer(certificate, answer);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http${certificate === undefined ? "" : "s"}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    asked,
    logins,
    publish(manifest, tarball, lie) {
      const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
      published.push({ manifest, tarball, integrity, ...lie });
    },
    refuse(next) {
      status = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function fileOf({ manifest: { name, version } }: Published): string {
  return `${name}/-/${name.split("/").at(-1)}-${version}.tgz`;
}

function packument(versions: readonly Published[], url: string): object {
  const out = versions.filter(({ manifest }) => !manifest.version.includes("-"));
  return {
    name: versions[0]?.manifest.name,
    "dist-tags": { latest: out.at(-1)?.manifest.version },
    versions: Object.fromEntries(
      versions.map((one) => [
        one.manifest.version,
        { ...one.manifest, dist: { tarball: `${url}/${fileOf(one)}`, integrity: one.integrity } },
      ]),
    ),
  };
}
