import { z } from "zod";

/** What a user may do: an admin runs the restaurant, a user sees what is hers. */
export const roleSchema = z.enum(["user", "admin"]);
export type Role = z.infer<typeof roleSchema>;
