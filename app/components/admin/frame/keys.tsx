import { useNavigate, useParams } from "@remix-run/react";
import { useEffect } from "react";
import { isTyping } from "#app/components/admin/frame/is-typing.ts";
import { type KeyCommand, keyCommand } from "#app/components/admin/frame/key-command.ts";
import { openKeysDialog } from "#app/components/admin/frame/keys-dialog.tsx";
import { useKeysOn } from "#app/components/admin/frame/keys-switch.ts";
import { onPage, walkInField } from "#app/components/admin/frame/page-keys.ts";
import { paths } from "#app/paths.ts";

/** The keys of the admin area: they act while nothing is being typed, and where they are switched on. */
export function Keys() {
  const isOn = useKeysOn();
  const navigate = useNavigate();
  const { period, date, service } = useParams();
  useEffect(() => {
    if (!isOn) return;
    // What is past takes no reservation.
    const place = period === "history" ? {} : { date, service };
    const commands: Record<KeyCommand, () => void> = {
      ...onPage,
      help: openKeysDialog,
      tonight: () => navigate(paths.admin()),
      "new-entry": () => navigate(paths.newReservation(place)),
      "walk-in": () => {
        const field = walkInField();
        if (field) field.focus();
        else navigate(paths.newReservation({ source: "walk-in" }));
      },
    };
    function onKeyDown(event: KeyboardEvent) {
      const command = keyCommand(event);
      if (command === null || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      commands[command]();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [isOn, navigate, period, date, service]);
  return null;
}
