/** The program of the page: reads what it holds and shows it. */

import { render } from "preact";
import { App } from "./App.tsx";
import { readCorpus, readWorld } from "./read.tsx";

const root = document.querySelector("#page") as HTMLElement;
try {
  const corpus = readCorpus(document);
  document.title = `extract: ${corpus.title}`;
  root.replaceChildren();
  render(<App corpus={corpus} world={() => readWorld(document)} />, root);
} catch (error) {
  root.textContent = `This page is not whole (${error}); make it again.`;
}
