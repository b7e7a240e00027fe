import { type Locale, locales } from "#app/domain/locale.ts";
import { type MailKind, mailKindSchema } from "#app/domain/mail/mail.ts";
import { type RenderedMail, renderMail } from "#app/server/mail/render.ts";
import { mailContentSchema, mails } from "#emails/index.ts";

export type MailPreview = RenderedMail & {
  /** Where the preview is shown: "/fr/refused/2". */
  path: string;
  locale: Locale;
  kind: MailKind;
};

/** Each mail in each of its ways and languages, written from its previews. */
export const mailPreviews: MailPreview[] = locales.flatMap((locale) =>
  mailKindSchema.options.flatMap((kind) =>
    mails[kind].preview(locale).map((props, at) => ({
      ...renderMail(mailContentSchema.parse({ kind, props }), locale),
      path: `/${locale}/${kind}/${at + 1}`,
      locale,
      kind,
    })),
  ),
);
