import { useEffect, useRef } from "react";
import { titleWithRequests } from "#app/components/admin/live/request-message.ts";
import type { RequestCounts } from "#app/domain/live/request-counts.ts";

/** Puts the requests that wait before the title of the page, also when more have come since. */
export function useTabTitle(requests: RequestCounts): void {
  const shown = useRef(requests);
  // After each page that is shown: it brings a title of its own, with the count of its moment or none.
  useEffect(() => {
    const counted = [shown.current, requests].map((counts) => titleWithRequests("", counts));
    const before = counted.find((words) => words !== "" && document.title.startsWith(words)) ?? "";
    const title = titleWithRequests(document.title.slice(before.length), requests);
    if (document.title !== title) document.title = title;
    shown.current = requests;
  });
}
