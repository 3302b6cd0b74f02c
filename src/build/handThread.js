// Where the thread begins that stands by to draw: Node.js 20 gives threads no loader for TypeScript.
import { register } from "tsx/esm/api";

register();
await import("./handThread.ts");
