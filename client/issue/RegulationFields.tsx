/** What a difficulty with quality or standards may name: market, approval, class, standards. */
import { Select, TagsInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Regulation } from "../../src/contract/issue.ts";
import classes from "./stepForm.module.css";

const markets = ["KR", "EU", "US"] as const;
const schemes = ["NOTIFICATION", "APPROVAL", "GMP", "MDD", "FDA_510K"] as const;

export function RegulationFields({
  value,
  onChange,
}: {
  value: Regulation;
  onChange: (regulation: Regulation) => void;
}) {
  const { t } = useTranslation();
  const clean = ({ market, scheme, deviceClass, standards }: Regulation): Regulation => ({
    standards,
    ...(market === undefined ? {} : { market }),
    ...(scheme === undefined ? {} : { scheme }),
    ...(deviceClass === undefined ? {} : { deviceClass }),
  });
  return (
    <>
      <div className={classes.three}>
        <Select
          label={t("board.log.market")}
          data={markets.map((code) => ({ value: code, label: t(`domain.market.${code}`) }))}
          value={value.market ?? null}
          onChange={(market) => onChange(clean({ ...value, market: markets.find((code) => code === market) }))}
          clearable
        />
        <Select
          label={t("board.log.scheme")}
          data={schemes.map((code) => ({ value: code, label: t(`domain.scheme.${code}`) }))}
          value={value.scheme ?? null}
          onChange={(scheme) => onChange(clean({ ...value, scheme: schemes.find((code) => code === scheme) }))}
          clearable
        />
        <Select
          label={t("board.log.deviceClass")}
          data={[1, 2, 3, 4].map((count) => ({ value: String(count), label: t("board.log.deviceClassOf", { count }) }))}
          value={value.deviceClass === undefined ? null : String(value.deviceClass)}
          onChange={(next) => onChange(clean({ ...value, deviceClass: next === null ? undefined : Number(next) }))}
          clearable
        />
      </div>
      <TagsInput
        label={t("board.log.standards")}
        description={t("board.log.standardsHint")}
        value={value.standards}
        onChange={(standards) => onChange(clean({ ...value, standards }))}
        maxTags={20}
        splitChars={[","]}
        isDuplicate={(one, all) => all.includes(one)}
      />
    </>
  );
}
