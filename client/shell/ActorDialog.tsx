/** Choosing through whose eyes to look, among the people of the demonstration. */
import { Button, Modal, TextInput, UnstyledButton } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { chooseActor, useDemoPeople, useMe } from "../api/queries.ts";
import { useNamed } from "../i18n/useLanguage.ts";
import { reconnectLive } from "../live/connection.ts";
import { hangulMatches } from "../ui/hangul.ts";
import { Initials } from "../ui/Initials.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { useReturnFocus } from "../ui/useReturnFocus.ts";
import classes from "./actor.module.css";
import { notify, sentenceOf } from "./notify.ts";
import { closePanels } from "./panels.ts";

/** The list comes with the weightiest roles first; whoever is further down is found by typing. */
const shownPeople = 60;

export function ActorDialog() {
  useReturnFocus();
  const { t } = useTranslation();
  const named = useNamed();
  const me = useMe().data;
  const people = useDemoPeople(true);
  const [query, setQuery] = useState("");
  const choose = async (memberId: string | null, name: string | null) => {
    try {
      await chooseActor(memberId);
      reconnectLive();
      closePanels();
      if (name !== null) await notify({ message: t("shell.actor.switched", { name }), tone: "good", id: "actor" });
    } catch (error) {
      await notify({
        title: t("shell.actor.failed"),
        message: sentenceOf(error, t("common.error.unreachable")),
        tone: "bad",
        id: "actor",
      });
    }
  };
  return (
    <Modal opened onClose={closePanels} title={t("shell.actor.title")} size={520}>
      <p className={classes.text}>{t("shell.actor.text")}</p>
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
                    onClick={() => void choose(person.memberId, person.name)}
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
      {me?.actor && (
        <Button variant="subtle" color="gray" onClick={() => void choose(null, null)}>
          {t("shell.actor.leave")}
        </Button>
      )}
    </Modal>
  );
}
