import type { Path } from "../tree.ts";

/** What other servers call the address that they listen on. */
const ADDRESS_KEYS = new Set("addr address bind expose host hostname interface ip lan listen public".split(" "));

/** Whether a key wants the server to listen elsewhere than on this machine's own address. */
export function isListenAddressKey(path: Path, key: string): boolean {
  return path.length === 1 && path[0] === "server" && ADDRESS_KEYS.has(key.toLowerCase());
}

export const LISTEN_HINT = {
  code: "MX6010",
  severity: "error",
  message: "mallex listens on this machine's own address, 127.0.0.1, and nowhere else",
  hint: "leave the key out; from another machine use a tunnel: ssh -L 3456:127.0.0.1:3456 this-machine",
} as const;
