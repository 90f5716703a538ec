import { currentReporter } from "@/lib/auth/desk";
import { CounterPage } from "../counter-page";
import { NotEnrolled } from "../not-enrolled";
import { DrillRun } from "./drill-run";

/** A scene, a few questions, five minutes. It leaves a line in the drill log, and no matter. */
export default async function DrillPage() {
  const reporter = await currentReporter();
  if (!reporter) return <NotEnrolled />;
  const { actor, library, name } = reporter;
  return (
    <CounterPage library={library.name} member={actor.kind === "member"}>
      <DrillRun who={actor.kind === "member" ? name : ""} />
    </CounterPage>
  );
}
