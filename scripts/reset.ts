import { emptyState, stateDir } from "./state.ts";

const directory = stateDir();
emptyState(directory);
console.log(`Emptied ${directory}. The next \`npm start\` begins with fresh demo data.`);
