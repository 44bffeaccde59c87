import type { View } from "../view.ts";
import { Layout } from "./layout.tsx";

export const SignInPage = ({ view, failed }: { readonly view: View; readonly failed: boolean }) => {
  const { signIn } = view.texts;
  return (
    <Layout view={view} title={signIn.title}>
      <form class="card sign-in" method="post" action="/review/sign-in">
        <h1>{signIn.title}</h1>
        <p class="hint" id="token-hint">
          {signIn.lead.split("`").map((piece, index) => (index % 2 === 0 ? piece : <code>{piece}</code>))}
        </p>
        {failed && (
          <p class="notice bad" role="alert">
            {signIn.wrong}
          </p>
        )}
        <label for="token">{signIn.token}</label>
        <input
          id="token"
          name="token"
          type="password"
          autocomplete="current-password"
          aria-describedby="token-hint"
          required
          autofocus
        />
        <button type="submit" class="primary">
          {signIn.submit}
        </button>
      </form>
    </Layout>
  );
};
