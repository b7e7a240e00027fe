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
export async function send(response: Response, reply: ServerResponse): Promise<void> {
  reply.statusCode = response.status;
  const cookies = response.headers.getSetCookie();
  for (const [name, value] of response.headers) reply.setHeader(name, value);
  if (cookies.length > 0) reply.setHeader("Set-Cookie", cookies);
  reply.end(new Uint8Array(await response.arrayBuffer()));
}
