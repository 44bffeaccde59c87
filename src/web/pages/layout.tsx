import type { Child } from "hono/jsx";
import { LANGUAGES } from "../../core/vocabulary.ts";
import { assetUrl } from "../assets.ts";
import { textsOf } from "../texts/index.ts";
import type { View } from "../view.ts";

export interface LayoutProps {
  readonly view: View;
  readonly title: string;
  readonly children?: Child;
}

/** The frame of every page: name, language, who is signed in. */
export const Layout = ({ view, title, children }: LayoutProps) => (
  <html lang={view.language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} · ${view.texts.product}`}</title>
      <link rel="icon" href={assetUrl("icon")} />
      <link rel="stylesheet" href={assetUrl("style")} />
      <script type="module" src={assetUrl("script")} />
    </head>
    <body>
      <a class="skip" href="#main">
        {view.texts.skip}
      </a>
      <header class="bar">
        <a class="brand" href="/review">
          <img src={assetUrl("icon")} alt="" width="26" height="26" />
          <b>{view.texts.product}</b>
          <span>{view.texts.tagline}</span>
        </a>
        <Languages view={view} />
        {view.moderator !== null && <SignedIn view={view} moderator={view.moderator} />}
      </header>
      <main id="main" tabindex={-1}>
        {children}
      </main>
    </body>
  </html>
);

const Languages = ({ view }: { readonly view: View }) => (
  <nav class="languages">
    {LANGUAGES.map((language) => (
      <a
        href={`${view.path}?lang=${language}`}
        lang={language}
        hreflang={language}
        aria-current={language === view.language ? "true" : undefined}
        title={textsOf(language).languageName}
      >
        {language}
      </a>
    ))}
  </nav>
);

const SignedIn = ({ view, moderator }: { readonly view: View; readonly moderator: string }) => (
  <form class="who" method="post" action="/review/sign-out">
    <Csrf view={view} />
    <span>{moderator}</span>
    <button type="submit" class="quiet">
      {view.texts.signOut}
    </button>
  </form>
);

/** Proves that a form was made by this session's own page. */
export const Csrf = ({ view }: { readonly view: View }) => <input type="hidden" name="csrf" value={view.csrf} />;
