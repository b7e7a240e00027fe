import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import { type Instant, localMoment } from "#app/domain/time/restaurant-clock.ts";
import type { ReadToday } from "#app/server/reservation-views/read-today.ts";
import { phoneForStaff } from "#app/server/telephone/show-phone.ts";

type UnsentMail = ReadToday["mails"]["failed"][number];

function shownMail(mail: UnsentMail, { restaurant }: RestaurantConfig) {
  return { ...mail, phone: phoneForStaff(mail.phone, restaurant) };
}

type Pause = ReadToday["mails"]["pauses"][number];

/** A pause on the restaurant's clock; its next attempt is `null` where that is due. */
function shownPause(pause: Pause, { restaurant: { zone } }: RestaurantConfig, now: Instant) {
  const { fault, since, until, waiting } = pause;
  const nextAttempt = until > now ? localMoment(until, zone) : null;
  return { fault, waiting, since: localMoment(since, zone), nextAttempt };
}

/** The mails that did not leave, with those whose transport is waited for. */
export function unsentMails(mails: ReadToday["mails"], config: RestaurantConfig, now: Instant) {
  const { failures, failed, holding, held, pauses, followed } = mails;
  return {
    mailPause: pauses[0] ? shownPause(pauses[0], config, now) : null,
    failedMails: {
      count: failures[0]?.failed ?? 0,
      latest: failed.map((mail) => ({
        ...shownMail(mail, config),
        maySend: !followed.some(({ slug }) => slug === mail.mail),
      })),
    },
    heldMails: {
      count: holding[0]?.held ?? 0,
      latest: held.map((mail) => ({ ...shownMail(mail, config), maySend: true })),
    },
  };
}
