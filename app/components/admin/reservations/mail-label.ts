import type { MailKind, MailStatus } from "#app/domain/mail/mail.ts";
import { m } from "#app/i18n/compiled/messages.js";

const kinds = {
  confirmed: m.admin_mail_confirmed,
  "waiting-manual": m.admin_mail_waiting_manual,
  "waiting-full": m.admin_mail_waiting_full,
  accepted: m.admin_mail_accepted,
  restored: m.admin_mail_restored,
  refused: m.admin_mail_refused,
  expired: m.admin_mail_expired,
  cancelled: m.admin_mail_cancelled,
  withdrawn: m.admin_mail_withdrawn,
  changed: m.admin_mail_changed,
  "change-waiting": m.admin_mail_change_waiting,
  "change-refused": m.admin_mail_change_refused,
  "already-booked": m.admin_mail_already_booked,
  received: m.admin_mail_received,
  "guest-cancelled": m.admin_mail_guest_cancelled,
  "guest-changed": m.admin_mail_guest_changed,
  "guest-late": m.admin_mail_guest_late,
} as const satisfies Record<MailKind, () => string>;

/** What a mail says, and to whom it goes. */
export function mailLabel(kind: MailKind): string {
  return kinds[kind]();
}

/** Where a mail is; `when` is when it left. */
export function mailStateLabel(status: MailStatus, when: string): string {
  switch (status) {
    case "queued":
      return m.admin_mail_state_queued();
    case "sending":
      return m.admin_mail_state_sending();
    case "sent":
      return m.admin_mail_state_sent({ when });
    case "held":
      return m.admin_mail_state_held();
    case "failed":
      return m.admin_mail_state_failed();
    case "settled":
      return m.admin_mail_state_settled();
    case "withdrawn":
      return m.admin_mail_state_withdrawn();
  }
}
