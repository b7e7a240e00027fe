import { z } from "zod";
import { mailTransports } from "#app/domain/mail/mail.ts";
import type { MailMessage } from "#app/server/mail/message.ts";

/** Variables come as texts, but wrangler.toml lets a number or a boolean be written as well. */
const given = z.coerce.string().optional();

/** The variables as a deployment gives them: any of them may be missing or be nonsense. */
export const givenVariablesSchema = z.object({
  /** `off` counts neither bookings nor log-ins; heard only where PUBLIC_ORIGIN is a loopback origin. */
  LIMITS: given,
  /** One origin or several, without a slash at the end; links in mails lead to the first. */
  PUBLIC_ORIGIN: given,
  /** At least 32 characters; the keys of the guests' links are derived from it. */
  LINK_SECRET: given,
  /** The secret before that one: what was signed with it is still taken. */
  LINK_SECRET_BEFORE: given,
  MAIL_TRANSPORT: given,
  /** `smtps://user:password@host:port`, where mails leave over SMTP. */
  SMTP_URL: given,
  /** The address that mails come from; the restaurant's own when it is not given. */
  MAIL_FROM: given,
  /** Hosts beside this machine that may show the preview mailbox, with commas or spaces between. */
  PREVIEW_HOSTS: given,
  /** Moves the clock of a site that only this machine reaches. */
  CLOCK_OFFSET_SECONDS: given,
});

export type GivenVariables = z.infer<typeof givenVariablesSchema>;

/** The variables of a site that may be served. */
export const variablesSchema = givenVariablesSchema.extend({
  PUBLIC_ORIGIN: z.string(),
  LINK_SECRET: z.string(),
  MAIL_TRANSPORT: z.enum(mailTransports),
});

export type Variables = z.infer<typeof variablesSchema>;

/** What wrangler.toml binds to the Worker, with the variables as they come: unread. */
export type BoundEnv = Omit<Bindings, keyof Variables | "MAIL_QUEUE"> & {
  MAIL_QUEUE: Queue<MailMessage>;
  /** The Cloudflare Email Service binding, where mails leave through it. */
  EMAIL?: SendEmail;
} & { [Name in keyof Variables]?: unknown };

/** What the platform binds to the Worker, its variables read and found to make sense. */
export type Env = Omit<BoundEnv, keyof Variables> & Variables;
