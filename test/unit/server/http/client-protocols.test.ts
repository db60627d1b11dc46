import { expect, test } from "vitest";
import { chatProtocol, messagesProtocol, protocolOf } from "../../../../src/server/http/client-protocols.ts";

const bearer = { authorization: "Bearer t" };

test.each([
  { url: "/v1/chat/completions", headers: {}, want: "chat" },
  { url: "/v1/chat/completions?a=b", headers: { "anthropic-version": "2023-06-01" }, want: "chat" },
  { url: "/v1/chat/completions/?a=b", headers: { "x-api-key": "t" }, want: "chat" },
  { url: "/v1/messages/../chat/completions", headers: { "x-api-key": "t" }, want: "chat" },
  { url: "/v1/chat/%63ompletions", headers: { "x-api-key": "t" }, want: "chat" },
  { url: "/v1/chat/%zz", headers: { "x-api-key": "t" }, want: "messages" },
  { url: "//v1/chat/completions", headers: { "x-api-key": "t" }, want: "messages" },
  { url: "/v1/messages", headers: bearer, want: "messages" },
  { url: "/v1/messages/count_tokens", headers: bearer, want: "messages" },
  { url: "/v1/models", headers: bearer, want: "chat" },
  { url: "/v1/models/low", headers: { ...bearer, "x-mallex-token": "t" }, want: "chat" },
  { url: "/v1/models", headers: { ...bearer, "anthropic-version": "2023-06-01" }, want: "messages" },
  { url: "/v1/models", headers: { "x-api-key": "t" }, want: "messages" },
  { url: "/v1/models", headers: { ...bearer, "x-api-key": "t" }, want: "messages" },
  { url: "/v1/models", headers: { "x-mallex-token": "t" }, want: "messages" },
  { url: "/v1/embeddings", headers: bearer, want: "chat" },
  { url: "/v1/responses", headers: {}, want: "chat" },
  { url: "/chat/completions", headers: bearer, want: "chat" },
  { url: "/v1/v1/chat/completions", headers: bearer, want: "chat" },
  { url: "/models", headers: bearer, want: "chat" },
  { url: "/models", headers: { "x-api-key": "t" }, want: "messages" },
  { url: "/messages", headers: bearer, want: "messages" },
  { url: "/mallex/status", headers: bearer, want: "messages" },
])("$url with $headers is answered as $want", ({ url, headers, want }) => {
  expect(protocolOf({ url, headers })).toBe(want === "chat" ? chatProtocol : messagesProtocol);
});
