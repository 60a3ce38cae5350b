using System.Diagnostics;
using System.Globalization;
using Forum.Domain.Markup;
using Forum.Domain.Threads;
using Xunit;
using Xunit.Abstractions;

namespace Forum.Domain.Tests.Markup;

/// <summary>Posts whose source is HTML: an import's, until their first edit.</summary>
[Collection(nameof(Undisturbed))]
public sealed class ImportedHtmlTests(ITestOutputHelper output)
{
    private const int MaxMilliseconds = 100;
    private const int Runs = 8;

    [Theory]
    [InlineData("<p>a <b>b</b> &lt; c</p>\n<p>d</p>", "<p>a <strong>b</strong> &lt; c</p>\n<p>d</p>")]
    [InlineData(
        "<pre class=\"lang-py prettyprint-override\"><code>a &amp;&amp; b\n</code></pre>",
        "<pre tabindex=\"0\"><code>a &amp;&amp; b\n</code></pre>"
    )]
    [InlineData("<span class=\"math-container\">$\\langle a|b \\rangle_1^*$</span> and $$x &lt; y$$", "$\\langle a|b \\rangle_1^*$ and $$x &lt; y$$")]
    [InlineData(
        "<aside class=\"quote no-group\" data-post=\"1\"><blockquote class=\"spoiler\">a</blockquote></aside>",
        "\n<blockquote>a</blockquote>\n"
    )]
    [InlineData(
        "<a href=\"https://h.example/x\" rel=\"nofollow noreferrer\" target=\"_blank\" class=\"onebox\">a</a> <a href=\"/questions/12\">b</a>",
        "<a href=\"https://h.example/x\" rel=\"nofollow ugc noopener\">a</a> <a href=\"/questions/12\">b</a>"
    )]
    [InlineData("<h1 id=\"top\">a</h1><h2><a name=\"x\" href=\"#x\">b</a></h2>", "<h3>a</h3><h3>b</h3>")]
    [InlineData("<ul><li>a<ul><li>b<li>c</ul><li>d</ul>", "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>")]
    [InlineData("<p>a<p>b<hr>c", "<p>a</p><p>b</p><hr>c")]
    [InlineData(
        "<table><tr><th>a<td align=right>b<tr><td>c</table>d",
        "<table tabindex=\"0\"><tbody><tr><th>a</th><td class=\"align-right\">b</td></tr><tr><td>c</td></tr></tbody></table>d"
    )]
    [InlineData("<b>a<table><tr><td>b</b>c</td></tr></table>", "a<table tabindex=\"0\"><tbody><tr><td>bc</td></tr></tbody></table>")]
    [InlineData("1 < 2 <3", "1 &lt; 2 &lt;3")]
    [InlineData("a<!-- <b> -->b<!-->c<?php d ?>e</ f>g", "abceg")]
    [InlineData("<a title='\"' href=/x?a=1&amp;b=2>a</a>", "<a href=\"/x?a=1&amp;b=2\" title=\"&quot;\">a</a>")]
    [InlineData("<script>alert('<b>')</script><style><x a=\"</style><i>a</i>", "<em>a</em>")]
    [InlineData("<img src=x onerror=alert(1)//><svg onload=alert(1)><a href='javascript:x'>b", "b")]
    public void A_source_in_html_becomes_ours(string source, string html)
    {
        var (rendering, problem) = PostText.Render(source, SourceFormat.Html, "k3j9x2ab00");
        Assert.Null(problem);
        Assert.Equal(html, rendering!.Html);
        Assert.Equal(html, Sanitizer.Clean(html, SanitizerPolicy.Imported));
    }

    [Fact]
    public void Markdown_in_html_stays_as_typed() =>
        Assert.Equal("*a* @Maria [b](/c)", PostText.Render("*a* @Maria [b](/c)", SourceFormat.Html, "k3j9x2ab00").Rendering!.Html);

    [Fact]
    public void A_source_beyond_its_limit_is_refused_with_the_limit()
    {
        var (_, problem) = PostText.Render(new string('a', ImportedHtml.MaxLength + 1), SourceFormat.Html, "k3j9x2ab00");
        Assert.Equal(new Problem("Text", ProblemKind.TooLong, ImportedHtml.MaxLength), problem);
    }

    [Fact]
    public void Hostile_html_of_a_hundred_thousand_characters_takes_no_longer_than_a_page_may()
    {
        string[] units =
        [
            .. "<div>|<b>|<a href=/x>|<ul><li>|<table><tr><td>|<p><font color=%>|<p><b><i id=%>|<blockquote>|<details>|<svg>|<math><mi>|<select><option>|</p>".Split(
                '|'
            ),
            .. "<a><table>|<template>|<button><p>|<nobr><i>|<b></i>|<b><object></b></object>|<b title=\"</b>\">|<style><x a=\"</style>|<svg><![CDATA[></svg>]]>".Split(
                '|'
            ),
            .. "<b></b>|<table><b>x</b></table>|<a href=/x></a>|<p></p>|<li></li>|<h1>|<br>|<img src=/x>|<!---->|<!--|<|<x |</|<a a=|<a '|<em><p></em>".Split(
                '|'
            ),
            .. "<td>a</td>|<tr>|<tbody>|x<table>|<option>|<dd>|<dt></dd>|<form>|<figure><figcaption>|<summary>|<input type=checkbox>|<sup><sub>|<code><pre>".Split(
                '|'
            ),
            .. "<head>|<object>|<video>|<script>|<!--><script>|&#x110000;|&amp|\0|\ud83d|<b><b><b></b><i></b>|<a b c d e f>|<p><table></p>|<i><table><i>".Split(
                '|'
            ),
        ];
        string[] heads =
        [
            "",
            "<table>",
            "<table><tr>",
            "<p>",
            string.Concat(Enumerable.Range(0, 90).Select(n => $"<b class=c{n}>")),
            "<select>",
            "<a>",
        ];
        ImportedHtml.Render(Fill("<p>a <b>b</b></p><ul><li>c</li></ul>"));
        var (slow, worst) = (new List<string>(), 0.0);
        foreach (var (head, unit) in heads.SelectMany(head => units.Select(unit => (head, unit))))
        {
            var milliseconds = Fastest(head + Fill(unit));
            worst = Math.Max(worst, milliseconds);
            if (milliseconds > MaxMilliseconds)
                slow.Add($"{head[..Math.Min(20, head.Length)]} {unit}: {milliseconds:F0} ms");
        }
        output.WriteLine($"{heads.Length * units.Length} patterns, slowest {worst:F0} ms");
        Assert.Empty(slow);
    }

    private static string Fill(string unit) =>
        string.Concat(
            Enumerable
                .Range(0, 100_000 / unit.Length)
                .Select(n => unit.Replace("%", n.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
        );

    /// <summary>Other work on the machine only makes a run longer; one that is quick enough is enough.</summary>
    private static double Fastest(string text)
    {
        var fastest = double.MaxValue;
        for (var run = 0; run < Runs && fastest > MaxMilliseconds; run++)
        {
            var start = Stopwatch.GetTimestamp();
            ImportedHtml.Render(text);
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return fastest;
    }
}
