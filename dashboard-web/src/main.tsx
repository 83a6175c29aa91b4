import { render } from "preact";
import "./style/tokens.css";
import "./style/base.css";
import "./style/table.css";
import "./style/header.css";
import "./style/chart.css";
import { App } from "./app/App.js";
import { listen } from "./app/keys.js";
import { start } from "./data/source.js";

listen();
render(<App />, document.getElementById("app")!);
void start();
