// Numbers as people read them: at most three significant digits, the unit beside the number.

/** Keeps a number and its unit on one line. */
const NBSP = "\u00a0";

/** From µs: "43 µs", "0.2 ms", "412 ms", "37.2 s", "17 min", "2.1 h". */
function time(micros) {
  const ms = micros / 1000;
  if (ms <= 0) return "0" + NBSP + "ms";
  if (ms < 0.0995) return Math.max(1, Math.round(micros)) + NBSP + "µs";
  if (ms < 9.95) return ms.toFixed(1) + NBSP + "ms";
  if (ms < 999.5) return Math.round(ms) + NBSP + "ms";
  const seconds = ms / 1000;
  if (seconds < 99.95) return seconds.toFixed(1) + NBSP + "s";
  if (seconds < 999.5) return Math.round(seconds) + NBSP + "s";
  const minutes = seconds / 60;
  return minutes < 99.5 ? Math.round(minutes) + NBSP + "min" : (minutes / 60).toFixed(1) + NBSP + "h";
}

function percent(part, whole) {
  const value = whole > 0 ? (100 * part) / whole : 0;
  if (value > 0 && value < 0.05) return "< 0.1" + NBSP + "%";
  return (value > 0 && value < 9.95 ? value.toFixed(1) : Math.round(value)) + NBSP + "%";
}

function counted(number, one) {
  return number.toLocaleString("en") + " " + one + (number === 1 ? "" : "s");
}
