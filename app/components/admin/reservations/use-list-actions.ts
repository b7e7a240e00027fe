import { useNavigate, useNavigation, useSubmit } from "@remix-run/react";
import type { FormEvent, MouseEvent } from "react";
import { type Unfolding, useUnfolding } from "#app/components/admin/reservations/use-unfolding.ts";

/** What the lines of a list do, told once for all of them: a hook in each would cost more than the line. */
export type ListActions = {
  /** The list as it stands, where one goes on after something was done, and how a line is unfolded. */
  unfolding: Unfolding;
  /** Sends a line's form without leaving the page, unless one is under way. */
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  /** Follows a line's link without leaving the page. */
  onFollow: (event: MouseEvent<HTMLAnchorElement>) => void;
};

/** Whether a link is to be followed here and now, rather than in another tab or by the browser. */
function isPlain(event: MouseEvent): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey } = event;
  return button === 0 && !(metaKey || ctrlKey || shiftKey || altKey || event.defaultPrevented);
}

/** How the lines of the list on this page are sent, followed and opened. */
export function useListActions(): ListActions {
  const submit = useSubmit();
  const navigate = useNavigate();
  const isBusy = useNavigation().formData !== undefined;
  const unfolding = useUnfolding();
  return {
    unfolding,
    onSubmit(event) {
      event.preventDefault();
      if (isBusy) return;
      const { submitter } = event.nativeEvent as SubmitEvent;
      submit(submitter instanceof HTMLButtonElement ? submitter : event.currentTarget, {
        method: "post",
        preventScrollReset: true,
      });
    },
    onFollow(event) {
      if (!isPlain(event)) return;
      event.preventDefault();
      const { pathname, search, dataset } = event.currentTarget;
      navigate(pathname + search, { preventScrollReset: dataset.opens === "beside" });
    },
  };
}
