import { routePattern } from "#workers/http/route-pattern.ts";

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** The platform's own id of a request, or a random one; a client could write anything there. */
function idOf({ headers }: Request): string {
  const ray = headers.get("CF-Ray");
  const isRay = ray !== null && /^[0-9a-f]{16}(-[A-Z]{3})?$/.test(ray);
  return isRay ? ray : crypto.randomUUID().slice(0, 18);
}

/**
 * Writes the one line that is kept of a request. It holds nothing that was sent but a method of HTTP:
 * addresses may carry a name or a key, so the pattern of the route stands for them.
 */
export function logRequest(request: Request, address: URL | null, status: number): void {
  const method = methods.has(request.method) ? request.method : "other";
  const route = address ? routePattern(address.pathname) : "*";
  console.log(
    `{"method":"${method}","route":"${route}","status":${status},"id":"${idOf(request)}"}`,
  );
}
