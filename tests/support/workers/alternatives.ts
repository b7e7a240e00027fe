import { fieldsOf, pageOf } from "#tests/support/domain/html.ts";
import { posted, visit } from "#tests/support/workers/guest.ts";

/** What the booking form of a page is filled with; `null` when the page has none. */
export function bookingFormOf(html: string): Record<string, string> | null {
  const fields = fieldsOf(html, "form#booking");
  return fields && { note: "", ...Object.fromEntries(fields) };
}

function prefillFieldsOf(html: string): Record<string, string> | null {
  const fields = fieldsOf(html, "form#prefill");
  return fields && Object.fromEntries(fields);
}

/** Where the buttons of a page lead that take along what was typed, all or those within a place. */
function waysOf(html: string, within = ""): string[] {
  const page = pageOf(html);
  const buttons = page(`${within} button[formaction^="/reserve"]`).toArray();
  return buttons.map((button) => page(button).attr("formaction") ?? "");
}

/**
 * The form of a page that carries what was typed, of its own or that of the booking: what it sends
 * when a button leads elsewhere, where the buttons of the alternatives lead (`places`) and where all
 * of them do (`ways`). `null` when the page has links.
 */
export function prefillFormOf(html: string) {
  const fields = prefillFieldsOf(html) ?? bookingFormOf(html);
  if (!fields) return null;
  return {
    fields: { ...fields, elsewhere: "on" },
    places: waysOf(html, 'section[aria-labelledby="alternatives"]'),
    ways: waysOf(html),
  };
}

/** Presses the button of a page that leads to a place beginning so. */
export function goOn(html: string, beginning: string) {
  const form = prefillFormOf(html);
  const place = form?.ways.find((candidate) => candidate.startsWith(beginning));
  if (!form || place === undefined) throw new Error(`No button leads to ${beginning}.`);
  return visit(place, posted(form.fields));
}
