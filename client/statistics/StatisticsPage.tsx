/** The programme's figures, and the same counted under any structure there has been (R22). */
import { useTranslation } from "react-i18next";
import { useStatistics } from "../api/queries.ts";
import { Figures } from "../home/Figures.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { SkeletonLines } from "../ui/Skeletons.tsx";
import classes from "./statistics.module.css";
import { UnderStructure } from "./UnderStructure.tsx";

export function StatisticsPage() {
  const { t } = useTranslation();
  const statistics = useStatistics();
  return (
    <Page title={t("statistics.title")} lead={t("statistics.text")}>
      <div className={classes.page}>
        <Loaded query={statistics} waiting={<SkeletonLines count={2} height={40} />}>
          {({ figures }) => <Figures figures={figures} before={null} since="" />}
        </Loaded>
        <UnderStructure />
      </div>
    </Page>
  );
}
