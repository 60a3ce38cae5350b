using Forum.Domain.Markup;
using Xunit;
using Xunit.Abstractions;

namespace Forum.Domain.Tests.Markup;

/// <summary>Random markup made of fragments that parsers have disagreed about. A failure prints the seed, and the seed repeats it.</summary>
public sealed class StabilityTests(ITestOutputHelper output)
{
    private const int Rounds = 20_000;

    private static readonly string[] Html =
    [
        .. (
            "<p> </p> <div> </div> <b> </b> <i> </i> <em> </em> <strong> <a_href=/p/abcd> <a_href=https://h.example> </a> <table> </table> <tr> <td> <th> <tbody> <thead> <caption> <col> "
            + "<ul> </ul> <ol_start=7> </ol> <li> </li> <dl> <dd> <dt> <blockquote> </blockquote> <pre> </pre> <code_class=language-c> </code> <h1> </h1> <h4> <br> <hr> <img_src=x_alt=y> "
            + "<img_src=https://h.example/i.png> <svg> </svg> <math> </math> <mtext> <mglyph> <mi> <annotation-xml_encoding=text/html> <foreignObject> <desc> <title> </title> <style> </style> "
            + "<script> </script> <noscript> </noscript> <template> </template> <select> <option> </select> <textarea> </textarea> <button> </button> <form> </form> <input_type=checkbox_checked> "
            + "<iframe> </iframe> <xmp> </xmp> <plaintext> <listing> <noembed> <frameset> <frame> <body> </body> <html> </html> <head> <nobr> <font_color=red> </font> <marquee> <object> <applet> "
            + "<details> </details> <summary> </summary> <figure_class=quote> <figcaption> </figure> <section_class=footnotes> <div_class=line> <label> <ruby> <rt> <rp> <image_src=y> "
            + "<![CDATA[ ]]> <!-- --> --!> <!-- <? ?> <!doctype> <p_id=\" <a_title=\" \"> '> ` & &lt; &amp;lt; &#0; &#13; &#10; &nbsp; &lt;script> x y javascript: onload= \n \t \r \0 \f \" ' < > / <a/ <z "
            + "</p/ </br> <img_src=\"` &#x80; \ud83d \ufffe \u202e"
        )
            .Split(' ')
            .Select(fragment => fragment.Replace('_', ' ')),
        " ",
    ];

    private static readonly string[] Markdown =
    [
        .. (
            "* ** _ __ ` `` ``` ~ ~~ ~~~ || | > >! - + 1. # ## === --- [ ] ( ) [a]( ![ ](/p/abcd) ](https://h.example/x) ](javascript:alert(1)) <https://h.example> <javascript:x> [^1] [^1]: [a]: "
            + "[Maria](/p/k3j9x2ab): @Maria @ a@b.example www.h.example http://h.example/ https://h.example/?a=b&amp; \\ ! : |-|-| |:-:| [x] x \t <b> </b> <script> &lt; &#0; &amp;quot; \" ' привет καλά 😀 \ud83d \0 \u202e"
        ).Split(' '),
        " ",
        "\n",
        "\n",
        "\n\n",
        "\n    ",
        "\n> ",
        "\n- ",
    ];

    [Fact]
    public void Cleaning_twice_is_cleaning_once() =>
        Run(
            Html,
            text =>
            {
                var once = Sanitizer.Clean(text, new SanitizerPolicy("x"));
                Harmless.Check(once);
                Assert.Equal(once, Sanitizer.Clean(once, new SanitizerPolicy("x")));
            }
        );

    [Fact]
    public void Whatever_came_from_elsewhere_is_rendered_harmless_and_stays_as_it_is() =>
        Run(
            Html,
            text =>
            {
                var html = ImportedHtml.Render(text).Html!;
                Harmless.Check(html);
                Assert.Equal(html, Sanitizer.Clean(html, SanitizerPolicy.Imported));
            }
        );

    [Fact]
    public void Whatever_is_written_is_rendered_harmless_and_stays_as_it_is() =>
        Run(
            Markdown,
            text =>
            {
                var rendering = Forum.Domain.Markup.Markdown.Render(text, "x");
                if (rendering.Html is { } html)
                {
                    Harmless.Check(html);
                    Assert.Equal(html, Sanitizer.Clean(html, new SanitizerPolicy("x")));
                }
            }
        );

    private void Run(string[] fragments, Action<string> check)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FORUM_TEST_SEED"), out var given) ? given : Random.Shared.Next();
        output.WriteLine($"FORUM_TEST_SEED={seed}");
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => fragments[random.Next(fragments.Length)]));
            try
            {
                check(text);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException(
                    $"FORUM_TEST_SEED={seed}, round {round}: {System.Text.Json.JsonSerializer.Serialize(text)}",
                    exception
                );
            }
        }
    }
}
