import type { ReactNode } from "react";
import { KeysDialog } from "#app/components/admin/frame/keys-dialog.tsx";
import { ThemeSwitch } from "#app/components/admin/frame/theme-switch.tsx";
import { LanguageSwitch } from "#app/components/site/language-switch.tsx";
import type { Theme } from "#app/domain/site/theme.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

type AdminFooterProps = {
  user: string;
  theme: Theme;
  /** What else this browser may be told to do. */
  children: ReactNode;
};

/** The foot of every page of the restaurant's book: how it looks, and the way out. */
export function AdminFooter({ user, theme, children }: AdminFooterProps) {
  return (
    <footer className="border-t border-line print:hidden">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-[min(1rem,4vw)] py-4 sm:px-6">
        <div className="flex min-w-0 flex-wrap items-center gap-x-4">
          <ThemeSwitch theme={theme} />
          {children}
          <LanguageSwitch />
          <KeysDialog />
        </div>
        <form
          method="post"
          action={paths.logout()}
          className="flex min-w-0 flex-wrap items-center gap-x-3"
        >
          <bdi className="min-w-0 text-soft wrap-anywhere">{user}</bdi>
          <button type="submit" className="min-h-target underline">
            {m.account_logout()}
          </button>
        </form>
      </div>
    </footer>
  );
}
