const mostBytes = 64 * 1024;
const emptyForm = "application/x-www-form-urlencoded";

type Refusal = { ok: false; reason: "too-large" | "no-form" };
type FormRequest = { ok: true; request: Request } | Refusal;

async function readBounded(
  body: ReadableStream | null,
): Promise<{ ok: true; bytes: ArrayBuffer } | Refusal> {
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      length += chunk.byteLength;
      if (length > mostBytes) controller.terminate();
      else controller.enqueue(chunk);
    },
  });
  let length = 0;
  try {
    const bytes = await new Response(body?.pipeThrough(counted)).arrayBuffer();
    return length > mostBytes ? { ok: false, reason: "too-large" } : { ok: true, bytes };
  } catch {
    // Cut off by the sender, or no chunks of HTTP at all.
    return { ok: false, reason: "no-form" };
  }
}

async function isForm(body: ArrayBuffer, headers: Headers): Promise<boolean> {
  try {
    await new Response(body, { headers }).formData();
    return true;
  } catch {
    return false;
  }
}

/**
 * The request with its form read whole, so that no action meets a body it cannot parse. Refused
 * are bodies over 64 KiB, their bytes counted as Content-Length may lie, and what is no form.
 */
export async function readForm(request: Request): Promise<FormRequest> {
  if (request.method === "GET" || request.method === "HEAD") return { ok: true, request };
  const read = await readBounded(request.body);
  if (!read.ok) return read;
  const body = read.bytes;
  const headers = new Headers(request.headers);
  // Remix compares it with Host once more, and throws at the `null` that cross-site.ts accepts.
  headers.delete("Origin");
  if (body.byteLength === 0) headers.set("Content-Type", emptyForm);
  if (!(await isForm(body, headers))) return { ok: false, reason: "no-form" };
  const { method, signal, url } = request;
  return { ok: true, request: new Request(url, { method, headers, signal, body }) };
}
