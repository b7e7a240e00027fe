/** A text as a JavaScript string that may stand in an inline script. */
function scriptString(text: string): string {
  return JSON.stringify(text).replaceAll("<", "\\u003c");
}

/**
 * What Remix's page starts from in the browser, as the inline scripts that hand it over: its state
 * as Remix has encoded it, all at once. They belong behind the page.
 */
export async function hydrationHandoff(
  state: ReadableStream<Uint8Array> | undefined,
  nonce: string,
): Promise<string> {
  const text = state ? await new Response(state).text() : "";
  const controller = "window.__remixContext.streamController";
  const code = `${controller}.enqueue(${scriptString(text)});${controller}.close();`;
  return `<script nonce="${nonce}">${code}</script>`;
}
