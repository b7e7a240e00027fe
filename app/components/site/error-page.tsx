import { Fleuron } from "#app/components/site/ornament.tsx";
import { TextAnchor } from "#app/components/ui/text-link.tsx";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

type Words = { title: string; text: string };

/** What a status means to the person who sees it. */
export function wordsOfStatus(status: number): Words {
  switch (status) {
    case 401:
      return { title: m.account_login_title(), text: m.site_error_request_text() };
    case 403:
      return { title: m.site_error_forbidden_title(), text: m.site_error_forbidden_text() };
    case 404:
    case 410:
      return { title: m.site_error_not_found_title(), text: m.site_error_not_found_text() };
    case 405:
      return { title: m.site_error_not_allowed_title(), text: m.site_error_not_allowed_text() };
    case 413:
      return { title: m.site_error_too_large_title(), text: m.site_error_too_large_text() };
    default:
      return status >= 400 && status < 500
        ? { title: m.site_error_request_title(), text: m.site_error_request_text() }
        : { title: m.site_error_failure_title(), text: m.site_error_failure_text() };
  }
}

export function ErrorPage({ status }: { status: number }) {
  const { title, text } = wordsOfStatus(status);
  return (
    <main id="main" className="mx-auto max-w-xl px-[min(1.25rem,5vw)] py-20" data-error={status}>
      <Fleuron className="mb-8 text-brass" />
      <h1 className="page-title">{title}</h1>
      <p className="mt-4">{text}</p>
      <p className="mt-8">
        <TextAnchor href={paths.home()}>{m.site_error_back_home()}</TextAnchor>
      </p>
    </main>
  );
}
