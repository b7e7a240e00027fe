import { linkSecret } from "./state.ts";

/**
 * The settings of a site that is served on this machine: its mails stay in the preview mailbox, and
 * the secret of its links in `directory`. wrangler.toml has none of them: it is the deployment's.
 */
export function localSettings(origin: string, directory: string) {
  return {
    PUBLIC_ORIGIN: origin,
    MAIL_TRANSPORT: "preview",
    LINK_SECRET: linkSecret(directory),
    ...(process.env.LIMITS ? { LIMITS: process.env.LIMITS } : {}),
  };
}

/** What `CLOCK_OFFSET_SECONDS=3600 npm start` moves the site's clock by; the demo is made for then. */
export function chosenClock(): { bindings: Record<string, string>; now: number } {
  const offset = process.env.CLOCK_OFFSET_SECONDS;
  if (!offset) return { bindings: {}, now: Date.now() };
  if (!/^[+-]?\d{1,10}$/.test(offset)) {
    throw new Error(`CLOCK_OFFSET_SECONDS must be a whole number, not "${offset}".`);
  }
  return {
    bindings: { CLOCK_OFFSET_SECONDS: offset },
    now: Date.now() + Number(offset) * 1000,
  };
}
