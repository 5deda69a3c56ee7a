/** For every mini-cluster: who comes to it and from where, how many go where, which groups and open issues come. Each who
 * moves is named once, where they arrive. */
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
  const [went, leave] = [goes.filter(({ to }) => to !== null), goes.filter(({ to }) => to === null)];
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
        <>
          <p>
            <strong>{t("reorganizations.print.comes", { count: distinct(comes) })}</strong>
          </p>
          {places(comes, ({ from }) => from).map(([from, moves]) => (
            <People
              key={from}
              title={t("reorganizations.print.origin", { where: names.before(from), count: distinct(moves) })}
              moves={moves}
              reviewed={reviewed}
            />
          ))}
        </>
      )}
      {went.length > 0 && (
        <p>
          <strong>
            {t("reorganizations.print.goes", {
              count: distinct(went),
              where: places(went, ({ to }) => to ?? "")
                .map(([to, moves]) => `${names.cluster(to)} ${distinct(moves)}`)
                .join(", "),
            })}
          </strong>
        </p>
      )}
      {leave.length > 0 && (
        <People
          title={t("reorganizations.print.leave", { count: distinct(leave) })}
          moves={leave}
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

/** Moves by the mini-cluster at their other end, in the order in which they come. */
function places(moves: readonly Move[], of: (move: Move) => string): [string, Move[]][] {
  const found = new Map<string, Move[]>();
  for (const move of moves) {
    const there = found.get(of(move));
    if (there) there.push(move);
    else found.set(of(move), [move]);
  }
  return [...found];
}

const distinct = (moves: readonly Move[]): number => new Set(moves.map(({ memberId }) => memberId)).size;

/** Names in columns, each with whom they represent. */
function People({ title, moves, reviewed }: { title: string; moves: readonly Move[]; reviewed: Reviewed }) {
  const { t } = useTranslation();
  const names = useReviewedNames(reviewed);
  const rows = moves
    .map((move) => ({ move, name: names.member(move.memberId) }))
    .sort((a, b) => a.name.localeCompare(b.name, "ko"));
  return (
    <section className={classes.people}>
      <h4>{title}</h4>
      <ul>
        {rows.map(({ move, name }) => (
          <li key={`${move.memberId}/${move.from}`}>
            {name}
            {!move.primary && ` (${t("reorganizations.print.secondary")})`}
            <span> {names.organization(move.memberId)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
