import { posted, visit } from "#tests/support/guest.ts";

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

/** The form of a page that carries what was typed: its fields, and where each button leads. */
export function carryingFormOf(html: string) {
  const form = /<form[^>]*data-carries.*?<\/form>/s.exec(html)?.[0];
  if (form === undefined) return null;
  const inputs = form.match(/<input[^>]*>/g) ?? [];
  const buttons = form.match(/<button[^>]*>/g) ?? [];
  return {
    fields: Object.fromEntries(
      inputs.map((tag) => [attribute(tag, "name"), attribute(tag, "value")]),
    ),
    places: buttons.map((tag) => attribute(tag, "formaction")),
  };
}

/** Presses the button of a page that leads to a place beginning so. */
export function goOn(html: string, beginning: string) {
  const form = carryingFormOf(html);
  const place = form?.places.find((candidate) => candidate.startsWith(beginning));
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
