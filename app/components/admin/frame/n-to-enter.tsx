import { useNavigate, useParams } from "@remix-run/react";
import { useEffect } from "react";
import { isTyping } from "#app/components/admin/frame/is-typing.ts";
import { paths } from "#app/paths.ts";

/** The key `n` leads to a new reservation, for the date and the service that the page is about. */
export function NToEnter() {
  const navigate = useNavigate();
  const { period, date, service } = useParams();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const isChord = event.ctrlKey || event.metaKey || event.altKey;
      if (event.key !== "n" || isChord || event.repeat || isTyping(event.target)) return;
      event.preventDefault();
      // What is past takes no reservation.
      navigate(paths.newReservation(period === "history" ? {} : { date, service }));
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [navigate, period, date, service]);
  return null;
}
