import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server.browser";

/** The type of page that old mail readers take for a modern one. */
const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/** A mail as a page of HTML. */
export function htmlPage(body: ReactElement): string {
  return doctype + renderToStaticMarkup(body);
}
