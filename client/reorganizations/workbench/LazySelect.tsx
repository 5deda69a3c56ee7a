/** A choice in a row of a long list: its options are made when it is entered, so that a hundred rows cost no thousand options. */
import { Select, type SelectProps } from "@mantine/core";
import { useState } from "react";

export type Option = { value: string; label: string };
type Props = Omit<SelectProps, "data" | "value" | "searchable"> & {
  value: Option | null;
  options: () => Option[];
};

export function LazySelect({ value, options, ...field }: Props) {
  const [entered, setEntered] = useState(false);
  return (
    <Select
      {...field}
      searchable
      data={entered ? options() : value === null ? [] : [value]}
      value={value?.value ?? null}
      onFocus={() => setEntered(true)}
      onBlur={() => setEntered(false)}
    />
  );
}
