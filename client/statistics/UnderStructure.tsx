/** A moment's figures under a structure that the reader chooses: by mini-cluster, summed, and how they were counted. */
import { Select } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { StructureFigures } from "../../src/contract/figures.ts";
import { useStructureFigures } from "../api/queries.ts";
import { formatDay } from "../i18n/dates.ts";
import { useByName, useLanguage, useNamed } from "../i18n/useLanguage.ts";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Section } from "../ui/Section.tsx";
import { SectorBar, SectorLegend } from "../ui/SectorBar.tsx";
import { SkeletonLines } from "../ui/Skeletons.tsx";
import table from "../ui/table.module.css";
import classes from "./statistics.module.css";

const route = getRouteApi("/statistics");
const first = "first";

export function UnderStructure() {
  const { t } = useTranslation();
  const { under } = route.useSearch();
  const figures = useStructureFigures(under);
  return (
    <Section title={t("statistics.under.title")}>
      <p className={classes.text}>{t("statistics.under.text")}</p>
      <Loaded query={figures} waiting={<SkeletonLines count={8} height={24} />}>
        {({ figures: counted }) =>
          counted.clusters.length === 0 && counted.structures.length === 1 ? (
            <Empty>{t("statistics.under.empty")}</Empty>
          ) : (
            <Counted figures={counted} />
          )
        }
      </Loaded>
    </Section>
  );
}

function Counted({ figures }: { figures: StructureFigures }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const named = useNamed();
  const byName = useByName();
  const navigate = route.useNavigate();
  const { structures, clusters, totals, standing } = figures;
  const label = ({ effectiveOn, miniClusters }: StructureFigures["structures"][number]) =>
    effectiveOn === null
      ? t("statistics.under.first", { count: miniClusters })
      : t("statistics.under.since", { count: miniClusters, day: effectiveOn });
  const at = structures.findIndex(({ planId }) => planId === figures.under);
  const begins = structures[at]?.effectiveOn;
  const ends = structures[at + 1]?.effectiveOn;
  const day = standing === "NOT_YET" ? begins : ends;
  const twice = totals.members - totals.persons;
  return (
    <>
      <div className={classes.choice}>
        <Select
          label={t("statistics.under.choose")}
          data={structures.map((one) => ({ value: one.planId ?? first, label: label(one) }))}
          value={figures.under ?? first}
          onChange={(value) =>
            void navigate({ search: (search) => ({ ...search, under: value ?? undefined }), replace: true })
          }
          allowDeselect={false}
          w={420}
          maw="100%"
        />
        <SectorLegend />
      </div>
      <p className={classes.told} role="status">
        <strong>{t(`statistics.standing.${standing}`, { day: day ? formatDay(day, language) : "" })}</strong>{" "}
        {t(`statistics.how.${standing}`)}
      </p>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t("statistics.column.name")}</th>
              <th scope="col" className={table.number}>
                {t("statistics.column.primary")}
              </th>
              <th scope="col" className={table.wide}>
                {t("statistics.column.sectors")}
              </th>
              <th scope="col" className={table.number}>
                {t("statistics.column.members")}
              </th>
              <th scope="col" className={`${table.number} ${table.wide}`}>
                {t("statistics.column.groups")}
              </th>
              <th scope="col" className={table.number}>
                {t("statistics.column.open")}
              </th>
              <th scope="col" className={`${table.number} ${table.wide}`}>
                {t("statistics.column.tasks")}
              </th>
            </tr>
          </thead>
          <tbody>
            {clusters
              .toSorted((a, b) => (a.tier === b.tier ? byName(a, b) : a.tier === "MAIN" ? -1 : 1))
              .map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <Link to="/mini-clusters/$id" params={{ id: one.id }}>
                      {named(one.names)}
                    </Link>
                  </th>
                  <td className={table.number}>{persons(one.primary)}</td>
                  <td className={`${table.wide} ${classes.bar}`}>
                    <SectorBar counts={one.primary} />
                  </td>
                  <td className={table.number}>{one.members}</td>
                  <td className={`${table.number} ${table.wide}`}>{one.groups}</td>
                  <td className={table.number}>{one.openIssues}</td>
                  <td className={`${table.number} ${table.wide}`}>{one.tasks}</td>
                </tr>
              ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("statistics.column.sum")}</th>
              <td className={table.number}>
                {persons(totals.primary)}
                <span className={classes.note}>{t("statistics.once")}</span>
              </td>
              <td className={`${table.wide} ${classes.bar}`}>
                <SectorBar counts={totals.primary} />
              </td>
              <td className={table.number}>
                {totals.members}
                <span className={classes.note}>{t("statistics.twice")}</span>
              </td>
              <td className={`${table.number} ${table.wide}`}>{totals.groups}</td>
              <td className={table.number}>{totals.openIssues}</td>
              <td className={`${table.number} ${table.wide}`}>{totals.tasks}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={classes.text}>
        {twice > 0
          ? t("statistics.sum.differ", { members: totals.members, persons: totals.persons, count: twice })
          : t("statistics.sum.same", { persons: totals.persons })}
        {totals.left > 0 && ` ${t("statistics.sum.left", { count: totals.left })}`}
      </p>
    </>
  );
}

const persons = (counts: StructureFigures["totals"]["primary"]): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
