import type { Mallex } from "../../../generated/types/mallex.d.ts";
import { toData } from "../../config/parse/tree.ts";
import { factsOf as modelFacts } from "../../plan/lower/profiles.ts";
import type { CliContext } from "../context/context.ts";
import { readBench } from "../models/bench-book.ts";
import { detectDownloads, detectHost, type HostFacts } from "./detect-host.ts";
import { detectServers, type KnownServer } from "./detect-servers.ts";
import type { OfferInput } from "./model-offers.ts";
import { compileText, type ConfigText } from "./write-config.ts";

interface OfferRequest {
  /** Its packs say what is known about models. */
  readonly config: ConfigText;
  /** The servers that may run. */
  readonly known: readonly KnownServer[];
  readonly signal: AbortSignal;
}

export interface DetectedOffers {
  readonly host: HostFacts;
  readonly input: OfferInput & Required<Pick<OfferInput, "disk" | "measured">>;
}

/** What this machine is, what runs and was downloaded on it, and what is known about models. */
export async function detectOffers(
  context: CliContext,
  { config, known, signal }: OfferRequest,
): Promise<DetectedOffers> {
  const [host, servers, factsOf] = await Promise.all([
    detectHost(context),
    detectServers(known, signal),
    knownModels(context, config),
  ]);
  const input = {
    memory: host.memory,
    disk: host.disk,
    factsOf,
    servers,
    downloads: detectDownloads(context),
    measured: readBench(context.paths),
    hasMlx: host.gpu === "apple",
    hasGraphics: host.gpu !== "none",
  };
  return { host, input };
}

/** What the packs of a file know about models. */
export async function knownModels(context: CliContext, config: ConfigText): Promise<OfferInput["factsOf"]> {
  const { models = [] } = toData((await compileText(context, config)).config) as Mallex;
  return (model) => modelFacts(model, models);
}
