import { join } from "node:path";
import { printTree } from "../../../inspect/text/print-tree.ts";
import { modelWeights, USUAL_BITS } from "../../../plan/lower/model-size.ts";
import { optional } from "../../../shared/utilities.ts";
import { stdoutStyle, type CliContext, type Outcome } from "../../context/context.ts";
import { watchSignals } from "../../context/interruption.ts";
import { shellQuote } from "../../context/run-command.ts";
import { describeBench } from "../../models/bench-book.ts";
import { tooLarge } from "../../models/initial-config.ts";
import { describeHost } from "../../setup/detect-host.ts";
import { KNOWN_SERVERS } from "../../setup/detect-servers.ts";
import { detectOffers } from "../../setup/detect-offers.ts";
import { initialFile } from "../../setup/initial-file.ts";
import { bestOffer, modelOffers, type ModelOffer, type OfferInput } from "../../setup/model-offers.ts";

/** Models that would have to be downloaded. */
const DOWNLOADS = 3;

/** The models for this machine, those that are here first, and the command that takes the best of them. Needs no network. */
export async function recommendModelsCommand(context: CliContext): Promise<Outcome> {
  const interruption = watchSignals();
  try {
    const { host, input } = await detectOffers(context, {
      config: { file: join(context.cwd, "mallex.yaml"), text: initialFile() },
      known: KNOWN_SERVERS,
      signal: interruption.signal,
    });
    const offers = modelOffers(input, DOWNLOADS);
    const best = bestOffer(offers, input);
    const models = offers.map((offer) => ({
      ...describeOffer(offer, input),
      ...optional("measured", input.measured[offer.source.model]),
    }));
    const recommended = models.find(({ model }) => model === best?.id);
    const rows = models.map(({ model, about, isDiskFull, measured }) => ({
      model,
      note: [
        about,
        ...(isDiskFull ? ["the disk has no room for it"] : []),
        ...(measured === undefined ? [] : [describeBench(measured)]),
      ].join("; "),
    }));
    const lines = printTree({ "this machine": describeHost(host), models: rows }, stdoutStyle(context));
    const taking = recommended === undefined ? [] : [`${recommended.command}   takes the best of them`];
    return { problems: [], text: [...lines, ...taking].join("\n"), data: { machine: host, recommended, models } };
  } finally {
    interruption.dispose();
  }
}

interface RecommendedModel extends Pick<ModelOffer, "isHere" | "about"> {
  readonly model: string;
  /** Of the weights, where that is known. */
  readonly bytes?: number;
  readonly fits: boolean;
  readonly isDiskFull: boolean;
  readonly command: string;
}

function describeOffer(
  { id, source, about, isHere }: ModelOffer,
  { factsOf, memory, disk = Infinity }: OfferInput,
): RecommendedModel {
  const facts = factsOf(source.model);
  const bytes = modelWeights(source.model, facts, USUAL_BITS)?.bytes;
  return {
    model: id,
    isHere,
    ...(bytes !== undefined && { bytes }),
    fits: tooLarge(source, facts, memory) === undefined,
    isDiskFull: !isHere && (bytes ?? 0) > disk,
    about,
    command: `mallex setup --model ${shellQuote(id)}`,
  };
}
