import { useLocation } from "@remix-run/react";
import type { ComponentProps } from "react";
import { CoversOriginNote } from "#app/components/admin/covers/covers-origin.tsx";
import { CoversPanel, type CoversPanelProps } from "#app/components/admin/covers/covers-panel.tsx";
import { FullButton } from "#app/components/admin/covers/full-button.tsx";
import type { ServiceAnswer } from "#app/components/admin/covers/service-answer.ts";
import type { ServiceBand } from "#app/components/admin/reservations/service-band.tsx";

type BandCoversInput = Pick<CoversPanelProps, "summary" | "covers" | "note" | "present"> & {
  /** The page of the service, which takes the forms. */
  action: string;
  requestKey: string;
  /** What became of a form of this page; `null` where none was sent. */
  answer: ServiceAnswer | null;
};

/** What stands in the band of a service on its covers and the note of its day. */
export function useBandCovers({
  action,
  requestKey,
  answer,
  ...shown
}: BandCoversInput): NonNullable<ComponentProps<typeof ServiceBand>["covers"]> {
  const { pathname, search } = useLocation();
  const { summary, covers, present } = shown;
  const form = { action, requestKey, next: pathname + search };
  return {
    full: <FullButton {...{ summary, covers, form }} />,
    origin: <CoversOriginNote origin={covers.origin} {...{ summary, present }} />,
    panel: () => <CoversPanel {...shown} {...{ form, answer }} />,
    isOpen: answer !== null && (answer.covers !== null || answer.note !== null),
  };
}
