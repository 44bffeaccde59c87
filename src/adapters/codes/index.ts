import type { PictureReader } from "../../prepare/image/texts.ts";
import { openThread } from "../thread.ts";
import type { Code, CodePicture } from "./protocol.ts";

/** Reads QR, Data Matrix, Aztec and PDF417 codes, in a thread. */
export async function createCodeReader(): Promise<PictureReader & { close(): Promise<void> }> {
  const thread = await openThread<CodePicture, Code[]>({
    caller: import.meta.url,
    module: "./worker",
    workerData: undefined,
    errors: { unavailable: "READER_UNAVAILABLE", failed: "READER_FAILED" },
  });
  return {
    async read({ rgb, width, height }) {
      const codes = await thread.ask({ rgb, width, height });
      return codes
        .filter(({ text }) => text !== "")
        .map(({ text, corners }) => {
          const xs = corners.map(({ x }) => x / width);
          const ys = corners.map(({ y }) => y / height);
          const [x, y] = [Math.min(...xs), Math.min(...ys)];
          const box = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
          return { text, boxes: [{ start: 0, end: text.length, ...box }] };
        });
    },
    close: () => thread.close(),
  };
}
