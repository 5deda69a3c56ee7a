/** The people of the demonstration, one click each: found by name, organisation or role. */
import { TextInput, UnstyledButton } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDemoPeople, useMe } from "../api/queries.ts";
import { useNamed } from "../i18n/useLanguage.ts";
import { hangulMatches } from "../ui/hangul.ts";
import { Initials } from "../ui/Initials.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import classes from "./people.module.css";

/** The list comes with the weightiest roles first; whoever is further down is found by typing. */
const shownPeople = 60;

export function PeopleOfDemo({ onChoose }: { onChoose: (memberId: string, name: string) => void }) {
  const { t } = useTranslation();
  const named = useNamed();
  const me = useMe().data;
  const people = useDemoPeople(true);
  const [query, setQuery] = useState("");
  return (
    <>
      <TextInput
        type="search"
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        aria-label={t("shell.actor.search")}
        placeholder={t("shell.actor.search")}
        leftSection={<IconSearch size={17} stroke={1.8} aria-hidden="true" />}
        data-autofocus
      />
      <Loaded query={people}>
        {(answer) => (
          <ul className={classes.people}>
            {answer.people
              .map((person) => ({ ...person, told: person.roles.map((role) => t(`domain.role.${role}`)).join(" · ") }))
              .filter((person) =>
                [person.name, named(person.organization), person.told].some((word) => hangulMatches(word, query)),
              )
              .slice(0, shownPeople)
              .map((person) => (
                <li key={person.memberId}>
                  <UnstyledButton
                    className={classes.person}
                    aria-current={person.memberId === me?.actor?.memberId || undefined}
                    onClick={() => onChoose(person.memberId, person.name)}
                  >
                    <Initials name={person.name} id={person.memberId} size={36} />
                    <span>
                      <strong>{person.name}</strong>
                      <span className={classes.of}>{named(person.organization)}</span>
                    </span>
                    <span className={classes.roles}>{person.told}</span>
                  </UnstyledButton>
                </li>
              ))}
          </ul>
        )}
      </Loaded>
    </>
  );
}
