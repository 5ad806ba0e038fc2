/** The places of all documents, when all are known. */

import { PlacesOnMap } from "../../output/geojson.ts";
import { type Printer, type PrinterTask, printerOf } from "./printer.ts";

export function mapPrinter({ from, terminal }: PrinterTask): Printer {
  const places = new PlacesOnMap();
  return printerOf({
    document: async ({ document }) => places.add(document),
    close: () => terminal.writeData(places.text(from)),
  });
}
