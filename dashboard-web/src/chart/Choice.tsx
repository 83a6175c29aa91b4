import { useId } from "preact/hooks";

interface Props {
  label: string;
  value: string;
  of: [string, string][];
  onChoose: (value: string) => void;
}

/** One of a few, all of them in sight. */
export function Choice({ label, value, of, onChoose }: Props) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend class="spoken">{label}</legend>
      {of.map(([id, words]) => (
        <label key={id}>
          <input type="radio" name={name} value={id} checked={id === value} onChange={() => onChoose(id)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
