using System.Text.Json;
using Forum.Domain.Threads;

namespace Forum.Browser.Tests;

/// <summary>
/// The vectors of the HtmlSanitizer project and the OWASP list in it, written as posts and titles. The browser is told to ignore the
/// content security policy: the pages must be harmless without it.
/// </summary>
[Collection(InChromium.Name)]
public sealed class SanitizerTests(Chromium chromium)
{
    private const string ActiveContent = """
        () => [...document.querySelectorAll('main *')].filter(e =>
            /^(script|iframe|object|embed|base|meta|link|style|svg|math)$/i.test(e.localName) && !e.closest('svg.icon')
            || [...e.attributes].some(a => /^on/i.test(a.name) || /^\s*(javascript|vbscript|data:text\/html)/i.test(a.value)))
            .map(e => e.outerHTML.slice(0, 200))
        """;

    [BrowserFact(Data = true)]
    public async Task No_hostile_post_or_title_opens_a_dialog()
    {
        await using var forum = await SmallForum.Start();
        var pages = await Post(forum, Vectors());
        await using var visitor = await chromium.Visit(forum.Running, new Device { IgnoresPolicy = true });
        foreach (var page in pages)
        {
            await visitor.Open(page);
            Assert.Equal(200, visitor.Status);
            await Touch(visitor.Page);
            Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(ActiveContent));
        }
        Assert.Empty(visitor.Dialogs);
    }

    [BrowserFact(Data = true)]
    public async Task The_same_browser_sees_the_dialogs_of_unsanitised_vectors()
    {
        await using var forum = await RunningForum.Start();
        foreach (var vector in Vectors().Where(vector => vector.Executes))
        {
            await using var visitor = await chromium.Visit(forum, new Device());
            await visitor.Page.RouteAsync("**/*", route => route.FulfillAsync(new() { ContentType = "text/html", Body = vector.Input }));
            await visitor.Open("/");
            for (var tries = 0; tries < 100 && visitor.Dialogs.Count == 0; tries++)
                await Task.Delay(50);
            Assert.True(visitor.Dialogs.Count > 0, $"{vector.Name} opened no dialog.");
        }
    }

    private static List<Vector> Vectors()
    {
        using var file = File.OpenRead(Path.Combine(Repository.Data!, "security-sanitizer", "htmlsanitizer-mganss.json"));
        return
        [
            .. JsonDocument
                .Parse(file)
                .RootElement.EnumerateArray()
                .Select(each => new Vector(
                    each.GetProperty("name").GetString()!,
                    each.GetProperty("input").GetString()!,
                    each.GetProperty("executes_unsanitised_in_chromium").GetBoolean()
                )),
        ];
    }

    /// <summary>One thread of all of them, in Markdown's three guises, and a board of threads whose titles they are.</summary>
    private static async Task<List<string>> Post(SmallForum forum, List<Vector> vectors)
    {
        var thread = await forum.Start(forum.Owner, "Vectors", "All of them.");
        foreach (var vector in vectors)
            await forum.Reply(forum.Owner, thread, vector.Guises);
        foreach (var vector in vectors.Where(v => v.Input.Length <= Domain.Threads.Thread.TitleLimit && !v.Input.Any(char.IsControl)))
            await forum.Start(forum.Owner, vector.Input, vector.Input);
        return
        [
            .. Enumerable.Range(1, vectors.Count / ThreadPage.PageSize + 1).Select(page => $"/t/{thread}?page={page}"),
            "/",
            "/latest",
            $"/b/{forum.Board}",
        ];
    }

    /// <summary>What only a reader brings about: the pointer over everything, the focus on everything, spoilers opened, odd links followed.</summary>
    private static async Task Touch(IPage page) =>
        await page.EvaluateAsync(
            """
            () => {
                for (const each of document.querySelectorAll('main .prose *, main a')) {
                    for (const name of ['mouseover', 'mouseenter', 'focus', 'load', 'error', 'toggle'])
                        each.dispatchEvent(new Event(name, { bubbles: true }));
                    if (each.localName === 'details') each.open = true;
                    if (each.localName === 'a' && !/^(https?|mailto):$/.test(each.protocol)) each.click();
                }
            }
            """
        );

    private sealed record Vector(string Name, string Input, bool Executes)
    {
        /// <summary>Bare, where a link or picture has its address, and in a code block's name.</summary>
        public string Guises =>
            $"{Input}\n\n[text]({Input}) ![alt](<{Input.ReplaceLineEndings(" ")}>)\n\n``` {Input.ReplaceLineEndings(" ")}\ncode\n```\n";
    }
}
