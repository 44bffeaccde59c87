import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["development"] },
  ssr: { resolve: { conditions: ["development", "node"] } },
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    globalSetup: ["test/support/stop-postgres.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // two cores: more workers than that only fight each other for the same databases
    maxWorkers: 2,
  },
});
