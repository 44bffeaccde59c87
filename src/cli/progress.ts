const WIDTH = 40;

export interface Progress {
  show(done: number): void;
  end(): void;
}

/** A bar on standard error, with the rate and what is left; silent where that is no terminal, so that logs stay clean. */
export function createProgress({ total, visible }: { readonly total: number; readonly visible: boolean }): Progress {
  const shown = visible && process.stderr.isTTY;
  const startedAt = performance.now();
  let first: number | undefined;
  return {
    show(done) {
      if (!shown) return;
      first ??= done;
      const share = total === 0 ? 1 : Math.min(1, done / total);
      const filled = Math.round(share * WIDTH);
      const perSecond = ((done - first) / (performance.now() - startedAt)) * 1000;
      const left = perSecond > 0 ? `, ${Math.ceil((total - done) / perSecond)} s left` : "";
      process.stderr.write(
        `\r${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${done}/${total} ${Math.round(perSecond)}/s${left}   `,
      );
    },
    end() {
      if (shown) process.stderr.write("\n");
    },
  };
}
