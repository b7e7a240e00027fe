import type { ReactElement } from "react";
import { z } from "zod";
import type { Locale } from "#app/domain/locale.ts";
import type { MailKind } from "#app/domain/mail/mail.ts";

type Definition<Kind extends MailKind, Props extends z.ZodObject> = {
  kind: Kind;
  /** All that the mail is written from. */
  props: Props;
  subject: (props: z.output<Props>) => string;
  body: (props: z.output<Props>) => ReactElement;
  /** Examples, one for each way in which the mail is written. */
  preview: (locale: Locale) => [z.input<Props>, ...z.input<Props>[]];
};

/** A mail of one kind. Its subject and body are in the ambient language. */
export function defineMail<const Kind extends MailKind, Props extends z.ZodObject>(
  definition: Definition<Kind, Props>,
) {
  const { kind, props } = definition;
  return { ...definition, content: z.object({ kind: z.literal(kind), props }) };
}
