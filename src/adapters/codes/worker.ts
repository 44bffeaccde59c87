/** Entry of the thread that reads codes: zxing compiled to WebAssembly computes in one go. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { hostThread } from "../thread-host.ts";
import type { Code, CodePicture } from "./protocol.ts";

/** Red, green, blue → red, green, blue, opaque. */
function withAlpha(rgb: Uint8Array): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray((rgb.length / 3) * 4);
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    rgba[to] = rgb[from] ?? 0;
    rgba[to + 1] = rgb[from + 1] ?? 0;
    rgba[to + 2] = rgb[from + 2] ?? 0;
    rgba[to + 3] = 255;
  }
  return rgba;
}

/** A picture plastered with codes is not read to the last of them. */
const MOST = 8;

hostThread<CodePicture, Code[]>(async () => {
  // from its own package: by default it would be fetched from a content delivery network
  const { buffer, byteOffset, byteLength } = readFileSync(
    createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm"),
  );
  const wasmBinary = buffer.slice(byteOffset, byteOffset + byteLength);
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  return async ({ rgb, width, height }) => {
    const data = withAlpha(rgb);
    // bars on goods carry the numbers of the goods; what leads elsewhere is two-dimensional
    const codes = await readBarcodes(
      { data, width, height, colorSpace: "srgb" } as Parameters<typeof readBarcodes>[0],
      {
        formats: ["AllMatrix"],
        tryHarder: false,
        maxNumberOfSymbols: MOST,
      },
    );
    return codes.map(({ text, position }) => ({
      text,
      corners: [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft],
    }));
  };
});
