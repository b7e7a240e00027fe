import type { ReactElement } from "react";
import { z } from "zod";
import type { MailKind } from "#app/domain/mail/mail.ts";
import { acceptedMail } from "#emails/accepted.tsx";
import { alreadyBookedMail } from "#emails/already-booked.tsx";
import { cancelledMail } from "#emails/cancelled.tsx";
import { changeRefusedMail } from "#emails/change-refused.tsx";
import { changeWaitingMail } from "#emails/change-waiting.tsx";
import { changedMail } from "#emails/changed.tsx";
import { confirmedMail } from "#emails/confirmed.tsx";
import { expiredMail } from "#emails/expired.tsx";
import { guestCancelledMail } from "#emails/guest-cancelled.tsx";
import { guestChangedMail } from "#emails/guest-changed.tsx";
import { guestLateMail } from "#emails/guest-late.tsx";
import { receivedMail } from "#emails/received.tsx";
import { refusedMail } from "#emails/refused.tsx";
import { restoredMail } from "#emails/restored.tsx";
import { waitingFullMail } from "#emails/waiting-full.tsx";
import { waitingManualMail } from "#emails/waiting-manual.tsx";
import { withdrawnMail } from "#emails/withdrawn.tsx";

/** Every mail that is sent, by its kind. */
export const mails = {
  confirmed: confirmedMail,
  "waiting-manual": waitingManualMail,
  "waiting-full": waitingFullMail,
  accepted: acceptedMail,
  restored: restoredMail,
  refused: refusedMail,
  expired: expiredMail,
  cancelled: cancelledMail,
  withdrawn: withdrawnMail,
  changed: changedMail,
  "change-waiting": changeWaitingMail,
  "change-refused": changeRefusedMail,
  "already-booked": alreadyBookedMail,
  received: receivedMail,
  "guest-cancelled": guestCancelledMail,
  "guest-changed": guestChangedMail,
  "guest-late": guestLateMail,
} satisfies { [Kind in MailKind]: { kind: Kind } };

type Props = { [Kind in MailKind]: z.output<(typeof mails)[Kind]["props"]> };

/** The kind of a mail, and all that it is written from. */
export type MailContent<Kind extends MailKind = MailKind> = {
  [Each in Kind]: { kind: Each; props: Props[Each] };
}[Kind];

/** Reads the content of a mail of any kind. */
export const mailContentSchema = z.union(Object.values(mails).map(({ content }) => content));

type Composer<Kind extends MailKind> = {
  subject: (props: Props[Kind]) => string;
  body: (props: Props[Kind]) => ReactElement;
};
const composers: { [Kind in MailKind]: Composer<Kind> } = mails;

/** The subject and the body of a mail, in the ambient language. */
export function composeMail<Kind extends MailKind>({ kind, props }: MailContent<Kind>) {
  const { subject, body } = composers[kind];
  return { subject: subject(props), body: body(props) };
}
