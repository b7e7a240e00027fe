import { emptyState, holdState, stateDir } from "./state.ts";
import { troubleMessage } from "./trouble.ts";

const place = stateDir();
try {
  await holdState(place);
  emptyState(place);
  console.log(`Emptied ${place}. The next \`npm start\` begins with fresh demo data.`);
} catch (error) {
  console.error(troubleMessage(error, { port: 0, place }));
  process.exit(1);
}
