using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Forum.Domain;
using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Storage;
using Forum.Domain.Storage.Sqlite;
using Forum.Domain.Tests;
using Forum.Domain.Threads;
using Forum.Web.Commands;
using Forum.Web.Tests.Census.Worlds;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Forum.Web.Tests.Processes;

/// <summary>The disk is really full: who writes is told and loses nothing, who reads goes on, and with space everything goes on.</summary>
[Collection(nameof(Undisturbed))]
public sealed class FullDiskTests(ITestOutputHelper output) : IDisposable
{
    private const int MostReplies = 8;
    private static readonly HttpClientHandler AsItIs = new() { AllowAutoRedirect = false, UseCookies = false };
    private readonly HttpClient client = new(AsItIs, disposeHandler: false);
    private readonly TempFolder folder = new();
    private string session = "";

    public void Dispose()
    {
        client.Dispose();
        folder.Dispose();
    }

    [SmallDiskFact]
    public async Task Who_writes_is_told_and_keeps_their_words_and_with_space_writing_works_again()
    {
        var thread = await Prepare();
        using var disk = await SmallDisk.Make(12);
        if (disk is null)
        {
            output.WriteLine(SmallDiskFactAttribute.NotHere);
            return;
        }
        Copy(folder.Path, disk.Outside);
        using var forum = disk.Start("--urls", "http://127.0.0.1:0");
        client.BaseAddress = await forum.Served();
        Assert.Equal(HttpStatusCode.Redirect, (await Reply(thread, "Before.")).StatusCode);

        disk.Fill();
        var written = new List<string> { "Before." };
        HttpResponseMessage answer;
        string text;
        do
        {
            text = $"Word {written.Count}: " + new string('x', 2000);
            answer = await Reply(thread, text);
            if (answer.StatusCode == HttpStatusCode.Redirect)
                written.Add(text);
        } while (answer.StatusCode == HttpStatusCode.Redirect && written.Count < MostReplies);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Single(answer.Headers.GetValues("Retry-After"));
        var kept = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.NotEqual("", kept.QuerySelector("main [role=alert]")!.TextContent);
        Assert.DoesNotContain("Exception", kept.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Contains(text, kept.QuerySelectorAll<IHtmlTextAreaElement>("textarea").Select(area => area.Value));
        foreach (var address in new[] { "/", "/t/" + thread, "/search?q=word", "/latest", "/notices" })
            Assert.Equal(HttpStatusCode.OK, (await Get(address)).StatusCode);
        // Time enough for what is written in the background to fail too.
        await Task.Delay(TimeSpan.FromSeconds(6));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Submit(kept, "form.form")).StatusCode);

        disk.Free();
        Assert.Equal(HttpStatusCode.Redirect, (await Submit(kept, "form.form")).StatusCode);
        written.Add(text);

        var shown = new HtmlParser().ParseDocument(await (await Get("/t/" + thread)).Content.ReadAsStringAsync());
        Assert.Equal(written, shown.QuerySelectorAll(".post .prose p").Select(p => p.TextContent).Skip(1));
        await End(forum);
        Copy(disk.Outside, folder.Path);
        Assert.Equal(written.Count + 1, await Look(db => db.Posts.CountAsync()));
        Assert.Empty((await Look(db => CheckIndex.Run(db, null, default))).Differences);
    }

    [DataSmallDiskFact]
    public async Task An_import_says_that_the_disk_is_full_and_goes_on_when_it_is_not()
    {
        using var disk = await SmallDisk.Make(6);
        if (disk is null)
        {
            output.WriteLine(SmallDiskFactAttribute.NotHere);
            return;
        }

        using (var full = Import(disk))
            Assert.Equal(
                "The import stopped: The disk is full. The same command goes on where it was.",
                (await full.End()).Refusal(ExitCode.Storage)
            );

        await disk.Resize(100);
        using (var again = Import(disk))
            Assert.Contains("612 threads", (await again.End()).Done(), StringComparison.Ordinal);
        Copy(disk.Outside, folder.Path);
        Assert.Equal(612, await Look(db => db.Threads.CountAsync()));
        Assert.Empty((await Look(db => CheckIndex.Run(db, null, default))).Differences);
    }

    [SmallDiskFact]
    public async Task A_command_that_finds_the_disk_full_says_so_and_changes_nothing()
    {
        await Prepare();
        using var disk = await SmallDisk.Make(12);
        if (disk is null)
        {
            output.WriteLine(SmallDiskFactAttribute.NotHere);
            return;
        }
        Copy(folder.Path, disk.Outside);
        disk.Fill();

        using (var full = disk.Start("member", "create", "Benno"))
            Assert.Contains("disk", (await full.End()).Refusal(ExitCode.Storage), StringComparison.Ordinal);

        disk.Free();
        using var again = disk.Start("member", "create", "Benno");
        (await again.End()).Done();
    }

    private static ForumProcess Import(SmallDisk disk) =>
        disk.Start("import", "stackexchange", TestData.PathOf("stackexchange-quantumcomputing"), "--board", "Quantum computing");

    /// <summary>A forum with a thread, and a member who is signed in.</summary>
    private async Task<string> Prepare() =>
        await Look(async db =>
        {
            var op = await ActorReader.Operator(db, default);
            var board = new BoardForm("", "Installation", "", AudienceKind.Everyone, [], ThreadFormats.Discussion, 10);
            await OpenBoardInSection.Run(db, op, "Using it", board, default);
            var owner = await ClaimSite.Run(db, new RegistrationForm("Odile", World.Password, null, true, 1), World.Hash, default);
            session = await StartSession.Run(db, Assert.IsType<Outcome<string>.Done>(owner).Value, "", default);
            var form = new ThreadForm("Words", "", "Say a word.", ThreadFormats.Discussion, "en", null);
            var (actor, place) = (await ActorReader.OfSession(db, session, default), await db.Boards.Select(b => b.PublicId).SingleAsync());
            return Assert.IsType<Outcome<string>.Done>(await StartThread.Run(db, actor, place, form, default)).Value;
        });

    private async Task<HttpResponseMessage> Reply(string thread, string text)
    {
        var page = new HtmlParser().ParseDocument(await (await Get("/t/" + thread)).Content.ReadAsStringAsync());
        page.QuerySelector<IHtmlTextAreaElement>("textarea[name=Text]")!.Value = text;
        return await Submit(page, "form.form:has(textarea[name=Text])");
    }

    private async Task<HttpResponseMessage> Submit(IHtmlDocument page, string selector)
    {
        var form = page.QuerySelector<IHtmlFormElement>("main " + selector)!;
        var fields = form
            .Elements.Select(element =>
                element switch
                {
                    IHtmlInputElement input => (input.Name, input.Value),
                    IHtmlTextAreaElement area => (area.Name, area.Value),
                    _ => (Name: null, Value: ""),
                }
            )
            .Where(field => field.Name is not null);
        var request = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action"))
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name!, field.Value))),
        };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await Send(request);
    }

    private Task<HttpResponseMessage> Get(string address) => Send(new HttpRequestMessage(HttpMethod.Get, address));

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        request.Headers.Add("Cookie", "session=" + session);
        request.Headers.Add("Accept-Language", "en");
        return await client.SendAsync(request);
    }

    private static async Task End(ForumProcess forum)
    {
        using (var kill = ForumProcess.Launch("kill", ["-TERM", forum.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.End();
        Assert.Equal(ExitCode.Done, (await forum.End()).Code);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, SqliteStorage.FileName + "*"))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
    }

    private async Task<T> Look<T>(Func<ForumDb, Task<T>> look)
    {
        using var storage = SqliteStorage.Open(folder.Path, TimeProvider.System, Entropy.System);
        using var db = storage.Open();
        return await look(db);
    }
}

/// <summary>The same with the shared data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DataSmallDiskFactAttribute : FactAttribute
{
    public DataSmallDiskFactAttribute() => Skip = new DataFactAttribute().Skip ?? new SmallDiskFactAttribute().Skip;
}
