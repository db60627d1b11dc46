// Loaded before mallex: whoever connects to another machine, asks for a name's address or starts git or npm is written down, and stopped.
import { appendFileSync } from "node:fs";
import childProcess from "node:child_process";
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

const LOOPBACK = /^(127\.|::1$|localhost$)/;

function refuse(what) {
  appendFileSync(process.env.NO_NETWORK_LOG, `${what}\n`);
  throw new Error(`no network: ${what}`);
}

const sockets = net.Socket.prototype;
const connectAnywhere = Object.getOwnPropertyDescriptor(sockets, "connect").value;
sockets.connect = function guarded(...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof options === "object" ? (options.host ?? "localhost") : String(args[1] ?? "localhost");
  if (options?.path === undefined && !LOOPBACK.test(host)) refuse(`connect ${host}`);
  return connectAnywhere.apply(this, args);
};
for (const name of ["lookup", "resolve"]) {
  const ask = dns[name];
  dns[name] = (host, ...rest) => (LOOPBACK.test(host) ? ask(host, ...rest) : refuse(`look up ${host}`));
}
for (const name of ["spawn", "spawnSync", "execFile", "execFileSync", "exec", "execSync"]) {
  const start = childProcess[name];
  childProcess[name] = (program, ...rest) =>
    /(^|\/)(git|npm|npx|ssh|curl)$/.test(String(program)) ? refuse(`start ${program}`) : start(program, ...rest);
}
syncBuiltinESMExports();
