const mostBytes = 64 * 1024;
const emptyForm = "application/x-www-form-urlencoded";

type Refusal = { ok: false; reason: "too-large" | "no-form" };
type FormRequest = { ok: true; request: Request } | Refusal;

function joined(chunks: readonly Uint8Array[], length: number): ArrayBuffer {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes.buffer;
}

async function readBounded(
  body: ReadableStream<Uint8Array> | null,
): Promise<{ ok: true; bytes: ArrayBuffer } | Refusal> {
  const chunks: Uint8Array[] = [];
  const reader = body?.getReader();
  let length = 0;
  try {
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      length += read.value.byteLength;
      if (length > mostBytes) {
        await reader?.cancel();
        return { ok: false, reason: "too-large" };
      }
      chunks.push(read.value);
    }
  } catch {
    // Cut off by the sender, or no chunks of HTTP at all.
    return { ok: false, reason: "no-form" };
  }
  return { ok: true, bytes: joined(chunks, length) };
}

async function isForm(body: ArrayBuffer, headers: Headers): Promise<boolean> {
  // Every text is some form in this encoding; the others can be malformed.
  if (headers.get("Content-Type")?.toLowerCase() === emptyForm) return true;
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
