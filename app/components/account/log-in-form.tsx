import { KeptFields } from "#app/components/account/kept-fields.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Field } from "#app/components/ui/field.tsx";
import { TextAreaField } from "#app/components/ui/text-area-field.tsx";
import { copyNames, type KeptTexts } from "#app/domain/accounts/kept-form.ts";
import { m } from "#app/i18n/compiled/messages.js";

/** Why a log-in was not taken, and what was typed. */
export type LogInProblem = {
  reason: "malformed" | "incomplete" | "wrong" | "too-many";
  email: string;
  missing: readonly ("email" | "password")[];
};

type LogInFormProps = { action?: string; problem: LogInProblem | null; kept: KeptTexts | null };

/** The log-in form, which takes along what was sent when the session had ended. */
export function LogInForm({ action, problem, kept }: LogInFormProps) {
  const missing = problem?.missing ?? [];
  return (
    <form method="post" action={action} className="space-y-5">
      {kept ? <KeptFields kept={kept} /> : null}
      {kept?.kind === "to-copy" ? (
        <TextAreaField
          id="kept-words"
          name={copyNames.words}
          label={m.account_kept_copy()}
          rows={6}
          readOnly
          defaultValue={kept.words}
        />
      ) : null}
      <Field
        id="email"
        name="email"
        type="email"
        autoComplete="username"
        required
        maxLength={254}
        label={m.account_email()}
        defaultValue={problem?.email}
        error={missing.includes("email") ? m.account_email_missing() : null}
      />
      <Field
        id="password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        label={m.account_password()}
        error={missing.includes("password") ? m.account_password_missing() : null}
      />
      <Button className="w-full">{m.account_login_button()}</Button>
    </form>
  );
}
