import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/cloudflare";
import {
  Link,
  type ShouldRevalidateFunctionArgs,
  useActionData,
  useLoaderData,
} from "@remix-run/react";
import { readAnswerForm } from "#app/answer-form.ts";
import { AnswerProblem, type Problem } from "#app/components/book/answer-problem.tsx";
import { Answers } from "#app/components/book/answers.tsx";
import { EventList } from "#app/components/book/event-list.tsx";
import { GivenBackAnswer } from "#app/components/book/given-back-answer.tsx";
import { MailList } from "#app/components/book/mail-list.tsx";
import { partyWords } from "#app/components/book/party-words.ts";
import { RefuseWithReason } from "#app/components/book/refuse-with-reason.tsx";
import { ReservationDetails } from "#app/components/book/reservation-details.tsx";
import { ServiceFigures } from "#app/components/book/service-figures.tsx";
import { StatusMark } from "#app/components/book/status-mark.tsx";
import { WordsInSentence } from "#app/components/words-in-sentence.tsx";
import { answersFor } from "#app/domain/answer.ts";
import { bookPeriod } from "#app/domain/book-period.ts";
import { isolated } from "#app/domain/isolated-words.ts";
import { fullName } from "#app/domain/person-name.ts";
import type { ReservationCode } from "#app/domain/reservation.ts";
import { formFields } from "#app/form-fields.ts";
import { withGivenAnswer } from "#app/given-answer.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate } from "#app/i18n/format.ts";
import { serviceName } from "#app/i18n/service-name.ts";
import { type KeptAnswer, readKeptAnswer } from "#app/kept-answer.ts";
import { bookReservationParams, paths } from "#app/paths.ts";
import { routeParams } from "#app/route-params.ts";
import { safeRedirect } from "#app/safe-redirect.ts";
import { asksForMail, sendAgainSchema } from "#app/send-again-form.ts";
import type { Platform } from "#app/server/context.ts";
import { guardedForm } from "#app/server/kept-form/guarded-form.ts";
import { sendMailAgain } from "#app/server/mail/send-again.ts";
import { commandReservation } from "#app/server/reservations/command-reservation.ts";
import { codeOfSlug } from "#app/server/reservations/reservation-code.ts";
import { showReservation } from "#app/server/reservations/show.ts";
import { readAsStaff, requireStaff } from "#app/server/session.ts";

type Loaded = { data?: Awaited<ReturnType<typeof loader>> };

export function meta({ data }: Loaded) {
  if (!data) return [{ title: m.admin_nav() }];
  const { reservation } = data;
  const name = isolated(fullName(reservation));
  const words = { name, party: partyWords(reservation.covers) };
  return [{ title: m.admin_reservation_title(words) }];
}

export function shouldRevalidate({
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  // An answer that was not taken often means that the reservation has moved on.
  return actionStatus !== undefined || defaultShouldRevalidate;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { platform } = context;
  const { value } = await readAsStaff(request, platform, async () => {
    const address = routeParams(bookReservationParams, params);
    const code = codeOfSlug(address.slug);
    const found = code ? await showReservation({ code, date: address.date }, platform) : null;
    return { ...address, shown: found };
  });
  const { period, date, service, slug, shown } = value;
  if (!shown?.ok) throw new Response(null, { status: 404 });
  const { today, reservation } = shown.value;
  const right = bookPeriod(reservation.date, today);
  const isHere =
    right === period &&
    reservation.date === date &&
    reservation.service === service &&
    reservation.slug === slug;
  if (!isHere) {
    throw redirect(
      paths.bookReservation(right, reservation.date, reservation.service, reservation.slug),
    );
  }
  return { ...shown.value, period, requestKey: platform.mintRequestKey() };
}

function refused(problem: Problem, status: 400 | 409 | 500 | 503) {
  return data({ problem, givenBack: null }, { status });
}

async function sendAgain(
  fields: Record<string, unknown>,
  code: ReservationCode,
  here: string,
  platform: Platform,
) {
  const form = sendAgainSchema.safeParse(fields);
  if (!form.success) return refused({ kind: "malformed" }, 400);
  const { mail, requestKey: key } = form.data;
  const outcome = await sendMailAgain({ code, mail, key }, platform);
  if (outcome.ok) return redirect(here, 303);
  if (outcome.reason === "not-found") throw new Response(null, { status: 404 });
  return refused({ kind: "mail-superseded" }, 409);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { user, form: sent, kept } = await guardedForm(request, requireStaff, context.platform);
  const { period, date, service, slug } = routeParams(bookReservationParams, params);
  const code = codeOfSlug(slug);
  if (!code) throw new Response(null, { status: 404 });
  if (kept) return { problem: null, givenBack: readKeptAnswer(kept) };
  const fields = formFields(sent);
  const here = paths.bookReservation(period, date, service, slug);
  if (asksForMail(fields)) return sendAgain(fields, code, here, context.platform);
  const reading = readAnswerForm(fields);
  if (!reading.ok) {
    return refused(
      reading.isReasonBad ? { kind: "bad-reason", reason: reading.reason } : { kind: "malformed" },
      400,
    );
  }
  const { answer, requestKey, force, reason, next, expectedVersion } = reading.form;
  const actor = { kind: "staff", user: user.id, role: user.role } as const;
  const command = { kind: answer, code, key: requestKey, actor, at: context.platform.now };
  const outcome = await commandReservation(
    { ...command, force, reason, expectedVersion },
    context.platform,
  );
  if (outcome.ok) {
    const back = safeRedirect(next, here);
    return redirect(withGivenAnswer(back, { answer, code }), 303);
  }
  const form = { answer, next, reason, expectedVersion };
  switch (outcome.reason) {
    case "not-found":
      throw new Response(null, { status: 404 });
    case "over-capacity": {
      const fresh = { ...form, requestKey: context.platform.mintRequestKey() };
      return refused({ kind: "over", over: outcome.over, form: fresh }, 409);
    }
    case "unavailable":
      return refused({ kind: "unavailable", form: { ...form, requestKey, force } }, 503);
    case "failed":
      return refused({ kind: "failed", form: { ...form, requestKey, force } }, 500);
    case "not-allowed":
    case "changed-since":
      return refused({ kind: outcome.reason, status: outcome.status }, 409);
    case "past":
    case "key-reused":
      return refused({ kind: outcome.reason }, 409);
  }
}

/** The words of a refusal that was not taken, or that a log-in gives back. */
function reasonToShow(problem: Problem | null, givenBack: KeptAnswer | null): string | undefined {
  if (problem?.kind === "bad-reason") return problem.reason;
  return givenBack?.answer === "refuse" ? (givenBack.reason ?? undefined) : undefined;
}

export default function Reservation() {
  const view = useLoaderData<typeof loader>();
  const { problem = null, givenBack = null } = useActionData<typeof action>() ?? {};
  const { period, reservation, summary, services, zone, events, mails, requestKey } = view;
  const { date, service, slug, code, status } = reservation;
  const here = paths.bookReservation(period, date, service, slug);
  const list = paths.bookService(period, date, service);
  const named = services.find((candidate) => candidate.slug === service);
  const name = named ? serviceName(named) : service;
  const isQuestion = problem !== null && "form" in problem;
  return (
    <div className="space-y-6">
      <header className="space-y-2">
        <Link className="inline-flex min-h-target items-center underline" to={list}>
          {m.admin_service_title({ service: name, date: dayDate(date) })}
        </Link>
        <h1 className="flex flex-wrap items-baseline gap-x-4 gap-y-1 book-title">
          <span className="min-w-0 wrap-anywhere">
            <WordsInSentence words={fullName(reservation)}>
              {(person) =>
                m.admin_reservation_title({ name: person, party: partyWords(reservation.covers) })
              }
            </WordsInSentence>
          </span>
          <span className="text-[0.65em]">
            <StatusMark {...reservation} />
          </span>
        </h1>
        <ServiceFigures summary={summary} />
      </header>
      {problem ? <AnswerProblem problem={problem} action={here} back={list} /> : null}
      {givenBack ? (
        <GivenBackAnswer
          {...{ givenBack, period, reservation }}
          form={{
            action: here,
            next: givenBack.next,
            requestKey: `${requestKey}-${code}-back`,
            expectedVersion: reservation.version,
          }}
        />
      ) : null}
      {period === "history" || isQuestion ? null : (
        <section className="space-y-1">
          <Answers {...{ reservation, requestKey }} remaining={summary.remaining} />
          {answersFor(status).includes("refuse") ? (
            <RefuseWithReason
              name={fullName(reservation)}
              isMailed={reservation.email !== null}
              form={{
                action: here,
                next: here,
                requestKey: `${requestKey}-${code}-why`,
                expectedVersion: reservation.version,
              }}
              reason={reasonToShow(problem, givenBack)}
              error={problem?.kind === "bad-reason" ? m.admin_reason_bad() : null}
            />
          ) : null}
          <p className="text-[0.92em] text-soft">
            {reservation.email === null ? m.admin_tells_nobody() : m.admin_tells_diner()}
          </p>
        </section>
      )}
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        <ReservationDetails {...{ reservation, zone }} service={name} />
        <div className="space-y-6">
          <section>
            <h2 className="border-b-2 border-ink pb-1 text-[1.15em]">
              {m.admin_history_heading()}
            </h2>
            <EventList {...{ events, services, zone }} />
          </section>
          <section>
            <h2 className="border-b-2 border-ink pb-1 text-[1.15em]">{m.admin_mails_heading()}</h2>
            <MailList {...{ mails, zone, requestKey }} action={here} />
          </section>
        </div>
      </div>
    </div>
  );
}
