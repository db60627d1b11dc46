type Fields = Readonly<Record<string, unknown>>;
type Form = (content: unknown) => unknown;

/** The same request with every text of a message, of a tool's result and of the system as a block. */
export function inBlocks<Body extends object>(body: Body): Body {
  return inForm(body, (content) => (typeof content === "string" ? [{ type: "text", text: content }] : content));
}

/** The same request with every single block of text as a string, whatever hint for a cache it has. */
export function inStrings<Body extends object>(body: Body): Body {
  return inForm(body, (content) => {
    const [block, ...others] = Array.isArray(content) ? (content as readonly Fields[]) : [];
    return block?.["type"] === "text" && others.length === 0 ? block["text"] : content;
  });
}

function inForm<Body extends object>(body: Body, form: Form): Body {
  const { messages, system } = body as { readonly messages?: readonly Fields[]; readonly system?: unknown };
  const inside: Form = (content) =>
    form(Array.isArray(content) ? content.map((block: Fields) => resultIn(block, form)) : content);
  return {
    ...body,
    ...(messages !== undefined && { messages: messages.map((message) => withContent(message, inside)) }),
    ...(system !== undefined && { system: form(system) }),
  };
}

function resultIn(block: Fields, form: Form): Fields {
  return block["type"] === "tool_result" ? withContent(block, form) : block;
}

function withContent(holder: Fields, form: Form): Fields {
  const { content } = holder;
  return content === undefined ? holder : { ...holder, content: form(content) };
}
