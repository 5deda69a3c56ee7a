/** A text of the plan in its field: what is typed becomes the plan's when the field is left or Enter is pressed. */
import { Textarea, TextInput, type TextInputProps } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";

type Props = {
  value: string;
  onKeep: (value: string) => void;
  /** An empty text is not kept: the field goes back to what it was. */
  needed?: boolean;
  rows?: number;
} & Pick<
  TextInputProps,
  | "label"
  | "description"
  | "aria-label"
  | "placeholder"
  | "maxLength"
  | "lang"
  | "readOnly"
  | "type"
  | "error"
  | "min"
  | "max"
> & {
    "data-jump"?: string;
  };

/** A focused field is never touched from outside; Escape gives back what the plan says. */
export function KeptText({ value, onKeep, needed = false, rows, ...field }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = (): void => {
    if (typed === null) return;
    setTyped(null);
    // As the server keeps it, so that what comes back is the same.
    const text = typed.trim().normalize("NFC");
    if (text !== value && !(needed && text === "")) onKeep(text);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (rows === undefined || event.ctrlKey)) keep();
    if (event.key === "Escape" && typed !== null) {
      event.stopPropagation();
      setTyped(null);
    }
  };
  const shared = {
    ...field,
    value: typed ?? value,
    onFocus: () => setTyped(value),
    onBlur: keep,
    onKeyDown,
  };
  if (rows !== undefined)
    return (
      <Textarea
        {...(shared as object)}
        autosize
        minRows={rows}
        maxRows={8}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
    );
  return <TextInput {...shared} onChange={({ currentTarget }) => setTyped(currentTarget.value)} />;
}
