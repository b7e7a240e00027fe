import type { SentForm } from "#tests/support/workers/sent-form.ts";

/** A form, good or bad, that two senders send who start from the same state. */
export type FormCase = {
  name: string;
  status: number;
  senders: () => Promise<readonly [SentForm, SentForm]>;
};

/** Forms of the route with an id. */
export type FormCases = Record<string, FormCase[]>;

/** A form to an address; nobody sends it who is known, unless told otherwise. */
export function aForm(
  path: string,
  fields: Record<string, string>,
  more: Partial<SentForm> = {},
): SentForm {
  return { path, fields: Object.entries(fields), cookie: "lang=fr", own: [], ...more };
}

/** A form that changes nothing, or the same again: both senders send it as it is. */
export function anyForm(form: () => SentForm | Promise<SentForm>): FormCase["senders"] {
  return async () => {
    const sent = await form();
    return [sent, sent];
  };
}
