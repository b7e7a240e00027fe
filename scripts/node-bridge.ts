import type { IncomingMessage, ServerResponse } from "node:http";
import { arrayBuffer } from "node:stream/consumers";

/** A request of Node's server as the platform's. */
export async function toRequest(message: IncomingMessage, url: string): Promise<Request> {
  const headers = new Headers();
  for (let at = 0; at + 1 < message.rawHeaders.length; at += 2) {
    headers.append(message.rawHeaders[at] ?? "", message.rawHeaders[at + 1] ?? "");
  }
  const method = message.method ?? "GET";
  if (method === "GET" || method === "HEAD") return new Request(url, { method, headers });
  return new Request(url, { method, headers, body: await arrayBuffer(message) });
}

/** Sends the platform's answer through Node's server. */
export async function send(answer: Response, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status;
  const cookies = answer.headers.getSetCookie();
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  if (cookies.length > 0) response.setHeader("Set-Cookie", cookies);
  response.end(new Uint8Array(await answer.arrayBuffer()));
}
