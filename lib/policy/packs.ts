import type { PolicyPack } from "./pack";
import { ames } from "./packs/ames";
import { cresco } from "./packs/cresco";
import { independence } from "./packs/independence";
import { iowa } from "./packs/iowa";
import { minden } from "./packs/minden";
import { nebraska } from "./packs/nebraska";
import { waukee } from "./packs/waukee";

const PACKS: readonly PolicyPack[] = [waukee, independence, cresco, minden, ames, iowa, nebraska];

/** The pack of that id, or `null`. */
export function getPack(id: string): PolicyPack | null {
  return PACKS.find((pack) => pack.id === id) ?? null;
}

/** The five adopted policies, then the blank ones. */
export function listPacks(): readonly PolicyPack[] {
  return PACKS;
}
