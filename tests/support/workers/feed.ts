import { SELF } from "cloudflare:test";
import { expect } from "vitest";
import type { FeedAnswer } from "#app/domain/live/feed-answer.ts";
import { visitAs } from "#tests/support/workers/staff.ts";

const site = "https://couverts.example";

const given: WebSocket[] = [];

/** Lets go of every socket, which would keep its feed from being put out of memory. */
export function closeSockets(): void {
  for (const socket of given.splice(0)) {
    if (socket.readyState !== WebSocket.OPEN) continue;
    socket.accept();
    socket.close();
  }
}

/** Asks for a socket to the feed, as a browser on a page of the site would unless told otherwise. */
export async function askForSocket(cookie: string, headers: Record<string, string> = {}) {
  const answer = await SELF.fetch(`${site}/admin/feed`, {
    redirect: "manual",
    headers: { Upgrade: "websocket", Origin: site, Cookie: cookie, ...headers },
  });
  if (answer.webSocket) given.push(answer.webSocket);
  return answer;
}

/** An open socket to the feed: what it was told so far, and how it was closed. */
export async function openSocket(cookie: string) {
  const { webSocket } = await askForSocket(cookie);
  if (!webSocket) throw new Error("The feed opened no socket.");
  const heard: string[] = [];
  const closed: number[] = [];
  webSocket.addEventListener("message", ({ data }) => void heard.push(String(data)));
  webSocket.addEventListener("close", ({ code }) => void closed.push(code));
  webSocket.accept();
  return { socket: webSocket, heard, closed };
}

/** What the feed answers who asks what has changed since an instant. */
export async function feedAnswer(cookie: string, since?: number): Promise<FeedAnswer> {
  const query = since === undefined ? "" : `?since=${since}`;
  const { status, text } = await visitAs(cookie, `/admin/feed${query}`);
  expect(status).toBe(200);
  const answer: FeedAnswer = JSON.parse(text);
  return answer;
}
