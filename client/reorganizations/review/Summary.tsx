/** What the plan does in one sentence, and that nobody is lost: so many members before, as many afterwards (R13). */
import { useTranslation } from "react-i18next";
import type { Sector } from "../../../src/contract/base.ts";
import { useOverseesAll } from "../../api/allowed.ts";
import { sectors } from "../../theme/marks.ts";
import { useCounts } from "../useCounts.ts";
import { fateCounts, membersOf, moved, type Reviewed, sumOf } from "./reckoning.ts";
import classes from "./review.module.css";

type Counts = Partial<Record<Sector, number>>;
const all = (counts: Counts): number => sectors.reduce((sum, sector) => sum + (counts[sector] ?? 0), 0);

export function Summary(reviewed: Reviewed) {
  const { t } = useTranslation();
  const { preview } = reviewed;
  const counts = useCounts();
  const kinds = [...fateCounts(reviewed)].map(([kind, count]) => `${t(`domain.edge.${kind}`)} ${count}`).join(", ");
  return (
    <div className={classes.summary}>
      <p className={classes.sentence}>
        {t("reorganizations.summary.sentence", {
          before: preview.before.length,
          after: preview.after.length,
          kinds: kinds === "" ? t("reorganizations.summary.nothing") : kinds,
        })}
      </p>
      <p className={classes.sentence}>{t("reorganizations.summary.moves", counts(moved(preview)))}</p>
      <Conserved reviewed={reviewed} />
    </div>
  );
}

/**
 * "302 = 302", by sector, with explicit exits told apart; and the same for open issues. Afterwards is what stands in the
 * tree: whoever is in a mini-cluster without a fate is not in it.
 */
export function Conserved({ reviewed: { preview } }: { reviewed: Reviewed }) {
  const { t } = useTranslation();
  const oversees = useOverseesAll();
  const { before, exits } = preview.totals;
  const after = membersOf(preview.after);
  const [had, has, left] = [all(before), all(after), all(exits)];
  const [openBefore, openAfter] = [sumOf(preview.before, "openIssues"), sumOf(preview.after, "openIssues")];
  const bySector = (counts: Counts): string =>
    sectors
      .filter((sector) => sector !== "OTHER" || (before.OTHER ?? 0) + (after.OTHER ?? 0) > 0)
      .map((sector) => `${t(`domain.sector.${sector}`)} ${counts[sector] ?? 0}`)
      .join(" · ");
  return (
    <dl className={classes.conserved}>
      <div data-broken={had !== has + left || undefined}>
        <dt>{t("reorganizations.summary.members")}</dt>
        <dd>
          <strong>
            {had} {had === has + left ? "=" : "≠"} {has}
            {left > 0 && ` + ${t("reorganizations.summary.exits", { count: left })}`}
          </strong>
          <span>
            {bySector(before)} → {bySector(after)}
          </span>
        </dd>
      </div>
      <div data-broken={openBefore !== openAfter || undefined}>
        <dt>{t("reorganizations.summary.issues")}</dt>
        <dd>
          <strong>
            {openBefore} {openBefore === openAfter ? "=" : "≠"} {openAfter}
          </strong>
          <span>
            {openBefore === openAfter
              ? t("reorganizations.summary.issuesNote")
              : t("reorganizations.summary.issuesLost")}
            {!oversees && ` · ${t("reorganizations.plan.inPart")}`}
          </span>
        </dd>
      </div>
    </dl>
  );
}
