import type { Page } from "@playwright/test";
import type { ComingService } from "../../support/e2e/coming-service.ts";
import type { OpenPage } from "../../support/e2e/journey.ts";

/** One of the situations of a Friday night, with a host's window and an admin's. */
export type Situation = {
  /** Its number among the forty. */
  number: number;
  what: string;
  /** Covers of the dinner that it happens at; of none, it happens tonight. */
  covers: number | "tonight";
  play: (windows: Windows) => Promise<void>;
};

/** Who looks at what: the staff's two windows, and those of guests as they come. */
export type Windows = {
  /** The service that it happens at. */
  at: ComingService;
  host: Page;
  admin: Page;
  openPage: OpenPage;
  /** Names another service whose figures are compared in the end. */
  also: (service: ComingService) => void;
};
