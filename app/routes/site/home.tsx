import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { ComingExceptions } from "#app/components/home/coming-exceptions.tsx";
import { coverSize } from "#app/components/home/cover-size.ts";
import { HoursTable } from "#app/components/home/hours-table.tsx";
import { homeMeta } from "#app/components/home/meta.ts";
import { Place } from "#app/components/home/place.tsx";
import { Fleuron, Vignette } from "#app/components/site/ornament.tsx";
import { SiteShell } from "#app/components/site/site-shell.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";
import { showWeek } from "#app/server/availability/show-week.ts";
import { firstOrigin } from "#app/server/settings/origins.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? homeMeta(data) : []);

export function headers() {
  return { "Cache-Control": "private, no-cache" };
}

export async function loader({ context }: LoaderFunctionArgs) {
  const week = await showWeek(context.platform);
  return { ...week, origin: firstOrigin(context.platform.env) };
}

export default function Home() {
  const { restaurant, today, hours, exceptions } = useLoaderData<typeof loader>();
  return (
    <SiteShell restaurant={restaurant} isCover>
      <section className="pt-4 text-center sm:pt-8">
        <Vignette className="mx-auto w-60 max-w-full text-brass" />
        <h1 className={`mt-7 leading-[1.04] tracking-[-0.015em] ${coverSize(restaurant.name)}`}>
          {restaurant.name}
        </h1>
        <p className="small-caps mt-5 text-soft">{restaurant.city}</p>
        <p className="mt-6 font-display text-[1.35rem] italic">{m.site_home_line()}</p>
        <p className="mt-9">
          <ButtonLink to={paths.reserve()} className="w-full px-10 py-4 text-[1.15rem] sm:w-auto">
            {m.site_reserve()}
          </ButtonLink>
        </p>
        <p className="mt-3 text-[0.9rem] text-soft">{m.site_home_reserve_hint()}</p>
      </section>
      <Fleuron className="mx-auto my-14 text-brass" />
      <div className="flex flex-wrap gap-x-10 gap-y-14">
        <div className="min-w-0 flex-[3_1_18rem]">
          <HoursTable hours={hours} today={today} />
        </div>
        <div className="min-w-0 flex-[2_1_15rem] space-y-12 border-line md:border-l md:pl-10">
          <ComingExceptions exceptions={exceptions} />
          <Place restaurant={restaurant} />
        </div>
      </div>
    </SiteShell>
  );
}
