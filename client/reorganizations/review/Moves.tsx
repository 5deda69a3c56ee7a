/** Everyone and everything that moves, searchable: what becomes of one member, one research group, one open issue. */
import { SegmentedControl, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { hangulMatches } from "../../ui/hangul.ts";
import table from "../../ui/table.module.css";
import { type MoveKind, useMoveRows } from "./moveRows.ts";
import { moved, type Reviewed } from "./reckoning.ts";
import classes from "./review.module.css";

const kinds: readonly MoveKind[] = ["members", "groups", "issues"];
const rowHeight = 40;

export function Moves(reviewed: Reviewed) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<MoveKind>("members");
  const [query, setQuery] = useState("");
  const rows = useMoveRows(reviewed);
  const counts = moved(reviewed.preview);
  const shown = useMemo(
    () =>
      rows[kind].filter(({ what, detail, from, to }) =>
        [what, detail, from, to].some((text) => hangulMatches(text, query)),
      ),
    [rows, kind, query],
  );
  const ground = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => ground.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    getItemKey: (index) => shown[index]?.key ?? index,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <>
      <div className={classes.tools}>
        <SegmentedControl
          aria-label={t("reorganizations.moves.kind")}
          value={kind}
          onChange={(next) => setKind(kinds.find((one) => one === next) ?? "members")}
          data={kinds.map((value) => ({
            value,
            label: `${t(`reorganizations.moves.${value}`)} ${counts[value]}`,
          }))}
        />
        <TextInput
          type="search"
          aria-label={t("reorganizations.moves.search")}
          placeholder={t("reorganizations.moves.search")}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <span role="status" className={classes.quiet}>
          {query !== ""
            ? t("common.count.of", { shown: shown.length, total: rows[kind].length })
            : kind === "members" &&
              counts.members !== rows.members.length &&
              t("reorganizations.moves.memberships", { people: counts.members, count: rows.members.length })}
        </span>
      </div>
      {shown.length === 0 ? (
        <Empty>{query === "" ? t(`reorganizations.moves.none.${kind}`) : t("reorganizations.moves.stays")}</Empty>
      ) : (
        <section
          ref={ground}
          className={classes.moves}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={t(`reorganizations.moves.${kind}`)}
        >
          <table className={table.table} aria-rowcount={shown.length + 1}>
            <thead>
              <tr>
                <th scope="col">{t("reorganizations.moves.what")}</th>
                <th scope="col" className={table.wide}>
                  {t("reorganizations.moves.detail")}
                </th>
                <th scope="col">{t("reorganizations.moves.from")}</th>
                <th scope="col">{t("reorganizations.moves.to")}</th>
              </tr>
            </thead>
            <tbody>
              {before > 0 && <Filler height={before} />}
              {items.map((item) => {
                const row = shown[item.index];
                if (row === undefined) return null;
                return (
                  <tr key={item.key} style={{ height: rowHeight }} aria-rowindex={item.index + 2}>
                    <th scope="row">{row.what}</th>
                    <td className={table.wide}>{row.detail}</td>
                    <td>{row.from}</td>
                    <td>→ {row.to}</td>
                  </tr>
                );
              })}
              {after > 0 && <Filler height={after} />}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

const Filler = ({ height }: { height: number }) => (
  <tr>
    <td colSpan={4} style={{ height, padding: 0, border: 0 }} />
  </tr>
);
