import { recompile, type RecompileRequest } from "./recompile.ts";

// A separate process: whatever a file does to the compiler, however large it is, doesn't affect the running server.
process.on("message", (request) => {
  void recompile(request as RecompileRequest).then((result) => process.send?.(result));
});
// The parent has ended.
process.on("disconnect", () => process.exit());
// Ctrl-C in the client reaches every process of its terminal, but is not meant for this one.
process.on("SIGINT", () => undefined);
