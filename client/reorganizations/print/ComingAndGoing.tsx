/** For every mini-cluster: which members come to it and from where, who goes and where to, which groups and issues come. */
import { useTranslation } from "react-i18next";
import type { ReorganizationPreview } from "../../../src/contract/structure.ts";
import { inTreeOrder, type Reviewed } from "../review/reckoning.ts";
import { useReviewedNames } from "../review/useReviewed.ts";
import classes from "./print.module.css";

type Move = ReorganizationPreview["memberMoves"][number];

/** Mini-clusters afterwards in their order, then those that close. */
export function ComingAndGoing(reviewed: Reviewed) {
  const { before, after } = reviewed.preview;
  const closing = before.filter(({ id }) => !after.some((node) => node.id === id));
  return [...inTreeOrder(after), ...closing].map(({ id }) => <Cluster key={id} id={id} reviewed={reviewed} />);
}

function Cluster({ id, reviewed }: { id: string; reviewed: Reviewed }) {
  const { t } = useTranslation();
  const names = useReviewedNames(reviewed);
  const { preview } = reviewed;
  const node = preview.after.find((one) => one.id === id);
  const moves = preview.memberMoves.filter(({ from, to }) => from !== to);
  const [comes, goes] = [moves.filter(({ to }) => to === id), moves.filter(({ from }) => from === id)];
  const issues = preview.issueMoves.filter(({ to, from }) => to === id && from !== id);
  const groups = preview.groupMoves.filter(({ to }) => to === id);
  const quiet = comes.length + goes.length + issues.length + groups.length === 0;
  return (
    <section className={classes.cluster}>
      <h3>{node ? names.cluster(id) : `${names.before(id)} (${t("reorganizations.print.closed")})`}</h3>
      {node && (
        <p className={classes.counts}>
          {t("reorganizations.print.counts", {
            total: node.total,
            firm: node.members.FIRM,
            academia: node.members.ACADEMIA,
            agency: node.members.AGENCY,
            open: node.openIssues,
          })}
        </p>
      )}
      {quiet && <p>{t("reorganizations.print.nobody")}</p>}
      {comes.length > 0 && (
        <People
          title={t("reorganizations.print.comes", { count: comes.length })}
          other={t("reorganizations.print.from")}
          moves={comes}
          place={({ from }) => names.before(from)}
          reviewed={reviewed}
        />
      )}
      {goes.length > 0 && (
        <People
          title={t("reorganizations.print.goes", { count: goes.length })}
          other={t("reorganizations.print.to")}
          moves={goes}
          place={({ to }) => (to === null ? t("reorganizations.moves.leaves") : names.cluster(to))}
          reviewed={reviewed}
        />
      )}
      {groups.length > 0 && (
        <p>
          <strong>{t("reorganizations.print.groups", { count: groups.length })}</strong>:{" "}
          {groups.map(({ groupId }) => names.subject(groupId)).join(", ")}
        </p>
      )}
      {issues.length > 0 && (
        <p>
          <strong>{t("reorganizations.print.issues", { count: issues.length })}</strong>:{" "}
          {issues.map(({ issueId }) => names.subject(issueId)).join(" · ")}
        </p>
      )}
    </section>
  );
}

type PeopleProps = {
  title: string;
  other: string;
  moves: Move[];
  place: (move: Move) => string;
  reviewed: Reviewed;
};

function People({ title, other, moves, place, reviewed }: PeopleProps) {
  const { t } = useTranslation();
  const names = useReviewedNames(reviewed);
  const rows = moves
    .map((move) => ({ move, place: place(move), name: names.member(move.memberId) }))
    .sort((a, b) => a.place.localeCompare(b.place, "ko") || a.name.localeCompare(b.name, "ko"));
  return (
    <table className={classes.people}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t("reorganizations.print.member")}</th>
          <th scope="col">{t("reorganizations.print.organization")}</th>
          <th scope="col">{other}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ move, place: where, name }) => (
          <tr key={`${move.memberId}/${move.from}`}>
            <td>
              {name}
              {!move.primary && ` (${t("reorganizations.print.secondary")})`}
            </td>
            <td>{names.organization(move.memberId)}</td>
            <td>{where}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
