import type { IncomingMessage, Server } from "node:http";
import type { Socket } from "node:net";

/** Decides which connections a server keeps. */
export interface ConnectionLimits {
  /** From now on, for a server that listens. */
  apply(server: Server): void;
  /** The connection of this request has shown the token. */
  trust(req: IncomingMessage): void;
}

/** The share of all connections that those without the token can't have. */
const FOR_TOKENS = 0.25;

/**
 * Any program of this machine can connect. So a share of the connections is kept for those that have shown the token, and at the limit
 * the oldest connection that has not shown it is closed for a new one.
 * @param most connections at once
 */
export function createConnectionLimits(most: number): ConnectionLimits {
  // A set keeps its order: the oldest first.
  const strangers = new Set<Socket>();
  const mostStrangers = Math.max(1, Math.floor(most * (1 - FOR_TOKENS)));
  let open = 0;
  function take(socket: Socket): void {
    open += 1;
    strangers.add(socket);
    socket.once("close", () => {
      open -= 1;
      strangers.delete(socket);
    });
    if (strangers.size <= mostStrangers && open <= most) return;
    const [oldest] = strangers;
    if (oldest === undefined) return;
    // Its `close` comes later, and many connections may come before.
    strangers.delete(oldest);
    oldest.destroy();
  }

  return {
    apply(server) {
      // Of many that come at once, all are accepted before the first that is closed has gone.
      server.maxConnections = most + Math.ceil(most * FOR_TOKENS);
      server.on("connection", take);
    },
    trust: ({ socket }) => void strangers.delete(socket),
  };
}
