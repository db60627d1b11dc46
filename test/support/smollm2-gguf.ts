import { join } from "node:path";
import { artifacts, shippedResources } from "../../src/process/artifacts/artifacts.ts";
import { testPlaces } from "../prepare.ts";

/** SmolLM2-135M-Instruct as its package has it, in 4 bits: one file of 98 MB, installed before the suites with real servers. */
export function smollm2Gguf(): string {
  const { folder, mustLead = "" } = artifacts(testPlaces, shippedResources)["embedded-gguf"];
  return join(folder, mustLead);
}
