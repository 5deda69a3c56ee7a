/** Everyone of a mini-cluster: searched by name and organisation, sorted by any column, only the window in the page. */
import { ActionIcon, Menu, TextInput, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconDots, IconSearch } from "@tabler/icons-react";
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Membership, Refs } from "../../src/contract/answers.ts";
import { useMay } from "../api/allowed.ts";
import { dayOf } from "../i18n/dates.ts";
import { useNamed } from "../i18n/useLanguage.ts";
import { sectorColour, sectors } from "../theme/marks.ts";
import { Empty } from "../ui/Empty.tsx";
import { hangulMatches } from "../ui/hangul.ts";
import { Initials } from "../ui/Initials.tsx";
import markClasses from "../ui/marks.module.css";
import table from "../ui/table.module.css";
import classes from "./members.module.css";

type Row = {
  membership: Membership;
  name: string;
  organization: string;
  sector: number;
  primary: number;
  since: string;
};

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
});
const helper = createColumnHelper<typeof features, Row>();
const columns = helper.columns([
  helper.accessor("name", { sortFn: "alphanumeric" }),
  helper.accessor("organization", { sortFn: "alphanumeric" }),
  helper.accessor("sector", { sortFn: "basic" }),
  helper.accessor("primary", { id: "membership", sortFn: "basic" }),
  helper.accessor("since", { sortFn: "basic" }),
]);
type ColumnId = "name" | "organization" | "sector" | "membership" | "since";
const wide = new Set<string>(["membership", "since"]);
const rowHeight = 44;

type Props = {
  memberships: readonly Membership[];
  refs: Refs;
  query: string;
  onQuery: (query: string) => void;
  onTransfer: (memberId: string, name: string) => void;
  onLeave: (memberId: string, name: string) => void;
};

export function MembersTable({ memberships, refs, query, onQuery, onTransfer, onLeave }: Props) {
  const { t } = useTranslation();
  const named = useNamed();
  const may = useMay();
  const ground = useRef<HTMLDivElement>(null);
  const [all] = useMemo(() => {
    const rows = memberships.map((membership): Row => {
      const organization = refs.organizations[membership.organizationId];
      return {
        membership,
        name: refs.members[membership.memberId]?.name ?? t("events.someone"),
        organization: organization ? named(organization.names) : membership.organizationId,
        sector: sectors.indexOf(membership.sector),
        primary: membership.primary ? 0 : 1,
        since: membership.since,
      };
    });
    return [rows];
  }, [memberships, refs, named, t]);
  const data = useMemo(
    () => all.filter((row) => hangulMatches(row.name, query) || hangulMatches(row.organization, query)),
    [all, query],
  );
  const members = useTable({
    features,
    columns,
    data,
    initialState: { sorting: [{ id: "sector", desc: false }] },
    getRowId: (row) => `${row.membership.memberId}-${row.membership.primary}`,
  });
  const rows = members.getRowModel().rows;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => ground.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const subject = (membership: Membership) =>
    ({ kind: "miniCluster", miniClusterId: membership.miniClusterId }) as const;

  return (
    <>
      <div className={classes.tools}>
        <TextInput
          type="search"
          aria-label={t("clusters.members.search")}
          placeholder={t("clusters.members.search")}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={query}
          onChange={(event) => onQuery(event.currentTarget.value)}
        />
        <span className={classes.count} role="status">
          {query !== "" && t("common.count.of", { shown: rows.length, total: all.length })}
        </span>
      </div>
      {rows.length === 0 ? (
        <Empty>{query === "" ? t("clusters.members.empty") : t("common.state.emptySearch")}</Empty>
      ) : (
        <section
          ref={ground}
          className={classes.ground}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={t("clusters.members.title")}
        >
          <table className={table.table} aria-rowcount={rows.length + 1}>
            <thead className={classes.head}>
              <tr>
                {members.getHeaderGroups()[0]?.headers.map(({ id, column }) => (
                  <Heading
                    key={id}
                    id={id as ColumnId}
                    sorted={column.getIsSorted()}
                    onSort={() => column.toggleSorting()}
                  />
                ))}
                <td aria-hidden="true" />
              </tr>
            </thead>
            <tbody>
              {before > 0 && (
                <tr>
                  <td colSpan={6} style={{ height: before, padding: 0, border: 0 }} />
                </tr>
              )}
              {items.map((item) => {
                const row = rows[item.index]?.original;
                if (row === undefined) return null;
                const { membership, name } = row;
                const mayTransfer = may("TransferMembership", subject(membership));
                const mayLeave = may("LeaveMiniCluster", subject(membership));
                return (
                  <tr key={item.key} style={{ height: rowHeight }} aria-rowindex={item.index + 2}>
                    <th scope="row" className={classes.person}>
                      <Initials name={name} id={membership.memberId} size={26} /> {name}
                    </th>
                    <td>{row.organization}</td>
                    <td>
                      <span className={markClasses.mark}>
                        <span
                          className={markClasses.dot}
                          style={{ background: sectorColour[membership.sector] }}
                          aria-hidden="true"
                        />
                        {t(`domain.organizationKind.${membership.kind}`)}
                      </span>
                    </td>
                    <td className={table.wide}>
                      {membership.primary ? t("clusters.members.primary") : t("clusters.members.secondary")}
                    </td>
                    <td className={table.wide}>{dayOf(membership.since)}</td>
                    <td className={table.number}>
                      {(mayTransfer || mayLeave) && (
                        <Menu position="bottom-end" shadow="md">
                          <Menu.Target>
                            <ActionIcon
                              variant="subtle"
                              color="gray"
                              aria-label={t("clusters.members.actions", { name })}
                            >
                              <IconDots size={18} />
                            </ActionIcon>
                          </Menu.Target>
                          <Menu.Dropdown>
                            {mayTransfer && (
                              <Menu.Item onClick={() => onTransfer(membership.memberId, name)}>
                                {t("forms.transfer.action")}
                              </Menu.Item>
                            )}
                            {mayLeave && (
                              <Menu.Item color="red" onClick={() => onLeave(membership.memberId, name)}>
                                {t("forms.leave.action")}
                              </Menu.Item>
                            )}
                          </Menu.Dropdown>
                        </Menu>
                      )}
                    </td>
                  </tr>
                );
              })}
              {after > 0 && (
                <tr>
                  <td colSpan={6} style={{ height: after, padding: 0, border: 0 }} />
                </tr>
              )}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

function Heading({ id, sorted, onSort }: { id: ColumnId; sorted: false | "asc" | "desc"; onSort: () => void }) {
  const { t } = useTranslation();
  return (
    <th
      scope="col"
      className={wide.has(id) ? table.wide : undefined}
      aria-sort={sorted === "asc" ? "ascending" : sorted === "desc" ? "descending" : "none"}
    >
      <UnstyledButton className={table.sort} onClick={onSort}>
        {t(`clusters.members.columns.${id}`)}
        {sorted === "asc" && <IconArrowUp size={14} aria-hidden="true" />}
        {sorted === "desc" && <IconArrowDown size={14} aria-hidden="true" />}
      </UnstyledButton>
    </th>
  );
}
