/** Who else is on this board, and at which card. */
import { useTranslation } from "react-i18next";
import type { BoardStore } from "../live/boardStore.ts";
import type { Person } from "../live/presence.ts";
import { Initials } from "../ui/Initials.tsx";
import classes from "./board.module.css";

const SHOWN = 6;

export function People({ people, store }: { people: readonly Person[]; store: BoardStore }) {
  const { t } = useTranslation();
  if (people.length === 0) return null;
  const told = ({ name, issueId, editing }: Person): string => {
    const number = issueId === null ? undefined : store.card(issueId)?.card.number;
    if (number === undefined) return t("board.live.looks", { name });
    return t(editing ? "board.live.edits" : "board.live.looksAt", { name, number });
  };
  return (
    <ul
      className={classes.people}
      style={{ listStyle: "none", margin: 0, padding: 0 }}
      aria-label={t("board.live.people", { count: people.length })}
    >
      {people.slice(0, SHOWN).map((person) => (
        <li
          key={person.connection}
          className={classes.person}
          data-editing={person.editing || undefined}
          title={told(person)}
        >
          <Initials name={person.name} id={person.memberId} size={28} />
          <span className={classes.hidden}>{told(person)}</span>
        </li>
      ))}
      {people.length > SHOWN && <li className={classes.more}>+{people.length - SHOWN}</li>}
    </ul>
  );
}
