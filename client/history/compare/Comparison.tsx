/** Two moments compared: the map of each, how much was added, removed, moved and changed, and the list of each of these. */
import { UnstyledButton } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../src/contract/base.ts";
import type { ChangesAnswer } from "../../../src/contract/changes.ts";
import { type ChangeKind, type ChangeList, changeKinds, changeLists } from "../../../src/contract/historyKinds.ts";
import { useChangeCounts, useMapAt } from "../../api/history.ts";
import { ClusterMap } from "../../clusters/ClusterMap.tsx";
import { useLanguage } from "../../i18n/useLanguage.ts";
import { tellAsOf } from "../../shell/moment.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Section } from "../../ui/Section.tsx";
import { SkeletonLines, SkeletonTiles } from "../../ui/Skeletons.tsx";
import table from "../../ui/table.module.css";
import { SaveTable } from "../SaveTable.tsx";
import classes from "./compare.module.css";
import { DifferenceList } from "./DifferenceList.tsx";

const route = getRouteApi("/history");

/** `from` is the earlier moment and `to` the later one, as `asOf` takes them. */
export function Comparison({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation();
  const { list, change } = route.useSearch();
  const language = useLanguage();
  const counts = useChangeCounts(from, to);
  return (
    <>
      <div className={classes.maps}>
        <MapAt at={from} />
        <MapAt at={to} />
      </div>
      <Section
        title={t("history.compare.title")}
        aside={
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and a legend around two links
          <div role="group" aria-label={t("history.save.tables")} className={classes.save}>
            <SaveTable path="/api/changes" query={{ from, to }} />
          </div>
        }
      >
        <Loaded query={counts} waiting={<SkeletonLines count={6} height={24} />}>
          {(answer) => (
            <>
              <p role="status" className={classes.sentence}>
                {sentence(answer, from, to, t, language)}
              </p>
              <Counts answer={answer} />
              {list !== undefined && change !== undefined && (
                <DifferenceList key={`${list} ${change}`} from={from} to={to} list={list} change={change} />
              )}
            </>
          )}
        </Loaded>
      </Section>
    </>
  );
}

/** "… 미니클러스터 3 생김, 4 없어짐; 회원 소속 156 옮김": lists without a difference are left out; "" where nothing differs. */
function sentence(answer: ChangesAnswer, from: string, to: string, t: TFunction, language: Language): string {
  const what = changeLists
    .map((list) => {
      const kinds = changeKinds
        .filter((kind) => answer[list].counts[kind] > 0)
        .map((kind) => `${t(`history.compare.kind.${kind}`)} ${answer[list].counts[kind]}`);
      return kinds.length === 0 ? "" : `${t(`history.compare.list.${list}`)} ${kinds.join(", ")}`;
    })
    .filter(Boolean)
    .join(" · ");
  if (what === "") return "";
  const when = (moment: string, end: ChangesAnswer["from"]): string =>
    tellAsOf(moment.startsWith("@") ? (end.at ?? moment) : moment, language);
  return t("history.compare.between", { from: when(from, answer.from), to: when(to, answer.to), what });
}

function MapAt({ at }: { at: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const map = useMapAt(at);
  const size =
    map.data === undefined
      ? ""
      : t("history.compare.size", {
          clusters: map.data.items.length,
          members: map.data.items.reduce((sum, { total }) => sum + total, 0),
        });
  const when = /^@/.test(at) && map.data?.asOf?.at ? map.data.asOf.at : at;
  return (
    <Section title={tellAsOf(when, language)} aside={size}>
      <Loaded query={map} waiting={<SkeletonTiles count={2} height={160} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t("history.map.empty")}</Empty>
          ) : (
            <ClusterMap clusters={items} height={400} asOf={at} />
          )
        }
      </Loaded>
    </Section>
  );
}

/** A table of numbers, each opening its list. */
function Counts({ answer }: { answer: ChangesAnswer }) {
  const { t } = useTranslation();
  const { list, change } = route.useSearch();
  const navigate = route.useNavigate();
  const none = changeLists.every((one) => changeKinds.every((kind) => answer[one].counts[kind] === 0));
  if (none) return <Empty>{t("history.compare.same")}</Empty>;
  const open = (nextList: ChangeList, nextChange: ChangeKind) => {
    const opened = list === nextList && change === nextChange;
    void navigate({
      search: (search) => ({ ...search, list: opened ? undefined : nextList, change: opened ? undefined : nextChange }),
      replace: true,
    });
  };
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${classes.counts}`}>
        <thead>
          <tr>
            <td />
            {changeKinds.map((kind) => (
              <th key={kind} scope="col" className={table.number}>
                {t(`history.compare.kind.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changeLists.map((one) => (
            <tr key={one}>
              <th scope="row">{t(`history.compare.list.${one}`)}</th>
              {changeKinds.map((kind) => {
                const count = answer[one].counts[kind];
                return (
                  <td key={kind} className={table.number} data-kind={kind}>
                    {count === 0 ? (
                      <span className={classes.none}>0</span>
                    ) : (
                      <UnstyledButton
                        className={classes.count}
                        aria-expanded={list === one && change === kind}
                        aria-label={t("history.compare.open", {
                          list: t(`history.compare.list.${one}`),
                          kind: t(`history.compare.kind.${kind}`),
                          count,
                        })}
                        onClick={() => open(one, kind)}
                      >
                        {count}
                      </UnstyledButton>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
