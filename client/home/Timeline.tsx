/** What happens: live sentences, grouped by day, filtered by kind. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { HistoryKind } from "../../src/contract/historyKinds.ts";
import { useHistoryPages } from "../api/queries.ts";
import { Entries } from "../history/Entries.tsx";
import { KindFilter } from "../history/KindFilter.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Section } from "../ui/Section.tsx";
import { SkeletonLines } from "../ui/Skeletons.tsx";
import classes from "./home.module.css";

type Props = { kind: HistoryKind | undefined; onKind: (kind: HistoryKind | undefined) => void };

export function Timeline({ kind, onKind }: Props) {
  const { t } = useTranslation();
  const history = useHistoryPages({ kinds: kind, limit: 30 });
  return (
    <Section title={t("home.timeline.title")}>
      <KindFilter kind={kind} onKind={onKind} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t("home.timeline.title")}>
        <Loaded query={history} waiting={<SkeletonLines count={8} height={20} />}>
          {({ pages }) =>
            pages[0]?.items.length === 0 ? (
              <Empty>{kind === undefined ? t("home.timeline.empty") : t("home.timeline.emptyKind")}</Empty>
            ) : (
              <Entries pages={pages.slice(0, 1)} />
            )
          }
        </Loaded>
      </section>
      <Link to="/history" search={{ kind }} className={classes.more}>
        {t("common.action.all")}
      </Link>
    </Section>
  );
}
