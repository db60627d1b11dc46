import { gzipSync } from "node:zlib";

/** One entry, as ustar writes it. */
export function tarEntry(
  name: string,
  text = "",
  { type = "0", prefix = "" }: { type?: string; prefix?: string } = {},
): Buffer {
  const head = Buffer.alloc(512);
  const bytes = Buffer.from(text);
  head.write(name, 0, 100);
  head.write("0000644\0", 100);
  head.write(`${bytes.length.toString(8).padStart(11, "0")}\0`, 124);
  head.write("        ", 148);
  head.write(type, 156);
  head.write("ustar\u000000", 257);
  head.write(prefix, 345, 155);
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return Buffer.concat([head, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}

/** With the end that a tarball has. */
export function tarball(...entries: readonly Buffer[]): Buffer {
  return gzipSync(Buffer.concat([...entries, Buffer.alloc(1024)]));
}
