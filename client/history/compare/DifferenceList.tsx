/** The differences of one kind in one list, page by page: what, before → after, when it came about; each opens. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ChangeKind, ChangeList } from "../../../src/contract/historyKinds.ts";
import { useChangePages } from "../../api/history.ts";
import { formatInstant } from "../../i18n/dates.ts";
import { kindOf } from "../../i18n/tell.ts";
import { useLanguage } from "../../i18n/useLanguage.ts";
import { mergeRefs, noRefs } from "../../live/refs.ts";
import { Loaded } from "../../ui/Loaded.tsx";
import { SkeletonLines } from "../../ui/Skeletons.tsx";
import table from "../../ui/table.module.css";
import classes from "./compare.module.css";
import { type ChangeRow, difference } from "./differences.ts";

type Props = { from: string; to: string; list: ChangeList; change: ChangeKind };

export function DifferenceList({ from, to, list, change }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const pages = useChangePages(from, to, list, change);
  const title = `${t(`history.compare.list.${list}`)} · ${t(`history.compare.kind.${change}`)}`;
  return (
    <section className={classes.list} aria-label={title}>
      <h3 className={classes.listTitle}>{title}</h3>
      <Loaded query={pages} waiting={<SkeletonLines count={6} height={24} />}>
        {(data) => {
          const refs = data.pages.map((page) => page.refs).reduce(mergeRefs, noRefs);
          const rows = data.pages.flatMap((page): readonly ChangeRow[] => page[list].items);
          return (
            <>
              <div className={table.scroll}>
                <table className={table.table}>
                  <thead>
                    <tr>
                      <th scope="col">{t("history.compare.what")}</th>
                      <th scope="col">{t("history.compare.how")}</th>
                      <th scope="col" className={table.wide}>
                        {t("history.compare.when")}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((row) => {
                      const { what, address, parts } = difference(list, row, { refs, t, language });
                      const { cause } = row;
                      return (
                        <tr key={`${row.id} ${row.position} ${parts.map((part) => part.before + part.after).join()}`}>
                          <th scope="row">
                            <Link to={address} search={{ asOf: row.after === null ? from : to }}>
                              {what}
                            </Link>
                          </th>
                          <td>
                            {parts.map(({ name, before, after }) => (
                              <span key={name} className={classes.part}>
                                <span className={classes.field}>{name}</span>{" "}
                                {before !== "" && <span className={classes.before}>{before}</span>}
                                {before !== "" && after !== "" && <span aria-hidden="true"> → </span>}
                                {after !== "" && <span className={classes.after}>{after}</span>}
                              </span>
                            ))}
                          </td>
                          <td className={table.wide}>
                            <Link to="/history" search={{ at: `@${row.position}` }} title={t("history.compare.goTo")}>
                              {cause === null
                                ? `@${row.position}`
                                : `${formatInstant(cause.at, language)} · ${t(`events.kind.${kindOf(cause.type)}`)}`}
                            </Link>
                          </td>
                        </tr>
                      );
                    })}
                  </tbody>
                </table>
              </div>
              {pages.hasNextPage && (
                <Button
                  variant="default"
                  mt="md"
                  loading={pages.isFetchingNextPage}
                  onClick={() => void pages.fetchNextPage()}
                >
                  {t("common.action.more")}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
