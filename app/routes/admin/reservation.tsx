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
import { answersFor } from "#app/domain/answer.ts";
import { bookPeriod } from "#app/domain/book-period.ts";
import { formFields } from "#app/form-fields.ts";
import { withGivenAnswer } from "#app/given-answer.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate } from "#app/i18n/format.ts";
import { serviceName } from "#app/i18n/service-name.ts";
import { readKeptAnswer } from "#app/kept-answer.ts";
import { bookReservationParams, paths } from "#app/paths.ts";
import { routeParams } from "#app/route-params.ts";
import { safeRedirect } from "#app/safe-redirect.ts";
import { guardedForm } from "#app/server/kept-form/guarded-form.ts";
import { answerReservation } from "#app/server/reservations/answer.ts";
import { codeOfSlug } from "#app/server/reservations/reservation-code.ts";
import { showReservation } from "#app/server/reservations/show.ts";
import { readAsAdmin, requireAdmin } from "#app/server/session.ts";

type Loaded = { data?: Awaited<ReturnType<typeof loader>> };

export function meta({ data }: Loaded) {
  if (!data) return [{ title: m.admin_nav() }];
  const { firstName, lastName, covers } = data.reservation;
  const words = { name: `${firstName} ${lastName}`, party: partyWords(covers) };
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
  const { value } = await readAsAdmin(request, platform, async () => {
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

function refused(problem: Problem, status: 400 | 409 | 503) {
  return data({ problem, givenBack: null }, { status });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { user, form: sent, kept } = await guardedForm(request, requireAdmin, context.platform);
  const { period, date, service, slug } = routeParams(bookReservationParams, params);
  const code = codeOfSlug(slug);
  if (!code) throw new Response(null, { status: 404 });
  if (kept) return { problem: null, givenBack: readKeptAnswer(kept) };
  const reading = readAnswerForm(formFields(sent));
  if (!reading.ok) {
    return refused({ kind: reading.isReasonBad ? "bad-reason" : "malformed" }, 400);
  }
  const { answer, requestKey, force, reason, next, seen } = reading.form;
  const outcome = await answerReservation(
    { answer, code, key: requestKey, user: user.id, force, reason, seen },
    context.platform,
  );
  if (outcome.ok) {
    const back = safeRedirect(next, paths.bookReservation(period, date, service, slug));
    return redirect(withGivenAnswer(back, { answer, code }), 303);
  }
  const form = { answer, next, reason, seen };
  switch (outcome.reason) {
    case "not-found":
      throw new Response(null, { status: 404 });
    case "over-capacity": {
      const fresh = { ...form, requestKey: context.platform.mintRequestKey() };
      return refused({ kind: "over", over: outcome.over, form: fresh }, 409);
    }
    case "unavailable":
      return refused({ kind: "unavailable", form: { ...form, requestKey, force } }, 503);
    case "not-allowed":
      return refused({ kind: "not-allowed", status: outcome.status }, 409);
    case "past":
    case "key-reused":
      return refused({ kind: outcome.reason }, 409);
  }
}

export default function Reservation() {
  const view = useLoaderData<typeof loader>();
  const { problem, givenBack } = useActionData<typeof action>() ?? {};
  const { period, reservation, summary, services, zone, events, mails, requestKey } = view;
  const { date, service, slug, code, firstName, lastName, status } = reservation;
  const here = paths.bookReservation(period, date, service, slug);
  const list = paths.bookService(period, date, service);
  const named = services.find((candidate) => candidate.slug === service);
  const name = named ? serviceName(named) : service;
  const isQuestion = problem?.kind === "over" || problem?.kind === "unavailable";
  return (
    <div className="space-y-6">
      <header className="space-y-2">
        <Link className="inline-flex min-h-target items-center underline" to={list}>
          {m.admin_service_title({ service: name, date: dayDate(date) })}
        </Link>
        <h1 className="flex flex-wrap items-baseline gap-x-4 text-[1.6em]">
          {m.admin_reservation_title({
            name: `${firstName} ${lastName}`,
            party: partyWords(reservation.covers),
          })}
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
            seen: reservation.version,
          }}
        />
      ) : null}
      {period === "history" || isQuestion ? null : (
        <section className="space-y-1">
          <Answers {...{ reservation, requestKey }} remaining={summary.remaining} />
          {answersFor(status).includes("refuse") ? (
            <RefuseWithReason
              name={`${firstName} ${lastName}`}
              form={{
                action: here,
                next: here,
                requestKey: `${requestKey}-${code}-why`,
                seen: reservation.version,
              }}
              reason={givenBack?.answer === "refuse" ? (givenBack.reason ?? undefined) : undefined}
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
            <MailList {...{ mails, zone }} />
          </section>
        </div>
      </div>
    </div>
  );
}
