/** One stacked bar firm / academia / agency (and others where there are any), always in this order and these colours. */
import { useTranslation } from "react-i18next";
import type { Sector } from "../../src/contract/base.ts";
import { sectorColour, sectors } from "../theme/marks.ts";
import classes from "./marks.module.css";

type Counts = Partial<Record<Sector, number>>;

const present = (counts: Counts): Sector[] => sectors.filter((sector) => (counts[sector] ?? 0) > 0);

/** The bar; its numbers are its accessible name and its tooltip. Shows nothing for nobody. */
export function SectorBar({ counts, height = 8 }: { counts: Counts; height?: number }) {
  const { t } = useTranslation();
  const shown = present(counts);
  if (shown.length === 0) return null;
  const told = shown.map((sector) => `${t(`domain.sector.${sector}`)} ${counts[sector]}`).join(", ");
  return (
    <span className={classes.bar} role="img" aria-label={told} title={told} style={{ height }}>
      {shown.map((sector) => (
        <span key={sector} style={{ flex: counts[sector], background: sectorColour[sector] }} />
      ))}
    </span>
  );
}

/** The bar's words: each sector with its colour and, where given, its number. */
export function SectorLegend({ counts }: { counts?: Counts }) {
  const { t } = useTranslation();
  const shown = counts ? present(counts) : sectors.filter((sector) => sector !== "OTHER");
  return (
    <ul className={classes.legend}>
      {shown.map((sector) => (
        <li key={sector} className={classes.mark}>
          <span className={classes.dot} style={{ background: sectorColour[sector] }} aria-hidden="true" />
          {t(`domain.sector.${sector}`)}
          {counts && <span className={classes.number}>{counts[sector]}</span>}
        </li>
      ))}
    </ul>
  );
}
