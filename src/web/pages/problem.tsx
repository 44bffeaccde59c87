import type { View } from "../view.ts";
import { Layout } from "./layout.tsx";

export const ProblemPage = ({
  view,
  code,
  requestId,
}: {
  readonly view: View;
  readonly code: string;
  readonly requestId: string;
}) => {
  const { errors, queue } = view.texts;
  const known = Object.hasOwn(errors, code) && code !== "other" && code !== "title";
  return (
    <Layout view={view} title={errors.title}>
      <section class="card problem">
        <h1>{errors.title}</h1>
        <p>{known ? errors[code as keyof typeof errors] : errors.other}</p>
        {!known && <p class="mono">{requestId}</p>}
        <p>
          <a class="button" href="/review">
            {queue.title}
          </a>
        </p>
      </section>
    </Layout>
  );
};
