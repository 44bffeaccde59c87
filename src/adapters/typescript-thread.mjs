// Loads a TypeScript module in a thread of a checkout; its address comes as the first argument. Not part of a build.
import { register } from "tsx/esm/api";

register();
await import(process.argv[2]);
