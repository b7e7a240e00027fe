import {
  type ActionFunctionArgs,
  data,
  type HeadersArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BookingTrail } from "#app/components/booking/booking-trail.tsx";
import { DayLinks } from "#app/components/booking/day-links.tsx";
import { PartySize } from "#app/components/booking/party-size.tsx";
import { ServiceDeadEnd } from "#app/components/booking/service-dead-end.tsx";
import { serviceMessage } from "#app/components/booking/service-message.ts";
import { SlotLinks } from "#app/components/booking/slot-links.tsx";
import { coversStep, dateStep } from "#app/components/booking/steps.ts";
import { SiteShell } from "#app/components/site/site-shell.tsx";
import { PhoneLink } from "#app/components/text/phone-link.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import {
  isBookable,
  type ServiceOffer,
  serviceRefusal,
} from "#app/domain/availability/day-offer.ts";
import { prefilledAt } from "#app/forms/prefill-form.ts";
import { readBookingQuery } from "#app/http/booking-query.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate } from "#app/i18n/format.ts";
import { serviceName } from "#app/i18n/service-name.ts";
import { dateParams, paths } from "#app/paths.ts";
import { showDate } from "#app/server/availability/show-date.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [{ title: m.site_date_title({ date: dayDate(data.date), name: data.restaurant.name }) }]
    : [];

export function headers({ actionHeaders }: HeadersArgs) {
  return { "Cache-Control": actionHeaders.get("Cache-Control") ?? "private, no-cache" };
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const parsed = dateParams.safeParse(params);
  if (!parsed.success) throw new Response(null, { status: 404 });
  const { covers, isMisread } = readBookingQuery(request);
  const view = await showDate({ date: parsed.data.date, covers }, context.platform);
  const status = isMisread ? 400 : view.when === "past" ? 410 : 200;
  return data({ ...view, covers, isMisread }, { status });
}

export async function action({ request }: ActionFunctionArgs) {
  return prefilledAt(request);
}

export default function ReserveDate() {
  const details = useActionData<typeof action>() ?? null;
  const view = useLoaderData<typeof loader>();
  const { restaurant, date, covers, partyMax, when } = view;
  const isOpen = when === "bookable" && covers <= partyMax;
  if (!isOpen) {
    const standing = when === "bookable" ? "open" : when;
    return <ServiceDeadEnd view={{ ...view, standing }} details={details} />;
  }
  const { services } = view;
  const isClosed = services.every(({ slots }) => slots.length === 0);
  const reasons = new Set(services.map(({ closure }) => closure));
  const reason = isClosed && reasons.size === 1 ? (services[0]?.closure ?? null) : null;
  return (
    <SiteShell restaurant={restaurant} details={details}>
      <h1 className="page-title">{isClosed ? m.site_date_none_title() : m.site_date_choose()}</h1>
      {view.isMisread ? (
        <Notice tone="wait" role="alert" className="mt-6">
          {m.site_misread()}
        </Notice>
      ) : null}
      <BookingTrail steps={[{ ...coversStep(covers, date), to: null }, dateStep(date, covers)]} />
      <PartySize
        to={(size) => paths.reserveDate(date, { covers: size })}
        {...{ covers, partyMax }}
      />
      {isClosed ? (
        <div className="mt-6">
          {reason === null ? null : <p>{m.site_service_closure({ label: reason })}.</p>}
          <p>{m.site_date_none()}</p>
        </div>
      ) : null}
      {reason === null
        ? services.map((offer) => <ServiceSlots key={offer.service.slug} offer={offer} />)
        : null}
      <section aria-labelledby="nearby" className="mt-12">
        <h2 id="nearby" className="mb-3 text-[min(1.3rem,8vw)]">
          {m.site_nearby_title()}
        </h2>
        <DayLinks
          days={view.nearby}
          to={(day) => paths.reserveDate(day, { covers })}
          current={date}
        />
      </section>
    </SiteShell>
  );
}

function ServiceSlots({ offer }: { offer: ServiceOffer }) {
  const { restaurant, date, covers } = useLoaderData<typeof loader>();
  const chosen = useActionData<typeof action>()?.time;
  const { service, slots, closure } = offer;
  const words = slots.length > 0 ? serviceMessage(offer) : null;
  return (
    <section aria-labelledby={service.slug} className="mt-9">
      <h2 id={service.slug} className="mb-3 flex items-baseline gap-4 text-[min(1.6rem,8vw)]">
        {serviceName(service)}
        <span className="flex-1 border-b border-line" />
      </h2>
      {closure === null ? null : <p>{m.site_service_closure({ label: closure })}</p>}
      {words === null ? null : (
        <p className="mb-3 flex flex-wrap items-center gap-x-2">
          {words}
          {isBookable(offer) || serviceRefusal(offer) === "past" ? null : (
            <>
              {" "}
              {m.site_call()} <PhoneLink phone={restaurant.phone} />
            </>
          )}
        </p>
      )}
      <SlotLinks
        date={date}
        covers={covers}
        chosen={chosen}
        offers={slots.filter(({ state }) => state !== "closed").map((slot) => ({ service, slot }))}
      />
    </section>
  );
}
