import { useEffect, useRef } from "react";
import type { LogInProblem } from "#app/components/account/log-in-form.tsx";
import { WordsInSentence } from "#app/components/text/isolated-sentence.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import type { KeptTexts } from "#app/domain/accounts/kept-form.ts";
import { m } from "#app/i18n/compiled/messages.js";

type LogInNoticesProps = {
  name: string | null;
  problem: LogInProblem | null;
  kept: KeptTexts | null;
  isCookieLost: boolean;
};

const problems = {
  malformed: m.account_login_malformed,
  wrong: m.account_login_wrong,
  "too-many": m.account_login_too_many,
} as const;

/** What the log-in page has to say before its form: what went wrong, and what is kept meanwhile. */
export function LogInNotices({ name, problem, kept, isCookieLost }: LogInNoticesProps) {
  const lost = isCookieLost && !problem;
  return (
    <>
      {name === null ? null : (
        <Notice className="mb-6">
          <WordsInSentence words={name}>
            {(person) => m.account_logged_in_as({ name: person })}
          </WordsInSentence>
        </Notice>
      )}
      {problem && problem.reason !== "incomplete" ? (
        <Notice tone="stop" role="alert" id="login-problem" className="mb-6">
          {problems[problem.reason]()}
        </Notice>
      ) : null}
      {lost ? <CookieLost /> : null}
      {kept ? <KeptNotice kept={kept} isFirst={!problem && !lost} /> : null}
    </>
  );
}

function CookieLost() {
  return (
    <Notice tone="stop" role="alert" className="mb-6 space-y-2">
      <h2 className="text-[1.3em]">{m.account_cookie_lost_title()}</h2>
      <p>{m.account_cookie_lost_text()}</p>
    </Notice>
  );
}

function keptMessage(kept: KeptTexts, isFirst: boolean): string {
  if (kept.kind === "kept") return isFirst ? m.account_session_ended() : m.account_still_kept();
  return kept.why === "too-old" ? m.account_kept_too_old() : m.account_kept_too_large();
}

/** It takes the focus where it is the news: with scripts it takes the place of the page that was. */
function KeptNotice({ kept, isFirst }: { kept: KeptTexts; isFirst: boolean }) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFirst) notice.current?.focus();
  }, [isFirst]);
  return (
    <div ref={notice} role={isFirst ? "alert" : undefined} tabIndex={-1} className="mb-6">
      <Notice tone={isFirst ? "wait" : "plain"}>{keptMessage(kept, isFirst)}</Notice>
    </div>
  );
}
