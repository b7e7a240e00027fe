import { Form, useNavigation } from "@remix-run/react";
import { mailLabel } from "#app/components/admin/reservations/mail-label.ts";
import { Button } from "#app/components/ui/button.tsx";
import type { MailKind } from "#app/domain/mail/mail.ts";
import { m } from "#app/i18n/compiled/messages.js";

type MailFormsProps = {
  /** `maySettle` where it has failed: somebody may tell its reader otherwise. */
  mail: { slug: string; kind: MailKind; isHeld: boolean; maySend: boolean; maySettle: boolean };
  /** The page of the reservation that the mail is about, which takes the forms. */
  action: string;
  /** Each form makes its own key of it. */
  requestKey: string;
  /** Where to go on after it. */
  next: string;
};

/** The buttons of a mail that did not leave: to send it, and to say that its reader knows. */
export function MailForms({ mail, action, requestKey, next }: MailFormsProps) {
  const { slug, kind, isHeld, maySend, maySettle } = mail;
  const common = { slug, kind, action, next };
  if (!maySend && !maySettle) return null;
  return (
    <div className="flex grow flex-wrap justify-end gap-2">
      {maySend ? (
        <MailForm
          {...common}
          intent="send-again"
          requestKey={requestKey}
          label={isHeld ? m.admin_mail_send() : m.admin_mail_send_again()}
        />
      ) : null}
      {maySettle ? (
        <MailForm
          {...common}
          intent="settle-mail"
          requestKey={`${requestKey}-settle`}
          label={m.admin_mail_settle()}
        />
      ) : null}
    </div>
  );
}

type MailFormProps = {
  intent: "send-again" | "settle-mail";
  slug: string;
  kind: MailKind;
  action: string;
  requestKey: string;
  next: string;
  label: string;
};

function MailForm({ intent, slug, kind, action, requestKey, next, label }: MailFormProps) {
  const isBusy = useNavigation().formData?.get("requestKey") === requestKey;
  return (
    <Form method="post" discover="none" action={action} preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="mail" value={slug} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <input type="hidden" name="next" value={next} />
      <Button tone="plain" busy={isBusy}>
        <span>{label}</span>
        <span className="sr-only">{mailLabel(kind)}</span>
      </Button>
    </Form>
  );
}
