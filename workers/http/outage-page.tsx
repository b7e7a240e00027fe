import { renderToStaticMarkup } from "react-dom/server.browser";
import { fieldsToKeep } from "#app/domain/accounts/kept-form.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { privateHeaders } from "#app/server/http/private-headers.ts";
import { plainPage } from "#workers/http/plain-page.ts";

const retryAfterSeconds = "10";

type Fields = ReturnType<typeof fieldsToKeep>;

/** The fields of a form that can be sent again as it was; `null` where a password or a file is missing. */
function wholeFields(form: FormData | null): Fields | null {
  if (!form) return null;
  const fields = fieldsToKeep(form);
  return fields.length === [...form].length ? fields : null;
}

function SendAgain({ to, fields }: { to: string; fields: Fields }) {
  return (
    <form method="post" action={to}>
      {fields.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field may stand there twice.
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      <button type="submit">{m.site_outage_send_again()}</button>
    </form>
  );
}

function LoadAgain({ address }: { address: string }) {
  return (
    <p>
      <a href={address}>{m.site_outage_load_again()}</a>
    </p>
  );
}

/**
 * The 503 of a request during which the database did not answer. A form that was sent stands in it,
 * to be sent again as it was: with the same key it takes nothing twice. One with a password does not.
 */
export function outagePage({ pathname, search }: URL, form: FormData | null): Response {
  const address = `${pathname}${search}`;
  const fields = wholeFields(form);
  return plainPage({
    status: 503,
    title: m.site_outage_title(),
    text: fields ? m.site_outage_form_text() : m.site_outage_text(),
    more: renderToStaticMarkup(
      fields ? <SendAgain to={address} fields={fields} /> : <LoadAgain address={address} />,
    ),
    headers: { ...privateHeaders, "Retry-After": retryAfterSeconds },
  });
}
