import { createServer } from "node:http";
import { paraglideVitePlugin } from "@inlang/paraglide-js";
import { createServer as createVite } from "vite";
import { listPage, mailPage } from "./mail-preview-page.ts";
import type { MailPreview } from "./mail-previews.ts";
import { paraglideOptions } from "./paraglide-options.ts";
import { assertFree, chosenPort, localOrigin } from "./port.ts";

type Page = { status: number; type: "html" | "plain"; content: string };

function pageAt(path: string, previews: readonly MailPreview[]): Page {
  if (path === "/") return { status: 200, type: "html", content: listPage(previews) };
  const preview = previews.find((one) => path === one.path || path.startsWith(`${one.path}/`));
  if (!preview) return { status: 404, type: "plain", content: "There is no such mail." };
  if (path.endsWith("/html")) return { status: 200, type: "html", content: preview.html };
  if (path.endsWith("/text")) return { status: 200, type: "plain", content: preview.text };
  return { status: 200, type: "html", content: mailPage(preview, previews) };
}

/** Shows every mail from its previews; what is edited is there when the page is loaded again. */
async function showMails(): Promise<void> {
  const port = chosenPort();
  await assertFree(port);
  const vite = await createVite({
    configFile: false,
    appType: "custom",
    logLevel: "warn",
    optimizeDeps: { noDiscovery: true },
    plugins: [paraglideVitePlugin(paraglideOptions)],
    server: { middlewareMode: true, hmr: false, ws: false },
  });
  async function respond(path: string): Promise<Page> {
    try {
      const { mailPreviews } = await vite.ssrLoadModule("/scripts/mail-previews.ts");
      return pageAt(path, mailPreviews);
    } catch (error) {
      if (error instanceof Error) vite.ssrFixStacktrace(error);
      console.error(error);
      return { status: 500, type: "plain", content: String(error) };
    }
  }
  const server = createServer(async ({ url = "/" }, response) => {
    const { status, type, content } = await respond(url);
    response.writeHead(status, { "Content-Type": `text/${type}; charset=utf-8` }).end(content);
  });
  server.listen(port, "localhost", () => {
    console.log(`Every mail in both languages: ${localOrigin(port)}\nCtrl-C ends it.`);
  });
}

try {
  await showMails();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
