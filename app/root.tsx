import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { PageOfError, statusOfError } from "#app/components/account/page-of-error.tsx";
import { wordsOfStatus } from "#app/components/site/error-page.tsx";
import { NonceContext } from "#app/components/ui/nonce.ts";
import { asksForHydration } from "#app/http/route-handle.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { getLocale } from "#app/i18n/compiled/runtime.js";
import styles from "#app/styles.css?url";

export function meta({ error }: { error?: unknown }) {
  return error == null ? [] : [{ title: wordsOfStatus(statusOfError(error)).title }];
}

export function links() {
  return [
    { rel: "stylesheet", href: styles },
    ...["fraunces", "fraunces-italic", "inter"].map((face) => ({
      rel: "preload",
      href: `/fonts/${face}.woff2`,
      as: "font" as const,
      type: "font/woff2",
      crossOrigin: "anonymous" as const,
    })),
    { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  ];
}

export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang={getLocale()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip-link" href="#main">
          {m.site_skip_link()}
        </a>
        {children}
        <PageScripts />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

function PageScripts() {
  const nonce = useContext(NonceContext);
  const hydrated = useMatches().some(({ handle }) => asksForHydration(handle));
  if (!hydrated) return <script src="/site.js" defer />;
  return (
    <>
      <ScrollRestoration nonce={nonce} />
      <Scripts nonce={nonce} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageOfError error={useRouteError()} />;
}
