// @ts-nocheck installed by the folder's own package.json
/**
 * Label Studio's editor in a document without a screen. Reads `{config, tasks}` from standard input and
 * prints for each task its regions: what the editor would save of each, and what it marks in the text.
 */

import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { JSDOM, VirtualConsole } from "jsdom";

const code = readFileSync(
  new URL("node_modules/label-studio/build/static/js/main.js", import.meta.url),
  "utf8",
);

const { config, tasks } = JSON.parse(await text(process.stdin));
const read = [];
for (const task of tasks) read.push(await regionsOf(task));
process.stdout.write(JSON.stringify(read), () => process.exit());

async function regionsOf(task) {
  const { window } = new JSDOM('<!doctype html><div id="label-studio"></div>', {
    runScripts: "outside-only",
    pretendToBeVisual: true,
    url: "http://localhost/",
    virtualConsole: new VirtualConsole().on("jsdomError", ({ message }) => console.error(message)),
  });
  // What a document without a screen lacks.
  window.matchMedia = () => ({ matches: false, addListener() {}, removeListener() {} });
  window.HTMLCanvasElement.prototype.getContext = () => null;
  window.eval(code);
  window.given = JSON.stringify({
    config,
    interfaces: ["panel", "controls", "side-column"],
    user: { pk: 1, firstName: "", lastName: "" },
    task: {
      id: 1,
      ...task,
      predictions: task.predictions.map((one, i) => ({ id: `${i + 1}`, ...one })),
    },
  });
  // The editor takes objects of its own window only.
  const json = await new Promise((done) => {
    window.done = done;
    window.eval(`
      const options = JSON.parse(window.given);
      options.onLabelStudioLoad = ({ annotationStore }) =>
        setTimeout(() => {
          const [prediction] = annotationStore.predictions;
          annotationStore.selectPrediction(prediction.id);
          setTimeout(() => {
            const { regions } = prediction.regionStore;
            window.done(JSON.stringify({
              saved: prediction.serializeAnnotation(),
              marked: regions.map(({ _spans }) => (_spans ?? []).map((span) => span.textContent)),
            }));
          }, 500);
        }, 500);
      new window.LabelStudio("label-studio", options);
    `);
  });
  window.close();
  return JSON.parse(json);
}
