import { atDay } from "../../inspect/probe/probe-template.ts";
import { parseChatTemplate, type ChatTemplate, type ChatTemplateSource } from "../../prompt/templates/chat-template.ts";
import { libraryTemplate } from "../../prompt/templates/library-template.ts";
import { TooManySteps, withinSteps } from "../../prompt/templates/render-steps.ts";

/** Steps of one rendering. None of 70 templates that come with models takes more than 12,000 for the probe's conversation. */
const MAX_STEPS = 100_000;

/**
 * A chat template that may come from anyone: a rendering ends after a fixed number of steps, and its clock is that of `atDay`.
 * @throws {Error} as `parseChatTemplate`
 */
export function parseBoundedTemplate(source: ChatTemplateSource): ChatTemplate {
  return atDay(parseChatTemplate(source, boundedTemplate), false);
}

function boundedTemplate(text: string): ChatTemplate["template"] {
  const template = libraryTemplate(text);
  let wasTooLong = false;
  return {
    render(given) {
      // Each policy renders the template; one that takes too long does so under all of them.
      if (wasTooLong) throw new TooManySteps();
      try {
        return withinSteps(MAX_STEPS, () => template.render(given));
      } catch (error) {
        wasTooLong = error instanceof TooManySteps;
        throw error;
      }
    },
  };
}
