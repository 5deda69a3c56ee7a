/** Chooses who takes an office: members of the mini-cluster afterwards, those whose office ends first. */
import { Combobox, Modal, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Id } from "../../../src/contract/base.ts";
import { Sought, seeker } from "../../ui/hangul.ts";
import { useReturnFocus } from "../../ui/useReturnFocus.ts";
import { useNames } from "../workbench/context.ts";
import classes from "./officers.module.css";
import type { ClusterOffice, Offices } from "./offices.ts";

type Props = {
  miniClusterId: Id;
  office: ClusterOffice;
  offices: Offices;
  onChoose: (memberId: Id) => void;
  onClose: () => void;
};

/** So many are listed at once; the search finds the others. */
const listed = 50;

export function OfficerChooser(props: Props) {
  useReturnFocus();
  const { t } = useTranslation();
  const names = useNames();
  const title = t("planOfficers.chooser.title", {
    cluster: names.cluster(props.miniClusterId),
    office: t(`domain.office.${props.office}`),
  });
  return (
    <Modal opened onClose={props.onClose} title={title} size={460}>
      <Candidates {...props} />
    </Modal>
  );
}

function Candidates({ miniClusterId, office, offices, onChoose, onClose }: Props) {
  const { t } = useTranslation();
  const names = useNames();
  const [query, setQuery] = useState("");
  const combobox = useCombobox({ opened: true });
  const all = useMemo(() => {
    const { holders, endings, members } = offices;
    const holds = new Set(
      holders
        .get(miniClusterId)
        ?.filter((holder) => holder.office === office)
        .map(({ memberId }) => memberId),
    );
    const order = new Intl.Collator(["ko", "en"], { numeric: true });
    return [...(members.get(miniClusterId) ?? [])]
      .filter((memberId) => !holds.has(memberId))
      .map((memberId) => ({
        memberId,
        name: names.member(memberId),
        organization: names.organization(memberId),
        was: endings
          .filter((ending) => ending.memberId === memberId)
          .map((ending) =>
            t("planOfficers.chooser.was", {
              cluster: names.before(ending.miniClusterId),
              office: t(`domain.office.${ending.office}`),
            }),
          ),
        words: new Sought(`${names.member(memberId)}\u0001${names.organization(memberId)}`),
      }))
      .sort((a, b) => b.was.length - a.was.length || order.compare(a.name, b.name));
  }, [offices, miniClusterId, office, names, t]);
  const found = useMemo(() => {
    const finds = seeker(query);
    return all.filter(({ words }) => finds(words));
  }, [all, query]);
  const shown = found.slice(0, listed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown follows from the query
  useEffect(() => {
    combobox.selectFirstOption();
  }, [query]);
  const option = ({ memberId, name, organization, was }: (typeof all)[number]) => (
    <Combobox.Option key={memberId} value={memberId}>
      {name} <span className={classes.dim}>{[organization, ...was].filter(Boolean).join(" · ")}</span>
    </Combobox.Option>
  );
  const [before, others] = [shown.filter(({ was }) => was.length > 0), shown.filter(({ was }) => was.length === 0)];
  return (
    <Combobox store={combobox} onOptionSubmit={onChoose}>
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          type="search"
          aria-label={t("planOfficers.chooser.search")}
          placeholder={t("planOfficers.chooser.search")}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={query}
          onChange={({ currentTarget }) => setQuery(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape" && !event.nativeEvent.isComposing) onClose();
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={classes.options}>
        {before.length > 0 && (
          <Combobox.Group label={t("planOfficers.chooser.before")}>{before.map(option)}</Combobox.Group>
        )}
        {others.length > 0 && (
          <Combobox.Group label={t("planOfficers.chooser.others")}>{others.map(option)}</Combobox.Group>
        )}
        {found.length > shown.length && (
          <Combobox.Footer>{t("planOfficers.chooser.more", { count: found.length - shown.length })}</Combobox.Footer>
        )}
        {shown.length === 0 && <Combobox.Empty>{t("planOfficers.chooser.nothing")}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}
