import { createElement, type ReactElement } from "react";
import { z } from "zod";
import { AcceptedMail, acceptedParams, acceptedSubject } from "#emails/accepted.tsx";
import {
  AlreadyBookedMail,
  alreadyBookedParams,
  alreadyBookedSubject,
} from "#emails/already-booked.tsx";
import { CancelledMail, cancelledParams, cancelledSubject } from "#emails/cancelled.tsx";
import {
  ChangeRefusedMail,
  changeRefusedParams,
  changeRefusedSubject,
} from "#emails/change-refused.tsx";
import {
  ChangeWaitingMail,
  changeWaitingParams,
  changeWaitingSubject,
} from "#emails/change-waiting.tsx";
import { ChangedMail, changedParams, changedSubject } from "#emails/changed.tsx";
import { ConfirmedMail, confirmedParams, confirmedSubject } from "#emails/confirmed.tsx";
import { ExpiredMail, expiredParams, expiredSubject } from "#emails/expired.tsx";
import {
  GuestCancelledMail,
  guestCancelledParams,
  guestCancelledSubject,
} from "#emails/guest-cancelled.tsx";
import {
  GuestChangedMail,
  guestChangedParams,
  guestChangedSubject,
} from "#emails/guest-changed.tsx";
import { ReceivedMail, receivedParams, receivedSubject } from "#emails/received.tsx";
import { RefusedMail, refusedParams, refusedSubject } from "#emails/refused.tsx";
import { RestoredMail, restoredParams, restoredSubject } from "#emails/restored.tsx";
import { WaitingFullMail, waitingFullParams, waitingFullSubject } from "#emails/waiting-full.tsx";
import {
  WaitingManualMail,
  waitingManualParams,
  waitingManualSubject,
} from "#emails/waiting-manual.tsx";
import { WithdrawnMail, withdrawnParams, withdrawnSubject } from "#emails/withdrawn.tsx";

/** Every mail of the house, told apart by its kind. */
export const mailParamsSchema = z.discriminatedUnion("kind", [
  confirmedParams,
  waitingManualParams,
  waitingFullParams,
  acceptedParams,
  restoredParams,
  refusedParams,
  expiredParams,
  cancelledParams,
  withdrawnParams,
  changedParams,
  changeWaitingParams,
  changeRefusedParams,
  alreadyBookedParams,
  receivedParams,
  guestCancelledParams,
  guestChangedParams,
]);
export type MailParams = z.infer<typeof mailParamsSchema>;

/** The subject and the letter of a mail, in the ambient language. */
export function composeMail(params: MailParams): { subject: string; body: ReactElement } {
  switch (params.kind) {
    case "confirmed":
      return { subject: confirmedSubject(params), body: createElement(ConfirmedMail, params) };
    case "waiting-manual":
      return {
        subject: waitingManualSubject(params),
        body: createElement(WaitingManualMail, params),
      };
    case "waiting-full":
      return { subject: waitingFullSubject(params), body: createElement(WaitingFullMail, params) };
    case "accepted":
      return { subject: acceptedSubject(params), body: createElement(AcceptedMail, params) };
    case "restored":
      return { subject: restoredSubject(params), body: createElement(RestoredMail, params) };
    case "expired":
      return { subject: expiredSubject(params), body: createElement(ExpiredMail, params) };
    case "withdrawn":
      return { subject: withdrawnSubject(params), body: createElement(WithdrawnMail, params) };
    case "refused":
      return { subject: refusedSubject(params), body: createElement(RefusedMail, params) };
    case "cancelled":
      return { subject: cancelledSubject(params), body: createElement(CancelledMail, params) };
    case "changed":
      return { subject: changedSubject(params), body: createElement(ChangedMail, params) };
    case "change-waiting":
      return {
        subject: changeWaitingSubject(params),
        body: createElement(ChangeWaitingMail, params),
      };
    case "change-refused":
      return {
        subject: changeRefusedSubject(params),
        body: createElement(ChangeRefusedMail, params),
      };
    case "already-booked":
      return {
        subject: alreadyBookedSubject(params),
        body: createElement(AlreadyBookedMail, params),
      };
    case "received":
      return { subject: receivedSubject(params), body: createElement(ReceivedMail, params) };
    case "guest-cancelled":
      return {
        subject: guestCancelledSubject(params),
        body: createElement(GuestCancelledMail, params),
      };
    case "guest-changed":
      return {
        subject: guestChangedSubject(params),
        body: createElement(GuestChangedMail, params),
      };
  }
}
