import { main } from "./perform.ts";
import { connectHost } from "./context/connect-host.ts";

const host = connectHost();
void main(process.argv.slice(2), host).then(() => host.finished());
