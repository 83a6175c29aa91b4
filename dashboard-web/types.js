// Types of the document from its JSON Schema. 'npm run types' writes them; a test tells when they are out of date.
// Descriptions stay in the schema: a sentence that is worded better changes no type.

import { readFileSync, writeFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";

const SCHEMAS = new URL("../analysis/src/main/resources/dev/holdup/", import.meta.url);
const TYPES = new URL("src/data/document.ts", import.meta.url);

export async function types() {
  const document = schema("analysis/dashboard-1.schema.json", "");
  const report = schema("report-1.schema.json", "report-");
  Object.assign(document.$defs, report.$defs, { report: { ...report, $id: undefined, $defs: undefined, title: "Report" } });
  return compile(document, "Document", {
    additionalProperties: false,
    bannerComment: "// Generated from the JSON Schemas of the document and the report by 'npm run types'.",
    style: { printWidth: 140 },
  });
}

/** One file has no names of another: the report's definitions get a prefix, and it becomes one itself. */
function schema(file, prefix) {
  const { $id, title, ...schema } = JSON.parse(
    readFileSync(new URL(file, SCHEMAS), "utf8")
      .replaceAll("#/$defs/", "#/$defs/" + prefix)
      .replaceAll("urn:holdup:report:1", "#/$defs/report"),
    (key, value) => (key === "description" && typeof value === "string" ? undefined : value),
  );
  return { ...schema, $defs: Object.fromEntries(Object.entries(schema.$defs).map(([name, value]) => [prefix + name, value])) };
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(TYPES, await types());
