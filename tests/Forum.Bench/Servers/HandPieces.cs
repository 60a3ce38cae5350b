namespace Forum.Bench.Servers;

/// <summary>What floor B's page has that doesn't change: about as much around the posts as the forum's page has.</summary>
internal static class HandPieces
{
    public static ReadOnlySpan<byte> Head =>
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          <link rel="icon" href="/favicon.svg">
          <link rel="stylesheet" href="/assets/0000000000000000.css">
          <script type="module" src="/assets/0000000000000000.js"></script>
          <title>
        """u8;

    public static ReadOnlySpan<byte> Bar =>
        """
        </title>
        </head>
        <body>
          <a class="skip" href="#main">Skip to the content</a>
          <header class="site-bar"><div class="site-bar-row">
            <a class="brand" href="/"><img class="brand-logo" src="/favicon.svg" alt="" width="28" height="28"><span class="brand-name">The floor</span></a>
            <nav class="site-nav" aria-label="Site"><ul>
              <li class="wide-only"><a href="/latest">Latest</a></li>
              <li><a class="button primary" href="/ask"><span class="wide-only">Ask a question</span><span class="phone-only">Ask</span></a></li>
              <li><a href="/sign-in">Sign in</a></li>
              <li class="wide-only"><a href="/register">Register</a></li>
            </ul></nav>
          </div></header>
          <div class="page thread-page"><main id="main" tabindex="-1"><article class="thread"><header class="thread-head">
            <nav class="crumbs" aria-label="Where you are"><ol><li><a href="/">The floor</a></li><li><a href="/b/0000000000/board">
        """u8;

    public static ReadOnlySpan<byte> Vote =>
        """
        </div><footer class="post-acts"><span class="act-count"><svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2.5 13.5 9H10v4.5H6V9H2.5z"/></svg>
        """u8;

    public static ReadOnlySpan<byte> End =>
        """
        </article>
        <nav class="pager" aria-label="Pages"><ul><li><span aria-current="page">1</span></li><li><a href="?page=2">2</a></li><li><a href="?page=3">3</a></li></ul></nav>
        <section class="reply" id="reply" aria-labelledby="reply-h"><h2 id="reply-h">Your reply</h2><div class="sign-in-to"><p>Sign in to reply.</p>
        <div class="form-acts"><a class="button primary" href="/sign-in">Sign in</a><a class="button" href="/register">Register</a></div></div></section>
        </main></div>
        <footer class="site-foot"><div class="site-foot-row"><nav aria-label="About"><ul><li><a href="/pages/rules">Rules</a></li><li><a href="/pages/privacy">Privacy</a></li>
        <li><a href="/pages/imprint">Imprint</a></li><li><a href="/preferences">Preferences</a></li></ul></nav><p>By hand</p></div></footer>
        </body>
        </html>
        """u8;
}
