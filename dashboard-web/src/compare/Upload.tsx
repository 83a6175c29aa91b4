import { useState } from "preact/hooks";
import { upload } from "../data/api.js";
import { look } from "../data/source.js";

/** One more recording, kept by the server as long as it runs. */
export function Upload() {
  const [told, setTold] = useState("");
  const send = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    setTold(`Reading ${file.name} …`);
    try {
      await upload(file);
      await look();
      setTold(`${file.name} is there.`);
    } catch (error) {
      setTold((error as Error).message);
    }
    input.value = "";
  };
  return (
    <p class="row upload">
      <label>
        Add a recording <input type="file" accept=".jfr" onChange={(event) => void send(event.currentTarget)} />
      </label>
      <span role="status" class="light">
        {told}
      </span>
    </p>
  );
}
