import "./vite-environment.ts";

await import("./measure.ts");
