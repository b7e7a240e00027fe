import { reportError } from "#app/server/http/report-error.ts";

/** The feed of the admin area, as far as it is used: one object for the whole restaurant. */
export type FeedDeps = {
  env: {
    ADMIN_FEED: {
      idFromName: (name: string) => DurableObjectId;
      get: (id: DurableObjectId) => AdminFeedStub;
    };
  };
};
type AdminFeedStub = {
  fetch: (address: string, init: RequestInit) => Promise<Response>;
  announce: () => Promise<void>;
  closeSession: (session: string) => Promise<void>;
};

/** The header that tells the feed whose socket it is given: the id of a session that was looked up. */
export const sessionHeader = "X-Session";

function feedOf({ ADMIN_FEED }: FeedDeps["env"]): AdminFeedStub {
  return ADMIN_FEED.get(ADMIN_FEED.idFromName("admin"));
}

/** Tells the open admin pages that something has changed. Never throws: what fails is reported. */
export async function announceChange(env: FeedDeps["env"]): Promise<void> {
  try {
    await feedOf(env).announce();
  } catch (error) {
    reportError(error, "The live feed took no news");
  }
}

/** Closes the sockets of a session that has ended. Never throws: what fails is reported. */
export async function closeFeedOf(session: string, env: FeedDeps["env"]): Promise<void> {
  try {
    await feedOf(env).closeSession(session);
  } catch (error) {
    reportError(error, "The live feed closed no session");
  }
}

/** Opens a socket to the feed for a session of the staff; 503 where the feed takes no more of them. */
export async function openFeed(session: string, env: FeedDeps["env"]): Promise<Response> {
  const headers = { Upgrade: "websocket", [sessionHeader]: session };
  const { webSocket, status } = await feedOf(env).fetch("https://feed.invalid/", { headers });
  // Made anew: the headers of another's answer cannot be added to.
  return webSocket
    ? new Response(null, { status: 101, webSocket })
    : new Response(null, { status });
}

/** Whether a request asks for a socket in place of an answer. */
export function asksForSocket({ headers }: Request): boolean {
  return headers.get("Upgrade")?.toLowerCase() === "websocket";
}
