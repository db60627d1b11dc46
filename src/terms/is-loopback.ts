/** This machine itself. A name may end in a dot, which says that nothing follows. */
export function isLoopback(hostname: string): boolean {
  const name = hostname.replace(/\.$/, "");
  return ["localhost", "[::1]", "[::]", "0.0.0.0"].includes(name) || /^127(\.\d+){3}$/.test(name);
}
