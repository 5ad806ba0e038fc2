/** `npm run dev`: the command from source. The lexicons are those of the last build. */

import { start } from "./start.ts";

await start();
