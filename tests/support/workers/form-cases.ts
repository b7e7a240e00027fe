import { bookingFormCases } from "#tests/support/workers/booking-form-cases.ts";
import { entryFormCases } from "#tests/support/workers/entry-form-cases.ts";
import type { FormCases } from "#tests/support/workers/form-case.ts";
import { guestFormCases } from "#tests/support/workers/guest-form-cases.ts";
import { serviceFormCases } from "#tests/support/workers/service-form-cases.ts";
import { siteFormCases } from "#tests/support/workers/site-form-cases.ts";
import { staffFormCases } from "#tests/support/workers/staff-form-cases.ts";

/** The forms that each route with an action is sent, by the route's id. */
export const formCases: FormCases = {
  ...siteFormCases,
  ...bookingFormCases,
  ...staffFormCases,
  ...entryFormCases,
  ...serviceFormCases,
  ...guestFormCases,
};
