import type { ComponentChildren } from "preact";
import type { Frame } from "../../src/site/frame.ts";
import { Breadcrumb } from "./Breadcrumb.tsx";
import { Colophon } from "./Colophon.tsx";
import { HeadMatter } from "./HeadMatter.tsx";
import { Masthead } from "./Masthead.tsx";
import { ReadingCopyNotice } from "./ReadingCopyNotice.tsx";
import { SkipLink } from "./SkipLink.tsx";

interface LayoutProps {
  readonly frame: Frame;
  /** Where a browser goes on to at once; search engines then leave the page out. */
  readonly onward?: string;
  readonly children: ComponentChildren;
}

/** The whole document around a page's matter. */
export function Layout({ frame, onward, children }: LayoutProps) {
  return (
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={frame.policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{frame.title}</title>
        <meta name="description" content={frame.description} />
        <meta name="generator" content="Dossier" />
        <meta name="color-scheme" content="light dark" />
        {frame.isReadingCopy && <meta name="dossier-edition" content="reading copy" />}
        {frame.isReadingCopy && <meta name="robots" content="noindex, nofollow" />}
        {onward && !frame.isReadingCopy && <meta name="robots" content="noindex" />}
        {onward && <meta http-equiv="refresh" content={`0; url=${onward}`} />}
        <link rel="canonical" href={frame.canonical} />
        {frame.stylesheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        <HeadMatter {...frame.head} />
      </head>
      <body>
        <SkipLink />
        <div class="page">
          {frame.isReadingCopy && <ReadingCopyNotice />}
          <Masthead home={frame.home} navigation={frame.navigation} search={frame.search} desk={frame.desk} />
          <Breadcrumb trail={frame.trail} />
          <main id="content" tabIndex={-1}>
            {children}
          </main>
          {frame.colophon && <Colophon canonical={frame.canonical} navigation={frame.navigation} {...frame.colophon} />}
        </div>
      </body>
    </html>
  );
}
