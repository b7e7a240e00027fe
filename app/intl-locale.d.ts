declare namespace Intl {
  interface Locale {
    /** In ECMA-402 since 2025: the IANA zones of the locale's region. */
    getTimeZones?(): string[] | undefined;
  }
}
