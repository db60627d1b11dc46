import { recompile, type RecompileRequest } from "./recompile.ts";

// A process of its own: what a file does to the compiler, however deep, long or wide it is, does not touch a server that is answering.
process.on("message", (request) => {
  void recompile(request as RecompileRequest).then((result) => process.send?.(result));
});
// The parent has ended.
process.on("disconnect", () => process.exit());
// Ctrl-C in the client reaches every process of its terminal, and means none of this.
process.on("SIGINT", () => undefined);
