import { createContext } from "react";

/** The nonce of the page's scripts; the browser has no need of it. */
export const NonceContext = createContext<string | undefined>(undefined);
