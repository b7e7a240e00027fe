import { type CheerioAPI, load } from "cheerio";

/** A page as a browser reads it, to be asked by selectors. */
export function pageOf(html: string): CheerioAPI {
  return load(html);
}

/** What a browser shows as text of a page or of a piece of one: its texts, with spaces between. */
export function wordsOf(html: string): string {
  const page = load(html, null, false);
  page("script, style").remove();
  // What a tag parts is told apart: words of two elements would run into one.
  for (const element of page("*").toArray()) page(element).before(" ").prepend(" ").append(" ");
  return page
    .root()
    .text()
    .replace(/[ \n]+/g, " ");
}

/** What the fields of a form hold, in their order, radio buttons where they are chosen. */
export function fieldsOf(html: string, form: string): [name: string, value: string][] | null {
  const page = pageOf(html);
  const found = page(form).first();
  if (found.length === 0) return null;
  const fields = found.find("input, textarea").not("[type=radio]:not([checked])").toArray();
  return fields.map((field) => [page(field).attr("name") ?? "", String(page(field).val() ?? "")]);
}

/** What a field of a page is filled with; `null` where the page has none of that name. */
export function filledWith(html: string, name: string): string | null {
  const value = pageOf(html)(`:is(input, textarea)[name="${name}"]`).first().val();
  return value === undefined ? null : String(value);
}

/** An attribute of each element of a page that a selector finds; empty where one has none. */
export function attributesOf(html: string, selector: string, attribute: string): string[] {
  const page = pageOf(html);
  return page(selector)
    .toArray()
    .map((element) => page(element).attr(attribute) ?? "");
}
