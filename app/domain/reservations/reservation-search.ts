import { z } from "zod";
import type { AdminPeriod } from "#app/domain/reservations/admin-period.ts";
import type {
  PendingReason,
  ReservationCode,
  ReservationState,
} from "#app/domain/reservations/reservation.ts";
import type { Service } from "#app/domain/schedule/service.ts";
import { cleanLine, isReadable, isWithin } from "#app/domain/text/clean-text.ts";
import { foldedTerms } from "#app/domain/text/name-search.ts";
import type { PersonName } from "#app/domain/text/person-name.ts";
import { plainNumber, type ShownPhone } from "#app/domain/text/telephone.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";

/** The most letters of a search, as its field takes them. */
export const searchLength = 80;

/** A text that reservations are searched for by, cleaned; empty where nothing was typed. */
export const searchTextSchema = z
  .string()
  .max(searchLength * 20)
  .transform(cleanLine)
  .pipe(z.string().refine((text) => isReadable(text) && isWithin(text, searchLength)));

/** What a reservation must have to be found: all of these. */
export type TypedSearch = {
  /** Beginnings of words of the name, or of the code; folded. */
  words: string[];
  /** Runs of a telephone number, as they were typed. */
  numbers: string[];
};

const fewestLetters = 2;
const fewestDigits = 3;

/** A part of a telephone number in any notation, which touches no letter: a code is none. */
const numberRun = /(?<![\p{L}\d])(?:\+|\()?\d[\d\s().\-/+]*(?![\p{L}\d])/gu;

function isNumber(run: string): boolean {
  return run.replace(/\D/g, "").length >= fewestDigits;
}

/** One letter finds half of the book; a sign of another script may be a whole name. */
function isEnough(word: string): boolean {
  return word.length >= fewestLetters || !/^[a-z\d]$/.test(word);
}

/**
 * Takes a search apart. `null` where too little was typed: a name or a code needs two letters, a
 * telephone number three digits. Source: rules, "Search".
 */
export function typedSearch(text: string): TypedSearch | null {
  const plain = plainNumber(text);
  const numbers = (plain.match(numberRun) ?? []).filter(isNumber).map((run) => run.trim());
  const words = foldedTerms(plain.replace(numberRun, (run) => (isNumber(run) ? " " : run)));
  if (numbers.length === 0 && !words.some(isEnough)) return null;
  return { words, numbers };
}

/** A reservation that was found. */
export type SearchHit = PersonName &
  Pick<ReservationState, "date" | "service" | "time" | "covers" | "status"> & {
    code: ReservationCode;
    slug: string;
    pendingReason: PendingReason | null;
    late: boolean;
    phone: ShownPhone | null;
    period: AdminPeriod;
    /** The name of its service. */
    name: Service["name"];
  };

/** What a search finds: the coming reservations, the soonest first, and the past ones, the latest first. */
export type SearchResult = {
  /** Whether enough was typed to look for. */
  isEnough: boolean;
  today: CalendarDate;
  coming: SearchHit[];
  past: SearchHit[];
  /** Whether there are more than are shown. */
  hasMore: boolean;
};
