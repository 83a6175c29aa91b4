import { viteSingleFile } from "vite-plugin-singlefile";
import { defineConfig } from "vitest/config";

/** Two builds of one page: files that the server hands out, and with --mode report one file with a place for its data. */
export default defineConfig(({ mode }) => ({
  base: "./",
  plugins: mode === "report" ? [viteSingleFile({ removeViteModuleLoader: true })] : [],
  build: {
    outDir: "target/classes/dev/holdup/dashboard",
    emptyOutDir: mode !== "report",
    target: "es2022",
    modulePreload: false,
    license: mode === "report" ? false : { fileName: "licences.md" },
    rolldownOptions: { input: mode === "report" ? "report.html" : "index.html" },
  },
  test: { include: ["test/*.test.ts"] },
}));
