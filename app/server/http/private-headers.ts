/** For the pages behind a guest's link: kept by nobody, found by nobody, named to no other site. */
export const privateHeaders = {
  "X-Robots-Tag": "noindex",
  "Cache-Control": "no-store",
  "Referrer-Policy": "same-origin",
};
