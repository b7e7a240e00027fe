import { z } from "zod";

/** What a user may do: an admin runs the restaurant, a host works its book, a user sees what is hers. */
export const roleSchema = z.enum(["user", "host", "admin"]);
export type Role = z.infer<typeof roleSchema>;
/** Those who work the book. Source: rules, "Vocabulary". */
export type StaffRole = Exclude<Role, "user">;

/** Whether a user of this role works the book. */
export function isStaff(role: Role): role is StaffRole {
  return role !== "user";
}
