// Decodes the document on standard input with the reference decoder and prints what came out.
// Usage: node decodeSkeletonDocument.mjs path/to/skeletonDocument.js
import { readFileSync } from "node:fs";

// By content, not by path: Node takes a .js file for CommonJS where no package.json says otherwise.
const source = readFileSync(process.argv[2]).toString("base64");
const { decodeSkeletonDocument } = await import(`data:text/javascript;base64,${source}`);

process.stdout.write(JSON.stringify(decodeSkeletonDocument(JSON.parse(readFileSync(0, "utf8")))));
