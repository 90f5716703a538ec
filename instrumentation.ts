/** Pages need the database that `npm start` brings up; a server started in another way would answer with errors for ever. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { assertBooted } = await import("./scripts/server/assert-booted");
  assertBooted();
}
