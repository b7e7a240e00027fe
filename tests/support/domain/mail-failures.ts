import type { MailFailure } from "#app/domain/mail/mail-fault.ts";

/** The recipient is to be tried again later. */
export const greylisted: MailFailure = {
  kind: "temporary",
  fault: "recipient",
  progress: "begun",
  error: "smtp 451",
};

/** The recipient does not exist. */
export const unknownBox: MailFailure = {
  kind: "permanent",
  fault: "recipient",
  error: "smtp 550",
};

/** The mail server does not take the password any more. */
export const wrongPassword: MailFailure = {
  kind: "temporary",
  fault: "password",
  progress: "none",
  error: "smtp 535",
};

/** The account has sent what it may for today, which the server says once it has read a mail. */
export const overQuota: MailFailure = {
  kind: "temporary",
  fault: "quota",
  progress: "begun",
  error: "smtp 550",
};

/** Nobody listens. */
export const unreached: MailFailure = {
  kind: "temporary",
  fault: "connection",
  progress: "none",
  error: "smtp ESOCKET",
};

/** The line went dead between the mail and the word that it was taken. */
export const cutOff: MailFailure = {
  kind: "temporary",
  fault: "connection",
  progress: "complete",
  error: "smtp ECONNECTION",
};
