type ChatFields = Readonly<Record<string, unknown>>;

/** A body in which `null` is what it means: absent. Clients that fill in each field of a type send it. */
export function chatWithoutNulls(body: unknown): unknown {
  if (!isObject(body)) return body;
  const fields = Object.entries(filled(body)).map(([key, field]) => [key, filled(field)]);
  return { ...Object.fromEntries(fields), ...messagesOf(body), ...toolsOf(body), ...formOf(body) };
}

function messagesOf({ messages }: ChatFields): ChatFields {
  return Array.isArray(messages) ? { messages: messages.map(filled) } : {};
}

/** Of a tool itself; what its schema says stays as it is. */
function toolsOf({ tools }: ChatFields): ChatFields {
  if (!Array.isArray(tools)) return {};
  return {
    tools: tools.map((tool: unknown) =>
      isObject(tool) && isObject(tool["function"]) ? { ...filled(tool), function: filled(tool["function"]) } : tool,
    ),
  };
}

function formOf({ response_format: format }: ChatFields): ChatFields {
  if (!isObject(format) || !isObject(format["json_schema"])) return {};
  return { response_format: { ...filled(format), json_schema: filled(format["json_schema"]) } };
}

function filled<T>(value: T): T {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null)) as T;
}

function isObject(value: unknown): value is ChatFields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
