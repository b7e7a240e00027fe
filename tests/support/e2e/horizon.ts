/** For how many days the site of the journeys takes bookings: so far that each has a date of its own. */
export const horizonDays = 540;
