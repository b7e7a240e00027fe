import type { StaffAction, StaffIntent } from "#app/domain/reservations/staff-actions.ts";
import { m } from "#app/i18n/compiled/messages.js";

/** The word on the button of an action. */
export function staffActionLabel(staffAction: StaffAction): string {
  switch (staffAction) {
    case "accept":
      return m.admin_answer_accept();
    case "refuse":
      return m.admin_answer_refuse();
    case "cancel":
      return m.admin_answer_cancel();
    case "restore":
      return m.admin_answer_restore();
    case "arrive":
      return m.admin_action_arrive();
    case "no-show":
      return m.admin_action_no_show();
    case "reinstate":
      return m.admin_action_reinstate();
    case "mark-mistake":
      return m.admin_action_mark_mistake();
  }
}

/** What is said once an action was taken. */
export function doneMessage(
  staffAction: StaffIntent,
  told: { name: string; party: string },
): string {
  switch (staffAction) {
    case "accept":
      return m.admin_done_accept(told);
    case "refuse":
      return m.admin_done_refuse(told);
    case "cancel":
      return m.admin_done_cancel(told);
    case "restore":
      return m.admin_done_restore(told);
    case "arrive":
      return m.admin_done_arrive(told);
    case "no-show":
      return m.admin_done_no_show(told);
    case "reinstate":
      return m.admin_done_reinstate(told);
    case "mark-mistake":
      return m.admin_done_mark_mistake(told);
    case "accept-change":
      return m.change_done_accept(told);
    case "refuse-change":
      return m.change_done_refuse(told);
    case "late-read":
      return m.change_done_late_read(told);
    case "undo":
      return m.admin_done_undo(told);
  }
}
