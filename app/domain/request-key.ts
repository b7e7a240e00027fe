import { z } from "zod";

/** The key that makes a form's command happen once, however often it is sent. */
export const requestKeySchema = z.string().regex(/^[\w-]{8,100}$/);
