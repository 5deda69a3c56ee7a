/** A newcomer to the demonstration is given a person to begin with; whoever puts a person down again is respected. */
import { useEffect } from "react";
import { chooseActor, useDemoPeople, useMe } from "../api/queries.ts";
import { reconnectLive } from "../live/connection.ts";

const key = "danji.chosen";

/** True once somebody was given or chosen in this browser. */
function wasChosen(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return true;
  }
}

/** Whether somebody to begin with is being given. */
export function useNewcomer(): boolean {
  const me = useMe().data;
  const newcomer = me?.actor === null && me.demo && !wasChosen();
  const people = useDemoPeople(newcomer).data?.people;
  useEffect(() => {
    // A coordinator sees every board and may do nearly everything on it: the best seat to begin in.
    const first = people?.find((person) => person.roles[0] === "COORDINATOR") ?? people?.[0];
    if (!newcomer || first === undefined) return;
    localStorage.setItem(key, first.memberId);
    void chooseActor(first.memberId).then(reconnectLive);
  }, [newcomer, people]);
  return newcomer;
}
