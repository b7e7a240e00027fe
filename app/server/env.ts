import type { MailMessage } from "#app/server/mail/message.ts";
import type { ServiceLedger } from "#workers/service-ledger.ts";

/** What the platform binds to the Worker. Source: wrangler.toml, and the secrets of the deployment. */
export type Env = {
  DB: D1Database;
  SERVICE_LEDGER: DurableObjectNamespace<ServiceLedger>;
  AVATARS: R2Bucket;
  MAIL_QUEUE: Queue<MailMessage>;
  /** Attempts to log in a minute, counted by account and by where they come from. */
  LOGINS_BY_ACCOUNT: RateLimit;
  LOGINS_BY_ORIGIN: RateLimit;
  /** Bookings a minute, counted by where they come from, by mail address and by telephone number. */
  BOOKINGS_BY_SOURCE: RateLimit;
  BOOKINGS_BY_EMAIL: RateLimit;
  BOOKINGS_BY_PHONE: RateLimit;
  /** `off` counts neither bookings nor log-ins; heard only where PUBLIC_ORIGIN is a loopback origin. */
  LIMITS?: string;
  /** One origin or several, without a slash at the end; links in mails lead to the first. */
  PUBLIC_ORIGIN: string;
  /** At least 32 characters; the keys of the guests' links are derived from it. */
  LINK_SECRET: string;
  /** The secret before that one: what was signed with it is still taken. */
  LINK_SECRET_BEFORE?: string;
  MAIL_TRANSPORT: "preview" | "smtp" | "cloudflare";
  /** `smtps://user:password@host:port`, where mails leave over SMTP. */
  SMTP_URL?: string;
  /** The address that mails come from; the restaurant's own when it is not given. */
  MAIL_FROM?: string;
  /** The Cloudflare Email Service binding, where mails leave through it. */
  EMAIL?: SendEmail;
  /** Hosts beside this machine that may show the preview mailbox, with commas or spaces between. */
  PREVIEW_HOSTS?: string;
  /** Moves the clock of a site that only this machine reaches. */
  CLOCK_OFFSET_SECONDS?: string;
};
