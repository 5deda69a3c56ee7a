/** The first page: what waits, the programme and its figures, the map of mini-clusters, what happens. */
import { NativeSelect } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAsOf } from "../api/asOf.ts";
import { useServerNow } from "../api/clock.ts";
import { ApiProblem } from "../api/problem.ts";
import { useHome } from "../api/queries.ts";
import { ClusterMap } from "../clusters/ClusterMap.tsx";
import { dayOf } from "../i18n/dates.ts";
import { useNamed } from "../i18n/useLanguage.ts";
import { spans } from "../search.ts";
import { instantOf } from "../shell/moment.ts";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { SectorLegend } from "../ui/SectorBar.tsx";
import { SkeletonTiles } from "../ui/Skeletons.tsx";
import { Figures } from "./Figures.tsx";
import classes from "./home.module.css";
import { ProgrammeLine } from "./ProgrammeLine.tsx";
import { Timeline } from "./Timeline.tsx";
import { Waiting } from "./Waiting.tsx";

const route = getRouteApi("/");
const days = { week: 7, month: 30, quarter: 91, year: 365 } as const;

export function HomePage() {
  const { t } = useTranslation();
  const named = useNamed();
  const { kind, since = "month" } = route.useSearch();
  const navigate = route.useNavigate();
  const asOf = useAsOf();
  const clock = useServerNow();
  const at = asOf === undefined ? clock : instantOf(asOf);
  const earlier = dayOf((Number.isNaN(at) ? clock : at) - days[since] * 86_400_000);
  const compared = useHome(earlier);
  // Before the first record there is nothing to compare with: the figures stand alone.
  const beforeAll = compared.error instanceof ApiProblem && compared.error.params.why === "BEFORE_LOG";
  const alone = useHome(undefined, { enabled: beforeAll });
  const home = beforeAll ? alone : compared;
  const programme = home.data?.programme;
  return (
    <Page
      title={programme ? named(programme.names) : t("home.title")}
      lead={programme && <ProgrammeLine programme={programme} day={dayOf(Number.isNaN(at) ? clock : at)} />}
      action={
        <NativeSelect
          aria-label={t("home.compare.label")}
          title={t("home.compare.label")}
          data={spans.map((span) => ({ value: span, label: t(`home.compare.${span}`) }))}
          value={since}
          onChange={(event) => {
            const next = spans.find((span) => span === event.currentTarget.value);
            void navigate({ search: (search) => ({ ...search, since: next }), replace: true });
          }}
        />
      }
    >
      <Loaded query={home} waiting={<SkeletonTiles count={6} />}>
        {({ figures, before }) => <Figures figures={figures} before={before} since={earlier} />}
      </Loaded>
      <Waiting />
      <div className={classes.columns}>
        <Section title={t("home.map.title")} aside={<SectorLegend />}>
          <Loaded query={home} waiting={<SkeletonTiles count={2} height={210} />}>
            {({ miniClusters }) =>
              miniClusters.length === 0 ? (
                <Empty action={<Link to="/mini-clusters">{t("clusters.title")}</Link>}>{t("home.map.empty")}</Empty>
              ) : (
                <>
                  <ClusterMap clusters={miniClusters} height={520} />
                  <p className={classes.note}>{t("home.map.text")}</p>
                </>
              )
            }
          </Loaded>
        </Section>
        <Timeline
          kind={kind}
          onKind={(next) => void navigate({ search: (search) => ({ ...search, kind: next }), replace: true })}
        />
      </div>
    </Page>
  );
}
