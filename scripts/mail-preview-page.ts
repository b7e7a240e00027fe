import { languages } from "#app/i18n/languages.ts";
import type { MailPreview } from "./mail-previews.ts";

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<"]/g, (sign) => signs[sign] ?? sign);
}

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 1220px; margin: 0 auto; padding: 1rem; }
a { padding: 0.25rem 0; display: inline-block; }
h2 { margin: 2rem 0 0.5rem; font-size: 1rem; }
ul { list-style: none; margin: 0; padding: 0; }
nav { display: flex; flex-wrap: wrap; gap: 1.5rem; }
.frames { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }
figure { margin: 0; max-width: 100%; }
iframe { border: 1px solid; max-width: 100%; height: 56rem; }
pre { max-width: 48rem; padding: 1rem; border: 1px solid; white-space: pre-wrap; overflow-wrap: anywhere; }`;

function page(title: string, content: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head>
<body>${content}</body></html>`;
}

function link({ path, subject, locale }: MailPreview): string {
  return `<a href="${path}" lang="${locale}">${escaped(subject)}</a>`;
}

/** All mails by kind, each in all of its ways and languages. */
export function listPage(previews: readonly MailPreview[]): string {
  const kinds = [...new Set(previews.map(({ kind }) => kind))];
  const sections = kinds.map((kind) => {
    const items = previews.filter((preview) => preview.kind === kind);
    return `<h2>${kind}</h2><ul>${items.map((item) => `<li>${link(item)}</li>`).join("")}</ul>`;
  });
  return page("Mails", `<h1>Mails</h1>${sections.join("")}`);
}

function frame(path: string, width: number): string {
  return `<figure><figcaption>${width} px</figcaption>
<iframe src="${path}/html" width="${width}" title="${width} px"></iframe></figure>`;
}

/** One mail: its subject, its page on a telephone and on a wide screen, its text. */
export function mailPage(preview: MailPreview, previews: readonly MailPreview[]): string {
  const { path, kind, locale, subject, text } = preview;
  const at = previews.indexOf(preview);
  const [, , , way] = path.split("/");
  const ways: [string, MailPreview | undefined][] = [
    ["Before", previews[at - 1]],
    ["After", previews[at + 1]],
    ...previews
      .filter((other) => other.locale !== locale && other.path.endsWith(`/${kind}/${way}`))
      .map((other): [string, MailPreview] => [languages[other.locale].name, other]),
  ];
  const links = ways.map(([label, to]) => (to ? `<a href="${to.path}">${label}</a>` : ""));
  return page(
    `${kind} (${locale})`,
    `<nav><a href="/">All mails</a>${links.join("")}</nav>
<h1 lang="${locale}">${escaped(subject)}</h1>
<p>${kind} · <a href="${path}/html">As a page</a> · <a href="${path}/text">As text</a></p>
<div class="frames">${frame(path, 390)}${frame(path, 768)}</div>
<pre lang="${locale}">${escaped(text)}</pre>`,
  );
}
