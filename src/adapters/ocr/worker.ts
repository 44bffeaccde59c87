/** Entry of the thread that finds lettering: some hundred thousand pixels several times over, in one go. */
import { findLettering, type Sheet } from "../../prepare/image/lettering/index.ts";
import { hostThread } from "../thread-host.ts";

export interface Pixels {
  readonly rgb: Uint8Array;
  readonly width: number;
  readonly height: number;
}

hostThread<Pixels, Sheet | null>(
  async () =>
    async ({ rgb, width, height }) =>
      findLettering(rgb, width, height) ?? null,
);
