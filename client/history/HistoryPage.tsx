/** How everything came about: a slider over the whole log, the map as it was, what happened, two moments compared, lineage. */
import { Button, VisuallyHidden } from "@mantine/core";
import { IconHistory, IconShieldCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { MiniCluster } from "../../src/contract/answers.ts";
import { mayAnywhere } from "../../src/domain/permissions.ts";
import { useDensity } from "../api/history.ts";
import { ApiProblem } from "../api/problem.ts";
import { useMe } from "../api/queries.ts";
import { ClusterMap } from "../clusters/ClusterMap.tsx";
import { MapPicture } from "../clusters/MapPicture.tsx";
import { useLanguage } from "../i18n/useLanguage.ts";
import { Empty } from "../ui/Empty.tsx";
import { Failure } from "../ui/Failure.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { SectorLegend } from "../ui/SectorBar.tsx";
import { SkeletonLines, SkeletonTiles } from "../ui/Skeletons.tsx";
import { Controls } from "./Controls.tsx";
import { Comparison } from "./compare/Comparison.tsx";
import { KindFilter } from "./KindFilter.tsx";
import { LineageSection } from "./lineage/LineageSection.tsx";
import { ReplayList } from "./ReplayList.tsx";
import classes from "./replay.module.css";
import { SavePicture } from "./SavePicture.tsx";
import { Slider } from "./Slider.tsx";
import { useHistoryPage } from "./useHistoryPage.ts";

/** Bars of density; a phone shows as many, thinner. */
const BARS = 240;
const GLIDE_MS = 450;

export function HistoryPage() {
  const { t } = useTranslation();
  const density = useDensity(BARS);
  const mayVerify = mayAnywhere(useMe().data?.actor ?? null, "VerifyLog").allowed;
  return (
    <Page
      title={t("shell.nav.history")}
      lead={t("history.lead")}
      action={
        mayVerify && (
          <Button
            variant="default"
            leftSection={<IconShieldCheck size={18} aria-hidden="true" />}
            renderRoot={(props) => <Link {...props} to="/verify" />}
          >
            {t("verify.title")}
          </Button>
        )
      }
    >
      <Loaded query={density} waiting={<SkeletonTiles count={1} height={180} />}>
        {(bars) => <Replay density={bars} />}
      </Loaded>
    </Page>
  );
}

function Replay({ density }: { density: NonNullable<ReturnType<typeof useDensity>["data"]> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const page = useHistoryPage(density, t, language);
  const { replay, play } = page;
  const { map, at } = replay;
  const unknown = map.error instanceof ApiProblem && map.error.code === "BAD_TIME";
  return (
    <>
      <Section
        title={page.title}
        aside={
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconHistory size={17} aria-hidden="true" />}
            disabled={at === undefined || unknown}
            renderRoot={(props) => <Link {...props} to="/" search={{ asOf: at }} />}
          >
            {t("history.read")}
          </Button>
        }
      >
        <Controls
          play={play}
          day={page.day}
          onWish={page.onWish}
          onDay={page.onDay}
          comparing={page.comparing}
          onCompare={page.onCompare}
        />
        <Slider density={density} kind={replay.kind} handles={page.handles} onKey={page.onKey} onFlag={page.onFlag} />
        {page.compared === null && (
          <>
            <p className={classes.narration}>{unknown ? "" : page.narration}</p>
            <VisuallyHidden role="status" aria-live="polite">
              {unknown ? "" : page.said}
            </VisuallyHidden>
          </>
        )}
      </Section>
      {unknown ? (
        <Section title={t("history.map.title")}>
          <Failure error={map.error} />
          <Button onClick={() => page.onWish({ to: "end" })}>{t("shell.asOf.present")}</Button>
        </Section>
      ) : page.compared !== null ? (
        <Comparison {...page.compared} />
      ) : (
        <div className={classes.columns}>
          <Section title={t("history.map.title")} aside={<SectorLegend />}>
            <Loaded query={map} waiting={<SkeletonTiles count={2} height={210} />}>
              {({ items }) =>
                items.length === 0 ? <Empty>{t("history.map.empty")}</Empty> : <MapThen clusters={items} at={at} />
              }
            </Loaded>
          </Section>
          <Section title={t("home.timeline.title")}>
            <KindFilter kind={replay.kind} onKind={page.onKind} />
            <Loaded query={replay.events} waiting={<SkeletonLines count={8} height={20} />}>
              {() => <ReplayList replay={replay} />}
            </Loaded>
          </Section>
        </div>
      )}
      <LineageSection />
    </>
  );
}

/** The map as it was, and the same as a drawing to be saved. */
function MapThen({ clusters, at }: { clusters: readonly MiniCluster[]; at: string | undefined }) {
  const { t } = useTranslation();
  const svg = useRef<SVGSVGElement>(null);
  return (
    <>
      <ClusterMap clusters={clusters} height={460} asOf={at} glideMs={GLIDE_MS} />
      <div hidden>
        <MapPicture clusters={clusters} svg={svg} />
      </div>
      <SavePicture svg={svg} name="danji-map" title={t("history.map.title")} asOf={at} />
    </>
  );
}
