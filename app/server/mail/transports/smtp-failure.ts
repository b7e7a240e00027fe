import { z } from "zod";
import type { MailFailure, MailProgress } from "#app/domain/mail/mail-fault.ts";

const errorSchema = z.object({
  responseCode: z.int().optional(),
  response: z.string().optional(),
  code: z.string().optional(),
  command: z.string().optional(),
});

/** What a server's reply says: its code, the enhanced one (RFC 3463), and which command it is to. */
type Reply = { code: number; enhanced: string; words: string; command: string };

/** Where a session stood when it failed. `isHandedOver`: the whole text had been given. */
export type SmtpStanding = { step: "connect" | "login" | "send"; isHandedOver: boolean };

/** A password is wanted, another way to log in, or a line that nobody else reads. */
const accountCodes: readonly number[] = [530, 534, 538];
/** The name or the password is wrong. Source: RFC 4954, 6. */
const passwordCode = 535;

/** What servers write of an account that may send no more now; they agree on no code. */
const sendingLimit = new RegExp(
  [
    String.raw`\b(daily|hourly|monthly|per[- ](minute|hour|day|month)|sending|outgoing|outbound)\b`,
    String.raw`\b(submission|sender|account|too many (e-?)?(mails?|messages?)|rate[- ]?limit)\b`,
    String.raw`\bthrottl`,
  ].join("|"),
  "i",
);
const limitWords = /\b(limit|quota|exceed|too many|throttl|rate)/i;
/** Gmail's own, and what RFC 3463 says of a sender who sends too much. */
const limitEnhanced = /^[45]\.(4\.5|7\.28|7\.232)$/;

function isAboutMailbox({ enhanced }: Reply): boolean {
  return /^[45]\.2\./.test(enhanced);
}

function isAboutSize({ enhanced, words }: Reply): boolean {
  return /^[45]\.(3\.4|2\.3)$/.test(enhanced) || /\b(size|too (big|large))\b/i.test(words);
}

function isSendingLimit(reply: Reply): boolean {
  const { enhanced, words, command } = reply;
  if (limitEnhanced.test(enhanced)) return true;
  if (isAboutMailbox(reply) || isAboutSize(reply) || !limitWords.test(words)) return false;
  // Of a sender alone nothing else can have a limit; of a recipient or a text much can.
  return command === "MAIL FROM" || sendingLimit.test(words);
}

function temporary(
  fault: Extract<MailFailure, { kind: "temporary" }>["fault"],
  progress: MailProgress,
  error: string,
): MailFailure {
  return { kind: "temporary", fault, progress, error };
}

/** What a refusal is about where it is about this mail, and whether it is for good. */
function ofMail(fault: "message" | "recipient", code: number, error: string): MailFailure {
  if (code >= 500) return { kind: "permanent", fault, error };
  return temporary(fault, "begun", error);
}

function failureOfReply(reply: Reply, { step }: SmtpStanding, error: string): MailFailure {
  const { code, enhanced, words, command } = reply;
  const isEarly = step !== "send" || command === "MAIL FROM";
  const progress = isEarly ? "none" : "begun";
  if (isSendingLimit(reply)) return temporary("quota", progress, error);
  if (code === passwordCode) return temporary("password", progress, error);
  if (accountCodes.includes(code)) return temporary("account", progress, error);
  if (code === 421 || step === "connect") return temporary("connection", progress, error);
  if (step === "login") return temporary("account", progress, error);
  if (isAboutSize(reply) && code >= 500) return ofMail("message", code, error);
  if (command === "MAIL FROM") {
    return temporary(code >= 500 ? "account" : "connection", progress, error);
  }
  if (command !== "RCPT TO") {
    const isRecipients = /^[45]\.[12]\./.test(enhanced);
    return ofMail(isRecipients ? "recipient" : "message", code, error);
  }
  // A server that relays for nobody unknown says so of each recipient.
  if (code >= 500 && /\brelay/i.test(words)) return temporary("account", progress, error);
  return ofMail("recipient", code, error);
}

function failureWithoutReply(
  code: string,
  { step, isHandedOver }: SmtpStanding,
  error: string,
): MailFailure {
  // The client refuses by itself what the server has told it not to send.
  if (code === "EMESSAGE") return { kind: "permanent", fault: "message", error };
  if (code === "EENVELOPE") return { kind: "permanent", fault: "recipient", error };
  if (step === "send") return temporary("connection", isHandedOver ? "complete" : "begun", error);
  return temporary(code === "EAUTH" ? "account" : "connection", "none", error);
}

/**
 * What an SMTP session that failed says of the mail and of who sends it, by the reply's codes and
 * the command that it answers. The server's words quote people: only codes are kept of them.
 */
export function smtpFailure(thrown: unknown, standing: SmtpStanding): MailFailure {
  const given = errorSchema.safeParse(thrown).data ?? {};
  const { responseCode = 0, response = "", code = "unknown", command = "" } = given;
  if (responseCode < 400) {
    return failureWithoutReply(code, standing, `smtp ${code}`.slice(0, 60));
  }
  const enhanced = /^\d{3}[ -]([45]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? "";
  const reply = { code: responseCode, enhanced, words: response.slice(0, 2000), command };
  return failureOfReply(reply, standing, `smtp ${responseCode}`);
}
