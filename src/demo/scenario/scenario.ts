// The whole demonstration as one list of commands in the order of their business time: the same on every machine
// (seed 20060328, no wall clock, ids by name; domain.md §7).
import { writeFirstYear } from "./firstYear.ts";
import { writeFounding } from "./founding.ts";
import type { DemoLanguage, LifeCast } from "./issueLife.ts";
import { createPeople, type People } from "./people.ts";
import { createRandom } from "./random.ts";
import { writeReorganization } from "./reorganizations.ts";
import { createScript, type Step } from "./script.ts";
import { writeSecondYear } from "./secondYear.ts";

const SEED = 20060328;

export type Scenario = { steps: Step[]; people: People };

/** `language` is the one the difficulties and remarks are written in; names are always in both. */
export function createScenario(language: DemoLanguage = "ko"): Scenario {
  const random = createRandom(SEED);
  const script = createScript();
  const people = createPeople(random);
  const { secondaries } = writeFounding(script, people, random);
  const [coordinator, staff] = [people.office.coordinators[0]!, people.office.staff[0]!];
  const cast: LifeCast = { script, random, language, coordinator, staff };
  const open = writeFirstYear(cast, people);
  const homes = writeReorganization(script, people, open, secondaries);
  writeSecondYear(cast, people, open, homes);
  return { steps: script.steps(), people };
}
