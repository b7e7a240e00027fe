import { pageOf } from "#tests/support/domain/html.ts";

/** The log-in form of a page: where it is sent, and its hidden fields as a browser sends them. */
export function logInFormOf(html: string) {
  const page = pageOf(html);
  const form = page('form:has([name="password"])').first();
  const hidden = form
    .find("input[type=hidden]")
    .toArray()
    .map((field): [string, string] => [
      page(field).attr("name") ?? "",
      (page(field).attr("value") ?? "").replace(/\r?\n/g, "\r\n"),
    ]);
  return { action: form.attr("action") ?? "", hidden };
}
