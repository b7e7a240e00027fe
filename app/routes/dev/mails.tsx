import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/ui/button.tsx";
import { Field } from "#app/components/ui/field.tsx";
import { mailsBefore, recipientAsked } from "#app/http/mailbox-query.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";
import { type MailboxMail, showMailbox } from "#app/server/mail/mailbox/show-mailbox.ts";
import type { MailAttachment } from "#app/server/mail/outgoing-mail.ts";
import { requirePreview } from "#app/server/mail/require-preview.ts";

export function meta() {
  return [{ title: m.mail_box_title() }, { name: "robots", content: "noindex" }];
}

export async function loader({ request, context: { platform } }: LoaderFunctionArgs) {
  requirePreview(request, platform.env);
  const to = recipientAsked(request);
  const before = mailsBefore(request);
  const box = await showMailbox({ to, before }, platform);
  return { ...box, to, isFirstPage: before === null };
}

export default function Mailbox() {
  const { to, mails, older, isFirstPage } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="mx-auto max-w-3xl px-5 py-12">
      <h1 className="page-title">{m.mail_box_title()}</h1>
      <p className="mt-3 text-soft">{m.mail_box_intro()}</p>
      <MailboxFilter to={to} />
      {mails.length === 0 ? (
        <p className="mt-10">
          {to === null ? m.mail_box_empty() : m.mail_box_nothing_found({ address: to })}
        </p>
      ) : (
        <ol className="mt-8 border-t border-line">
          {mails.map((mail) => (
            <MailOfBox key={mail.slug} mail={mail} />
          ))}
        </ol>
      )}
      <p className="mt-6 flex flex-wrap gap-x-6">
        {isFirstPage ? null : (
          <a
            className="inline-flex min-h-target items-center underline"
            href={paths.devMails({ to })}
          >
            {m.mail_box_newest()}
          </a>
        )}
        {older === null ? null : (
          <a
            className="inline-flex min-h-target items-center underline"
            href={paths.devMails({ to, before: older })}
          >
            {m.mail_box_older()}
          </a>
        )}
      </p>
    </main>
  );
}

/** Shows the mails to one address only. */
function MailboxFilter({ to }: { to: string | null }) {
  return (
    <form method="get" action={paths.devMails()} className="mt-6 flex flex-wrap items-end gap-4">
      <Field id="to" name="to" label={m.mail_box_filter()} defaultValue={to ?? ""} />
      <Button tone="plain">{m.mail_box_search()}</Button>
      {to === null ? null : (
        <a className="inline-flex min-h-target items-center underline" href={paths.devMails()}>
          {m.mail_box_all()}
        </a>
      )}
    </form>
  );
}

function downloadUrl({ contentType, content }: MailAttachment): string {
  return `data:${contentType.replaceAll(" ", "")},${encodeURIComponent(content)}`;
}

/** A mail of the preview mailbox, unfolding to its text, its page and its attachments. */
function MailOfBox({ mail }: { mail: MailboxMail }) {
  const { slug, to, subject, kind, text, attachments } = mail;
  return (
    <li className="border-b border-line">
      <details>
        <summary className="py-4 wrap-anywhere">
          <strong className="font-medium">{subject}</strong>
          <span className="block text-sm text-soft">
            {m.mail_box_to({ address: to })} · {kind}
          </span>
        </summary>
        <h2 className="small-caps mt-2">{m.mail_box_html()}</h2>
        <iframe
          className="mt-2 h-160 w-full border border-line"
          src={paths.devMailHtml(slug)}
          title={subject}
          sandbox="allow-popups"
          loading="lazy"
        />
        <h2 className="small-caps mt-6">{m.mail_box_text()}</h2>
        <pre className="mt-2 whitespace-pre-wrap wrap-anywhere font-sans text-sm">{text}</pre>
        {attachments.length === 0 ? null : (
          <>
            <h2 className="small-caps mt-6">{m.mail_box_attachments()}</h2>
            <ul className="mt-2">
              {attachments.map((attachment) => (
                <li key={attachment.filename}>
                  <a
                    className="inline-flex min-h-target items-center underline wrap-anywhere"
                    href={downloadUrl(attachment)}
                    download={attachment.filename}
                  >
                    {attachment.filename}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </details>
    </li>
  );
}
