/** The text of an attribute as a browser reads it. */
function unescaped(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

function attribute(tag: string, name: string): string {
  return unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
}

/** The log-in form of a page: where it is sent, and its hidden fields as a browser sends them. */
export function logInFormOf(html: string) {
  const [, whole = ""] =
    /(<form(?:(?!<form)[\s\S])*?name="password"[\s\S]*?<\/form>)/.exec(html) ?? [];
  const hidden = [...whole.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(
    ([tag]): [string, string] => [
      attribute(tag, "name"),
      attribute(tag, "value").replace(/\r?\n/g, "\r\n"),
    ],
  );
  return { action: attribute(/<form[^>]*>/.exec(whole)?.[0] ?? "", "action"), hidden };
}
