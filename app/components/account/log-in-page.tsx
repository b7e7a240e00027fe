import { KeptFields } from "#app/components/account/kept-fields.tsx";
import { LogInForm, type LogInProblem } from "#app/components/account/log-in-form.tsx";
import { LogInNotices } from "#app/components/account/log-in-notices.tsx";
import { LanguageSwitch } from "#app/components/site/language-switch.tsx";
import { SiteShell } from "#app/components/site/site-shell.tsx";
import { textLinkLook } from "#app/components/ui/text-link.tsx";
import { copyNames, type KeptTexts } from "#app/domain/accounts/kept-form.ts";
import type { RestaurantCard } from "#app/domain/site/restaurant-card.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

type LogInPageProps = {
  restaurant: RestaurantCard;
  /** Where the form is sent; to the page's own address when it is not given. */
  action?: string;
  /** The name of who is logged in already. */
  name?: string | null;
  /** What was wrong with the form, and the address that was typed. */
  problem?: LogInProblem | null;
  /** What was sent when the session had ended. */
  kept?: KeptTexts | null;
  /** A log-in was right, and its cookie did not come back. */
  isCookieLost?: boolean;
};

/** The log-in page, also as the answer to a form whose session has ended. */
export function LogInPage(props: LogInPageProps) {
  const { restaurant, action, name = null, problem = null, kept = null } = props;
  return (
    <SiteShell restaurant={restaurant} language={<Language {...{ action, kept }} />}>
      <div className="mx-auto max-w-md">
        <h1 className="page-title">{m.account_login_title()}</h1>
        <p className="mt-3 mb-7 text-soft">{m.account_login_intro()}</p>
        <LogInNotices {...{ name, problem, kept }} isCookieLost={props.isCookieLost ?? false} />
        <LogInForm {...{ action, problem, kept }} />
        <p className="mt-6">
          <a href={paths.reserve()} className={textLinkLook()}>
            {m.account_book_instead()}
          </a>
        </p>
      </div>
    </SiteShell>
  );
}

function Language({ action, kept }: { action: string | undefined; kept: KeptTexts | null }) {
  return (
    <LanguageSwitch next={action}>
      {kept ? <KeptFields kept={kept} /> : null}
      {kept?.kind === "to-copy" ? (
        <input type="hidden" name={copyNames.words} value={kept.words} />
      ) : null}
    </LanguageSwitch>
  );
}
