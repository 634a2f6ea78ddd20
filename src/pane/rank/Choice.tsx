import { Field, Select } from "../ui";

/** One of a few words, chosen from a list. */
export function Choice<Key extends string>({
  label,
  hint,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: Key;
  readonly options: Readonly<Record<Key, string>>;
  readonly onChange: (value: Key) => void;
}) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Select value={value} onChange={(_, { value: chosen }) => onChange(chosen as Key)}>
        {Object.entries<string>(options).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
