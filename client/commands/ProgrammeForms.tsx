/** What the office settles for the programme as a whole: phases, years, designations, and who holds its offices. */
import { NumberInput, SegmentedControl, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { programmeOffices } from "../../src/contract/codes.ts";
import { newId } from "../api/commands.ts";
import { useHome, useMe } from "../api/queries.ts";
import { CommandForm } from "../clusters/forms/CommandForm.tsx";
import { type Chosen, PersonSelect } from "../clusters/forms/PersonSelect.tsx";
import { DayInput, fieldOf, useBodyForm } from "../ui/fields.tsx";
import type { FormProps } from "./offer.ts";

/** The number that comes after those there are; 1 for the first. */
const following = (numbers: readonly number[]): number => Math.max(0, ...numbers) + 1;

export function PhaseForm({ onClose }: FormProps<"programme">) {
  const { t } = useTranslation();
  const programmeId = useMe().data?.programmeId;
  const next = following((useHome(undefined).data?.programme?.phases ?? []).map(({ phase }) => phase));
  const form = useBodyForm({ phase: null as number | null, startsOn: "", endsOn: "" }, ["startsOn", "endsOn"]);
  const phase = form.values.phase ?? next;
  return (
    <CommandForm
      title={t("commands.DefinePhase")}
      command="DefinePhase"
      submit={t("forms.define")}
      done={t("forms.phase.done", { phase })}
      onClose={onClose}
      onField={fieldOf(form)}
      body={() => (form.validate().hasErrors || programmeId == null ? null : { programmeId, ...form.values, phase })}
    >
      <NumberInput
        label={t("forms.phase.number")}
        min={1}
        max={9}
        withAsterisk
        data-autofocus
        {...form.getInputProps("phase")}
        value={phase}
      />
      <DayInput label={t("forms.startsOn")} {...form.getInputProps("startsOn")} />
      <DayInput label={t("forms.endsOn")} description={t("forms.endsOnHint")} {...form.getInputProps("endsOn")} />
    </CommandForm>
  );
}

export function YearForm({ onClose }: FormProps<"programme">) {
  const { t } = useTranslation();
  const programmeId = useMe().data?.programmeId;
  const next = following((useHome(undefined).data?.programme?.years ?? []).map(({ year }) => year));
  const form = useBodyForm({ year: null as number | null, startsOn: "", endsOn: "" }, ["startsOn", "endsOn"]);
  const year = form.values.year ?? next;
  return (
    <CommandForm
      title={t("commands.DefineProgrammeYear")}
      command="DefineProgrammeYear"
      submit={t("forms.define")}
      done={t("forms.year.done", { year })}
      onClose={onClose}
      onField={fieldOf(form)}
      body={() => (form.validate().hasErrors || programmeId == null ? null : { programmeId, ...form.values, year })}
    >
      <p>{t("forms.year.text")}</p>
      <NumberInput
        label={t("forms.year.number")}
        min={1}
        max={99}
        withAsterisk
        data-autofocus
        {...form.getInputProps("year")}
        value={year}
      />
      <DayInput label={t("forms.startsOn")} {...form.getInputProps("startsOn")} />
      <DayInput label={t("forms.endsOn")} description={t("forms.endsOnHint")} {...form.getInputProps("endsOn")} />
    </CommandForm>
  );
}

export function CloseYearForm({ onClose }: FormProps<"programme">) {
  const { t } = useTranslation();
  const programmeId = useMe().data?.programmeId;
  const open = (useHome(undefined).data?.programme?.years ?? []).filter(({ closed }) => !closed);
  const form = useBodyForm({ year: null as string | null }, []);
  const year = form.values.year ?? (open[0] ? String(open[0].year) : null);
  return (
    <CommandForm
      title={t("commands.CloseProgrammeYear")}
      command="CloseProgrammeYear"
      submit={t("forms.closeYear.submit")}
      done={t("forms.closeYear.done", { year: year ?? "" })}
      danger
      onClose={onClose}
      onField={fieldOf(form)}
      body={() => (year === null || programmeId == null ? null : { programmeId, year: Number(year) })}
    >
      <p>{open.length === 0 ? t("forms.closeYear.none") : t("forms.closeYear.text")}</p>
      <Select
        label={t("forms.year.number")}
        withAsterisk
        allowDeselect={false}
        disabled={open.length === 0}
        data={open.map((one) => ({
          value: String(one.year),
          label: t("forms.year.option", { year: one.year, from: one.startsOn, to: one.endsOn }),
        }))}
        {...form.getInputProps("year")}
        value={year}
      />
    </CommandForm>
  );
}

export function DesignationForm({ onClose }: FormProps<"programme">) {
  const { t } = useTranslation();
  const programmeId = useMe().data?.programmeId;
  const [designationId] = useState(() => newId("designation"));
  const form = useBodyForm({ names: { ko: "", en: "" }, grantedOn: "", note: "" }, [
    "names.ko",
    "names.en",
    "grantedOn",
  ]);
  return (
    <CommandForm
      title={t("commands.RecordDesignation")}
      command="RecordDesignation"
      submit={t("forms.record")}
      done={t("forms.designation.done")}
      onClose={onClose}
      onField={fieldOf(form)}
      body={() =>
        form.validate().hasErrors || programmeId == null ? null : { programmeId, designationId, ...form.values }
      }
    >
      <p>{t("forms.designation.text")}</p>
      <TextInput
        label={t("forms.nameKo")}
        lang="ko"
        maxLength={80}
        withAsterisk
        data-autofocus
        {...form.getInputProps("names.ko")}
      />
      <TextInput label={t("forms.nameEn")} lang="en" maxLength={120} withAsterisk {...form.getInputProps("names.en")} />
      <DayInput label={t("forms.designation.grantedOn")} {...form.getInputProps("grantedOn")} />
      <Textarea
        label={t("forms.designation.note")}
        maxLength={500}
        autosize
        minRows={2}
        {...form.getInputProps("note")}
      />
    </CommandForm>
  );
}

/** Appoints to an office of the programme, or releases from one that the person holds. */
export function OfficeForm({ onClose }: FormProps<"programme">) {
  const { t } = useTranslation();
  const programmeId = useMe().data?.programmeId;
  const [act, setAct] = useState<"appoint" | "release">("appoint");
  const [person, setPerson] = useState<Chosen | null>(null);
  const form = useBodyForm<{ office: string | null }>({ office: null }, ["office"]);
  const [missing, setMissing] = useState<string | null>(null);
  const held = person?.member.offices.filter(({ miniClusterId }) => miniClusterId === null) ?? [];
  const choices = programmeOffices.filter((one) => held.some(({ office }) => office === one) === (act === "release"));
  const office = choices.find((one) => one === form.values.office);
  return (
    <CommandForm
      title={t("commands.AppointProgrammeOfficer")}
      command="AppointOfficer"
      submit={act === "appoint" ? t("forms.appoint.submit") : t("forms.appoint.release")}
      done={t(act === "appoint" ? "forms.appoint.done" : "forms.appoint.released", {
        name: person?.name ?? "",
        office: office === undefined ? "" : t(`domain.office.${office}`),
      })}
      danger={act === "release"}
      onClose={onClose}
      body={() => {
        setMissing(person === null ? t("forms.choose") : null);
        if (office === undefined) form.setFieldError("office", t("forms.choose"));
        if (person === null || office === undefined || programmeId == null) return null;
        const whom =
          act === "appoint" ? { memberId: person.id, replaces: null } : { memberId: null, replaces: person.id };
        return { programmeId, miniClusterId: null, office, ...whom };
      }}
    >
      <SegmentedControl
        aria-label={t("commands.AppointProgrammeOfficer")}
        value={act}
        onChange={(next) => setAct(next === "release" ? "release" : "appoint")}
        data={[
          { value: "appoint", label: t("forms.office.appoint") },
          { value: "release", label: t("forms.office.release") },
        ]}
      />
      <PersonSelect label={t("forms.person")} chosen={person} onChoose={setPerson} error={missing} />
      <Select
        label={t("forms.appoint.office")}
        withAsterisk
        data={choices.map((value) => ({ value, label: t(`domain.office.${value}`) }))}
        disabled={person !== null && choices.length === 0}
        {...(person !== null && choices.length === 0 ? { description: t("forms.office.none") } : {})}
        {...form.getInputProps("office")}
        value={office ?? null}
      />
    </CommandForm>
  );
}
