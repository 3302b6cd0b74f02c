// Where the thread that reads pages begins: Node.js 20 gives threads no loader for TypeScript.
import { register } from "tsx/esm/api";

register();
await import("./pageThread.ts");
