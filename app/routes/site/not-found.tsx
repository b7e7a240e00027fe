function notFound(): never {
  throw new Response(null, { status: 404 });
}

export const loader = notFound;
export const action = notFound;

/** Never shown; it makes this a page, whose refusal is the page of errors. */
export default function NotFound() {
  return null;
}
