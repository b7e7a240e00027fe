import { reportError } from "#app/server/http/report-error.ts";
import type { Platform } from "#app/server/platform.ts";

const emptyForm = "application/x-www-form-urlencoded";

/** A phone with one bar sends a form in a few seconds; who takes longer holds a connection open. */
const patienceMilliseconds = 20_000;

type Refusal = { ok: false; reason: "too-large" | "too-slow" | "no-form" };
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

/** Thrown by a form that is read, when its sender has cut it off or takes too long over it. */
export class LostForm extends Error {
  readonly reason: "too-slow" | "no-form";

  constructor(reason: LostForm["reason"], cause?: unknown) {
    super(`The form was lost: ${reason}.`, { cause });
    this.reason = reason;
  }
}

/** What is read, or a `LostForm` once it has taken too long: counted for the whole, not for a piece. */
async function inTime<Value>(reading: Promise<Value>): Promise<Value> {
  const { promise: end, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new LostForm("too-slow")), patienceMilliseconds);
  try {
    return await Promise.race([reading, end]);
  } catch (error) {
    throw error instanceof LostForm ? error : new LostForm("no-form", error);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Whether a form says that it is plain and within `limit` bytes: HTTP delivers no more of it than was
 * declared. Its action reads it by itself, at half the cost of reading it here.
 */
export function isShortForm(headers: Headers, limit: number): boolean {
  const declared = Number(headers.get("Content-Length") ?? 0);
  const isPlain = headers.get("Content-Type") === emptyForm && !headers.has("Content-Encoding");
  return isPlain && declared > 0 && declared <= limit;
}

/** A request whose form its action reads by `formData`, in time, and that is kept for an outage. */
export function withKeptForm(request: Request, platform: Pick<Platform, "postedForm">): Request {
  const read = request.formData.bind(request);
  async function formData() {
    const form = await inTime(read());
    platform.postedForm = form;
    return form;
  }
  return Object.assign(request, { formData });
}

type Body = { ok: true; bytes: ArrayBuffer } | Refusal;

type BodyReader = ReadableStreamDefaultReader<Uint8Array>;

async function readBounded(reader: BodyReader, limit: number): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.byteLength;
    if (length > limit) {
      await reader.cancel();
      return { ok: false, reason: "too-large" };
    }
    chunks.push(read.value);
  }
  return { ok: true, bytes: joined(chunks, length) };
}

async function readBody(body: ReadableStream<Uint8Array> | null, limit: number): Promise<Body> {
  if (!body) return { ok: true, bytes: new ArrayBuffer(0) };
  const reader = body.getReader();
  try {
    return await inTime(readBounded(reader, limit));
  } catch (error) {
    if (!(error instanceof LostForm)) throw error;
    // What was cut off has ended; who is too slow is not waited for.
    if (error.reason === "too-slow") reader.cancel().catch(reportError);
    return { ok: false, reason: error.reason };
  }
}

/** The headers of a form; a body of no bytes is the empty one. */
function withFormType(headers: Headers, { byteLength }: ArrayBuffer): Headers {
  if (byteLength > 0) return headers;
  const typed = new Headers(headers);
  typed.set("Content-Type", emptyForm);
  return typed;
}

async function isForm(body: ArrayBuffer, headers: Headers): Promise<boolean> {
  // Every text is some form in this encoding; the others can be malformed.
  if (headers.get("Content-Type")?.toLowerCase() === emptyForm) return true;
  try {
    await new Response(body, { headers }).formData();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/**
 * The request with its form read whole, so that no action meets a body it cannot parse. Refused
 * are bodies over `limit` bytes, which are counted as Content-Length may lie, those that take longer
 * than 20 seconds, and what is no form.
 */
export async function readForm(request: Request, limit: number): Promise<FormRequest> {
  const { method, signal, url } = request;
  const read = await readBody(request.body, limit);
  if (!read.ok) return read;
  const body = read.bytes;
  const headers = withFormType(request.headers, body);
  if (!(await isForm(body, headers))) return { ok: false, reason: "no-form" };
  return { ok: true, request: new Request(url, { method, headers, signal, body }) };
}
