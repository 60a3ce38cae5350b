using Forum.Web.Theming;

namespace Forum.Web.Tests.Theming;

public sealed class ThemeCssTests
{
    [Theory]
    [InlineData("@import \"x.css\";", "@import")]
    [InlineData("@IMPORT url(logo.svg);", "@IMPORT")]
    [InlineData("a { background: url(https://evil.example/x.png) }", "https://evil.example/x.png")]
    [InlineData("a { background: URL( '//evil.example/x.png' ) }", "//evil.example/x.png")]
    [InlineData("a { background: url(/avatar/ann.svg) }", "/avatar/ann.svg")]
    [InlineData("a { background: url(../other/logo.svg) }", "../other/logo.svg")]
    [InlineData("a { background: url(data:image/png;base64,AAAA) }", "data:")]
    [InlineData("a { background: url(missing.svg) }", "missing.svg")]
    [InlineData("a { background: url(logo.svg?x) }", "logo.svg?x")]
    [InlineData("a { background: u\\72l(https://evil.example) }", "escapes")]
    [InlineData("@\\69mport 'x'", "escapes")]
    [InlineData("a { background: image-set('https://evil.example/x.png' 1x) }", "image-set")]
    [InlineData("a { background: -webkit-image-set('x' 1x) }", "image-set")]
    [InlineData("@font-face { src: src('x') }", "src")]
    [InlineData("a { content: 'open\n}", "never closed")]
    [InlineData("a { } /* open", "never closed")]
    [InlineData("a { } @x url(logo.svg", "never closed")]
    [InlineData("a { { }", "braces")]
    [InlineData("/* url( */ a { background: url(\"x\") /* ) */ }", "url(x)")]
    public void What_reaches_beyond_the_theme_is_refused(string css, string why)
    {
        var refused = Assert.Throws<BrokenThemeException>(() => ThemeCss.Resolve(css, file => file == "logo.svg" ? "/ok" : null));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a { background: url(logo.svg) }", "a { background: url(\"/ok\") }")]
    [InlineData("a { background: url( './logo.svg' ), url(\"logo.svg\") }", "a { background: url(\"/ok\"), url(\"/ok\") }")]
    [InlineData("@font-face { src: url(logo.svg) format('woff2') }", "@font-face { src: url(\"/ok\") format('woff2') }")]
    public void A_file_of_the_theme_gets_its_address(string css, string resolved) =>
        Assert.Equal(resolved, ThemeCss.Resolve(css, file => file == "logo.svg" ? "/ok" : null));

    [Theory]
    [InlineData("a::before { content: \"\\2713 @import url(x) { '\" } /* @import { */")]
    [InlineData("@layer theme { :root { --x: light-dark(oklch(0.2 0.1 var(--accent-hue)), #fff) } }")]
    [InlineData("a { content: 'it\\'s a { brace' }")]
    public void Words_in_strings_and_comments_are_only_words(string css) => Assert.Equal(css, ThemeCss.Resolve(css, _ => null));
}
