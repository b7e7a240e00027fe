import { posted, visit } from "#tests/support/workers/guest.ts";

const unescaped = { "&amp;": "&", "&quot;": '"', "&#x27;": "'", "&lt;": "<", "&gt;": ">" };

function plain(text: string): string {
  return Object.entries(unescaped).reduce(
    (read, [code, sign]) => read.replaceAll(code, sign),
    text,
  );
}

function attribute(tag: string, name: string): string {
  return plain(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
}

function prefillFieldsOf(html: string): Record<string, string> | null {
  const form = /<form[^>]*id="prefill".*?<\/form>/s.exec(html)?.[0];
  const inputs = form?.match(/<input[^>]*>/g);
  if (!inputs) return null;
  return Object.fromEntries(inputs.map((tag) => [attribute(tag, "name"), attribute(tag, "value")]));
}

/**
 * The form of a page that carries what was typed, of its own or that of the booking: what it sends
 * when a button leads elsewhere, where the buttons of the alternatives lead (`places`) and where all
 * of them do (`ways`). `null` when the page has links.
 */
export function prefillFormOf(html: string) {
  const fields = prefillFieldsOf(html) ?? bookingFormOf(html);
  if (!fields) return null;
  const section = /<section aria-labelledby="alternatives".*?<\/section>/s.exec(html)?.[0] ?? "";
  return { fields: { ...fields, elsewhere: "on" }, places: waysOf(section), ways: waysOf(html) };
}

function waysOf(html: string): string[] {
  const buttons = html.match(/<button[^>]*formaction="\/reserve[^>]*>/g) ?? [];
  return buttons.map((tag) => attribute(tag, "formaction"));
}

/** Presses the button of a page that leads to a place beginning so. */
export function goOn(html: string, beginning: string) {
  const form = prefillFormOf(html);
  const place = form?.ways.find((candidate) => candidate.startsWith(beginning));
  if (!form || place === undefined) throw new Error(`No button leads to ${beginning}.`);
  return visit(place, posted(form.fields));
}

/** What the booking form of a page is filled with; `null` when the page has none. */
export function bookingFormOf(html: string): Record<string, string> | null {
  const form = /<form[^>]*id="booking".*?<\/form>/s.exec(html)?.[0];
  if (form === undefined) return null;
  const inputs = (form.match(/<input[^>]*>/g) ?? []).filter(
    (tag) => !tag.includes('type="radio"') || tag.includes('checked=""'),
  );
  const note = /<textarea[^>]*>(.*?)<\/textarea>/s.exec(form)?.[1] ?? "";
  return {
    ...Object.fromEntries(inputs.map((tag) => [attribute(tag, "name"), attribute(tag, "value")])),
    // A text area swallows the line break that follows its tag.
    note: plain(note).replace(/^\n/, ""),
  };
}
