/** The programme in a line: its vision, phase and year at the moment shown. */
import { useTranslation } from "react-i18next";
import type { Programme } from "../../src/contract/answers.ts";
import { useNamed } from "../i18n/useLanguage.ts";

/** `day` is the moment's calendar day in Korea. */
export function ProgrammeLine({ programme, day }: { programme: Programme; day: string }) {
  const { t } = useTranslation();
  const named = useNamed();
  const holds = (span: { startsOn: string; endsOn: string }) => span.startsOn <= day && day <= span.endsOn;
  const phase = programme.phases.find(holds);
  const year = programme.years.find(holds);
  return [
    named(programme.vision),
    phase && t("home.programme.phase", { phase: phase.phase }),
    year && t("home.programme.year", { year: year.year }),
    t("home.programme.since", { day: programme.startsOn }),
  ]
    .filter(Boolean)
    .join(" · ");
}
