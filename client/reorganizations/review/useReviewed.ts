/** The names the parts of a review write: mini-clusters before and after, and whatever a rule speaks of. */
import { useTranslation } from "react-i18next";
import { useNamed } from "../../i18n/useLanguage.ts";
import { clusterNames, type Relation, type Reviewed, subjectNames } from "./reckoning.ts";

export function useReviewedNames(reviewed: Reviewed) {
  const { t } = useTranslation();
  const named = useNamed();
  const before = (id: string): string => {
    const node = reviewed.preview.before.find((one) => one.id === id);
    return node ? named(node.names) : cluster(id);
  };
  const cluster = (id: string): string => {
    const names = clusterNames(reviewed, id);
    return names === null ? id : named(names);
  };
  const origins = (relations: readonly Relation[]): string =>
    relations.map(({ id, kind }) => `${before(id)} ${t(`domain.edge.${kind}`)}`).join(", ");
  return {
    /** As it is called afterwards where it stays, else as it was called. */
    cluster,
    /** As it is called before. */
    before,
    subject: (id: string): string => named(subjectNames(reviewed, id)),
    member: (id: string): string => reviewed.refs.members[id]?.name ?? t("events.someone"),
    organization: (memberId: string): string => {
      const organization = reviewed.refs.organizations[reviewed.refs.members[memberId]?.organizationId ?? ""];
      return organization ? named(organization.names) : "";
    },
    /** "전자의료기기 유지, 생체신호·영상 통합". */
    origins,
    /** The same behind an arrow; "신설" alone for what comes from nowhere. */
    cameFrom: (relations: readonly Relation[]): string =>
      relations[0]?.kind === "NEW" ? t("domain.edge.NEW") : `← ${origins(relations)}`,
  };
}
