/** Lineage: as a picture or as a table, and what the stop one is at says; both can be carried away. */
import { SegmentedControl } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { memo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/useLanguage.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Section } from "../../ui/Section.tsx";
import { SkeletonTiles } from "../../ui/Skeletons.tsx";
import { SavePicture } from "../SavePicture.tsx";
import { SaveTable } from "../SaveTable.tsx";
import { LineageTable } from "./LineageTable.tsx";
import classes from "./lineage.module.css";
import { flowRows, nameIn, tellFlow } from "./lineageWords.ts";
import { Picture } from "./Picture.tsx";
import { type LineageData, useLineageColumns } from "./useLineageColumns.ts";

const route = getRouteApi("/history");

/** Does not follow the moment of the replay: lineage is of all time. */
export const LineageSection = memo(function LineageSection() {
  const { t } = useTranslation();
  const view = route.useSearch({ select: (search) => search.view });
  const navigate = route.useNavigate();
  const lineage = useLineageColumns();
  return (
    <Section
      title={t("history.lineage.title")}
      aside={
        <SegmentedControl
          aria-label={t("history.lineage.view")}
          value={view ?? "picture"}
          onChange={(next) =>
            void navigate({
              search: (search) => ({ ...search, view: next === "table" ? "table" : undefined }),
              replace: true,
            })
          }
          data={[
            { value: "picture", label: t("history.lineage.picture") },
            { value: "table", label: t("history.lineage.table") },
          ]}
        />
      }
    >
      <Loaded query={lineage} waiting={<SkeletonTiles count={1} height={360} />}>
        {(data) =>
          data.reorganizations.length === 0 ? (
            <Empty>{t("history.lineage.empty")}</Empty>
          ) : view === "table" ? (
            <>
              <LineageTable data={data} />
              <div className={classes.save}>
                <SaveTable path="/api/lineage" />
              </div>
            </>
          ) : (
            <Drawn data={data} />
          )
        }
      </Loaded>
    </Section>
  );
});

function Drawn({ data }: { data: LineageData }) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const svg = useRef<SVGSVGElement>(null);
  const [at, setAt] = useState<string | null>(null);
  /** A bar opens its mini-cluster as it was then, a band the comparison of the moments around its reorganisation. */
  const open = (key: string): void => {
    setAt(key);
    const [column, id] = key.split("/") as [string, string];
    if (id.includes(">")) void navigate({ search: (search) => ({ ...search, ...around(data, Number(column)) }) });
    else
      void navigate({
        to: "/mini-clusters/$id",
        params: { id },
        search: { asOf: data.moments[Number(column)] },
      });
  };
  return (
    <>
      <p className={classes.hint}>{t("history.lineage.hint")}</p>
      <Picture data={data} at={at} onAt={setAt} onOpen={open} svg={svg} />
      <At data={data} at={at} />
      <SavePicture svg={svg} name="danji-lineage" title={t("history.lineage.title")}>
        <SaveTable path="/api/lineage" />
      </SavePicture>
    </>
  );
}

/** The comparison of the eve of a reorganisation with it, the moved members' list open. */
const around = (data: LineageData, column: number) => ({
  at: `@${Number(data.reorganizations[column]?.position) - 1}`,
  to: data.moments[column + 1],
  list: "memberships" as const,
  change: "moved" as const,
});

/** What the reader is at, in a sentence, with the way on. */
function At({ data, at }: { data: LineageData; at: string | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (at === null) return <p className={classes.at}>{t("history.lineage.nothing")}</p>;
  const [place, id] = at.split("/") as [string, string];
  const column = Number(place);
  const row = flowRows(data, t, language).find(({ key }) => key === at);
  return (
    <p className={classes.at}>
      {row === undefined ? (
        <Link to="/mini-clusters/$id" params={{ id }} search={{ asOf: data.moments[column] }}>
          {t("history.lineage.openNode", { name: nameIn(data, column, id, language) })}
        </Link>
      ) : (
        <>
          {tellFlow(row, t)}{" "}
          <Link to="/history" search={around(data, column)}>
            {t("history.lineage.who")}
          </Link>
        </>
      )}
    </p>
  );
}
