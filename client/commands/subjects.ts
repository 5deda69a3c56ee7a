/** The things on which the reader may give a command, found by what is typed; the one in front of them comes first. */
import { useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Actor } from "../../src/contract/actor.ts";
import { serverNow } from "../api/clock.ts";
import {
  useGroups,
  useIssueAnswer,
  useIssues,
  useMe,
  useMembers,
  useMiniClusters,
  useOrganizations,
} from "../api/queries.ts";
import { useNamed } from "../i18n/useLanguage.ts";
import { hangulMatches } from "../ui/hangul.ts";
import type { AnyOffer, Kind, Offer, Subjects } from "./offer.ts";

export type Choice<K extends Kind = Kind> = { id: string; label: string; description: string; subject: Subjects[K] };
/** What the present page is about, by kind. */
export type Here = { [K in Kind]?: Choice<K> };

/** Whether anything of this kind may be missing from the first answer, so that the server must search. */
const searched: ReadonlySet<Kind> = new Set(["member", "membership", "issue"]);
const shownAtMost = 30;

/** `asked`: what is typed, a moment later. Reads only what the offer's kind needs. */
export function useChoices(
  offer: AnyOffer | null,
  query: string,
  asked: string,
): { items: Choice[]; loading: boolean } {
  const { t } = useTranslation();
  const named = useNamed();
  const actor = useMe().data?.actor ?? null;
  const kind = offer?.on;
  const q = asked.trim() === "" ? {} : { q: asked.trim() };
  const clusters = useMiniClusters();
  const groups = useGroups(undefined, kind === "group");
  const organizations = useOrganizations(kind === "organization");
  const members = useMembers({ ...q, limit: shownAtMost }, kind === "member" || kind === "membership");
  const states = offer?.on === "issue" ? (offer.states ?? []) : [];
  const issues = useIssues({ ...q, state: states.join(","), limit: 100 }, kind === "issue");
  if (offer === null || actor === null || kind === undefined) return { items: [], loading: false };

  const clusterName = (id: string | null): string => {
    const found = clusters.data?.items.find((one) => one.id === id);
    return found === undefined ? "" : named(found.names);
  };
  const all = (): { items: Choice[]; loading: boolean } => {
    switch (offer.on) {
      case "programme":
        return { items: [], loading: false };
      case "miniCluster":
        return of(offer, clusters, (one) => one.active && [choice(one.id, named(one.names), "", one)]);
      case "group":
        return of(
          offer,
          groups,
          (one) => one.active && [choice(one.id, named(one.names), clusterName(one.miniClusterId), one)],
        );
      case "organization":
        return of(
          offer,
          organizations,
          (one) =>
            one.successorId === null && [
              choice(one.id, named(one.names), t(`domain.organizationKind.${one.kind}`), one),
            ],
        );
      case "issue":
        return of(offer, issues, (one) => [
          choice(one.id, `#${one.number} ${one.title}`, t(`domain.state.${one.state}`), one),
        ]);
      case "member":
        return of(offer, members, (one, refs) => {
          const name = refs.members[one.id]?.name;
          const home = refs.organizations[one.organizationId];
          return name !== undefined && [choice(one.id, name, home ? named(home.names) : "", { id: one.id, name })];
        });
      case "membership":
        return of(offer, members, (one, refs) => {
          const name = refs.members[one.id]?.name;
          if (name === undefined) return false;
          return [one.primary, ...one.secondary].flatMap((miniClusterId) =>
            miniClusterId === null
              ? []
              : [
                  choice(`${one.id}/${miniClusterId}`, name, clusterName(miniClusterId), {
                    memberId: one.id,
                    name,
                    miniClusterId,
                  }),
                ],
          );
        });
    }
  };
  const { items, loading } = all();
  const shown = searched.has(kind)
    ? items
    : items.filter(({ label, description }) => [label, description].some((word) => hangulMatches(word, query)));
  return { items: shown.slice(0, shownAtMost), loading };

  function of<K extends Kind, T, R>(
    offered: Offer<K>,
    read: { data: { items: T[]; refs: R } | undefined; isPending: boolean },
    make: (item: T, refs: R) => Choice<K>[] | false,
  ): { items: Choice[]; loading: boolean } {
    const { data, isPending } = read;
    if (data === undefined) return { items: [], loading: isPending };
    const made = data.items.flatMap((item) => make(item, data.refs) || []);
    return { items: made.filter(({ subject }) => offered.may(actor as Actor, subject, serverNow())), loading: false };
  }
}

const choice = <S>(id: string, label: string, description: string, subject: S) => ({ id, label, description, subject });

/** What the page in front of the reader is about: its mini-cluster, board, organisation, open difficulty. */
export function useHere(): Here {
  const named = useNamed();
  const { pathname, search } = useLocation();
  const [, first, id] = pathname.split("/");
  const onClusters = first === "mini-clusters" && id !== undefined;
  const onBoard = first === "boards" && id !== undefined;
  const onOrganization = first === "organizations" && id !== undefined;
  const open = "issue" in search && typeof search.issue === "string" ? search.issue : undefined;
  const cluster = useMiniClusters().data?.items.find((one) => onClusters && one.id === id && one.active);
  const group = useGroups(undefined, onBoard).data?.items.find((one) => onBoard && one.id === id && one.active);
  const organization = useOrganizations(onOrganization).data?.items.find(
    (one) => onOrganization && one.id === id && one.successorId === null,
  );
  const issue = useIssueAnswer(open ?? "", open !== undefined).data?.issue;
  return {
    ...(cluster ? { miniCluster: choice(cluster.id, named(cluster.names), "", cluster) } : {}),
    ...(group ? { group: choice(group.id, named(group.names), "", group) } : {}),
    ...(organization ? { organization: choice(organization.id, named(organization.names), "", organization) } : {}),
    ...(issue ? { issue: choice(issue.id, `#${issue.number}`, issue.title, issue) } : {}),
  };
}
