/** What the journeys are told of the site that is served for them. */
type Told = "SITE" | "SITE_DATABASE";

/** What is told of the served site: where it is, where SQL for its database is taken. */
export function served(name: Told): string {
  const told = process.env[`COUVERTS_${name}`];
  if (told === undefined)
    throw new Error("No site is served: the journeys run by playwright test.");
  return told;
}

/** Tells the journeys, whose processes begin after it. */
export function tell(name: Told, told: string): void {
  process.env[`COUVERTS_${name}`] = told;
}
