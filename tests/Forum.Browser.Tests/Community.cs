using Forum.Domain.Boards;
using Forum.Domain.Delegation;
using Forum.Domain.Import;
using Forum.Domain.Import.Demo;
using Forum.Domain.Markup;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Moderation.Notes;
using Forum.Domain.Powers;
using Forum.Domain.Site;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Domain.Threads.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Forum.Browser.Tests;

/// <summary>The demonstration, and what it lacks: everything hidden, held, locked, gone, suspended, long and wide.</summary>
public sealed class Community : IAsyncDisposable
{
    private readonly Dictionary<Role, string> sessions = [];

    private Community(RunningForum forum, RunningForum empty) => (Forum, Empty) = (forum, empty);

    public RunningForum Forum { get; }

    /// <summary>Another forum, which nobody has claimed and where nothing is.</summary>
    public RunningForum Empty { get; }

    /// <summary>The ids of what there is, by what it is.</summary>
    public Dictionary<Thing, string> Ids { get; } = [];

    public string? SessionOf(Role role) => role == Role.Guest ? null : sessions[role];

    public static async Task<Community> Found()
    {
        var community = new Community(await RunningForum.Start(), await RunningForum.Start());
        await community.Populate();
        await community.Find();
        await community.Write();
        await community.Moderate();
        await Club.Found(community);
        await Elected.Found(community);
        await Honoured.Found(community);
        return community;
    }

    public async ValueTask DisposeAsync()
    {
        await Forum.DisposeAsync();
        await Empty.DisposeAsync();
    }

    private async Task Populate()
    {
        var accounts = await Forum.With(db => DemoCommunity.Fill(db, _ => RunningForum.PasswordHash, null, default));
        foreach (var account in accounts)
            sessions[Enum.Parse<Role>(account.Role.ToString())] = await Forum.SessionOf(account.Name);
        sessions[Role.Suspended] = await Forum.Join("Sven Suspended");
        sessions[Role.LongName] = await Forum.Join(LongWords.Name);
        sessions[Role.Former] = await Forum.Join("Former Fred");
        sessions[Role.Waiting] = await Forum.Join("Waiting Wanda");
    }

    private async Task Find()
    {
        var home = await Forum.With(db => HomeReader.Read(db, Actor.Guest, default));
        var boards = home.Sections.SelectMany(section => section.Boards).ToList();
        Ids[Thing.Board] = boards[0].Id;
        Ids[Thing.HiddenBoard] = (await As(Role.Owner, HomeReader.Read))
            .Sections.SelectMany(s => s.Boards)
            .First(b => boards.All(o => o.Id != b.Id))
            .Id;
        Ids[Thing.LongThread] = (await On("Announcements")).First(row => row.Replies > 40).Id;
        var rules = await On("Rules and zones");
        Ids[Thing.Solved] = rules.First(row => row is { Solved: true, Replies: > 3 }).Id;
        Ids[Thing.Russian] = (await On("Русский · Ελληνικά")).First(row => row.Language == "ru").Id;
        Ids[Thing.Greek] = (await On("Русский · Ελληνικά")).First(row => row.Language == "el").Id;
        Ids[Thing.HiddenThread] = (await As(Role.Owner, (db, actor, ct) => Page(db, actor, Ids[Thing.HiddenBoard]))).Threads.Rows[0].Id;

        Ids[Thing.Section] = (await Forum.With(db => BoardListReader.Sections(db, default)))[0].Id;
        Ids[Thing.Group] = (await As(Role.Owner, GroupReader.All)).First(group => group.Name == "Beta testers").Id;
        Ids[Thing.GroupMember] = (await Who(Role.BetaTester)).PublicId;

        async Task<IReadOnlyList<ThreadRow>> On(string board) =>
            Rows(await Forum.With(db => Page(db, Actor.Guest, boards.Single(b => b.Name == board).Id)));
    }

    private static IReadOnlyList<ThreadRow> Rows(BoardPage page) => [.. page.Pinned, .. page.Threads.Rows];

    private async Task Write()
    {
        foreach (var (language, title) in LongWords.Titles)
        {
            var thread = await Start(Role.LongName, title, LongWords.Text, language);
            await Reply(Role.LongName, thread, LongWords.Text);
            Ids[Enum.Parse<Thing>("Long" + language, ignoreCase: true)] = thread;
        }
        var farewell = await Start(Role.Former, "Farewell", "I am leaving.", "en");
        Ids[Thing.ByFormer] = farewell;
        Ids[Thing.HiddenPost] = await Reply(Role.Member, farewell, "Good riddance.");
        Ids[Thing.OwnPost] = await Reply(Role.Member, farewell, "Farewell.");
        Ids[Thing.Revised] = await Revise(await Reply(Role.LongName, farewell, LongWords.Text));
        Ids[Thing.Draft] = await Draft(DraftKind.Reply, farewell);
        await Draft(DraftKind.Thread, Ids[Thing.Board]);
        Ids[Thing.Gone] = await Start(Role.Member, "A mistake", "Never mind.", "en");
        await Comment(thread: Ids[Thing.LongEn]);
        Ids[Thing.Locked] = await Start(Role.Member, "An old quarrel", "Tabs.", "en");
    }

    /// <summary>More comments than stand in the open, one of them as wide as can be.</summary>
    private async Task Comment(string thread)
    {
        Ids[Thing.Commented] = await Reply(Role.Member, thread, "What do you all say?");
        for (var i = 0; i < 10; i++)
        {
            var text = i == 0 ? LongWords.Text[..Math.Min(LongWords.Text.Length, WriteComment.Limit)] : $"The **{i}**th word.";
            await Forum.As(sessions[Role.LongName], (db, actor) => WriteComment.Run(db, actor, Ids[Thing.Commented], text, null, default));
        }
    }

    /// <summary>Somebody who came with an import, and a link for the person whose account it is.</summary>
    private async Task Import()
    {
        var session = await Forum.Join("Imported Ingrid");
        await Forum.As(
            session,
            (db, actor) => WriteReply.Run(db, actor, Ids[Thing.Solved], new ReplyForm("As it was there.", null, false, null), default)
        );
        Ids[Thing.ImportedMember] = (await Forum.With(db => ActorReader.OfSession(db, session, default))).PublicId;
        await Forum.With(db =>
            db.Members.Where(m => m.PublicId == Ids[Thing.ImportedMember])
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.Origin, MemberOrigin.Imported).SetProperty(m => m.SourceName, LongWords.Name))
        );
        Ids[Thing.ClaimLink] = await Forum.As(
            sessions[Role.Owner],
            (db, owner) => IssueClaimLink.Run(db, owner, Ids[Thing.ImportedMember], "It is her.", default)
        );
    }

    /// <summary>A thread whose posts came as HTML, with everything that a source's HTML has.</summary>
    private async Task ImportHtml()
    {
        const string Html = """
            <h2>What I tried</h2>
            <p>The <b>trace</b> is <i>silent</i>, see <a href="https://example.com/a">here</a>:<br>nothing.</p>
            <blockquote><p>Somebody said so.</p></blockquote>
            <ol><li>one<ul><li>and a half</li></ul></li><li>two</li></ol>
            <pre><code>if (a &lt; b)
                stop();
            </code></pre>
            <table><thead><tr><th>Port</th><th>State</th></tr></thead><tbody><tr><td>80</td><td>open</td></tr></tbody></table>
            <p>Averylongwordthatgoesonandonandonandonandonandonandonandonandonandonandonandonandonandonandon.</p>
            """;
        var at = Forum.Clock.GetUtcNow().UtcDateTime.AddDays(-400);
        SourcePost Post(string id, string? to) => new(id, "1", at, null, Html, SourceFormat.Html, 1, to, false, []);
        var thread = new SourceThread("1", ThreadFormats.Question, "As it was there", [], false, null, [], [Post("1", null), Post("2", "1")]);
        var source = new SourceCommunity("elsewhere", "a wall", [new SourceMember("1", "Nadja", at, "", [])], [thread], []);
        await Forum.Operate((db, op) => ImportCommunity.Run(db, op, source, new ImportTarget(Ids[Thing.Board]), null, default));
        Ids[Thing.ImportedPost] = await Forum.With(db =>
            db.Posts.Where(p => p.Number == 2 && p.Thread.Title == "As it was there").Select(p => p.PublicId).SingleAsync()
        );
    }

    /// <summary>A post with long lines, changed at its beginning, in its middle and at its end.</summary>
    private async Task<string> Revise(string post)
    {
        var lines = Enumerable.Range(1, 30).Select(i => $"Line {i}, which nobody changes.");
        var text = LongWords.Text + "\n\n" + string.Join('\n', lines);
        foreach (var next in new[] { text, text.Replace("Line 15", "The fifteenth line", StringComparison.Ordinal), text + "\n\nOne more." })
        {
            var form = new EditForm(next, null, null, await Latest(post), "It was not clear enough.");
            await Forum.As(sessions[Role.LongName], (db, actor) => EditPost.Run(db, actor, post, form, default));
        }
        return post;
    }

    private async Task<string> Draft(DraftKind kind, string place)
    {
        var form = new DraftForm(LongWords.Text, LongWords.Titles.First().Value);
        return (await Forum.As(sessions[Role.LongName], (db, actor) => SaveDraft.Run(db, actor, kind, place, form, default)))!;
    }

    private async Task<int> Latest(string post)
    {
        var read = await As(Role.LongName, (db, actor, ct) => RevisionList.Read(db, actor, post, null, null, 1, ct));
        return Assert.IsType<Forum.Domain.Outcome<RevisionList>.Done>(read).Value.Post.Revisions;
    }

    private async Task Moderate()
    {
        Ids[Thing.Act] = await Forum.As(
            sessions[Role.Owner],
            (db, owner) => LockThread.Run(db, owner, Ids[Thing.Locked], "Everything was said.", default)
        );
        await Forum.As(sessions[Role.Owner], (db, owner) => PinThread.Run(db, owner, Ids[Thing.Solved], "Asked every week.", default));
        await Forum.As(sessions[Role.Owner], (db, owner) => HidePost.Run(db, owner, Ids[Thing.HiddenPost], "Unkind.", default));
        await Forum.As(sessions[Role.Owner], (db, owner) => HideThread.Run(db, owner, Ids[Thing.Gone], "A mistake.", default));
        foreach (
            var (role, reason, note) in new[]
            {
                (Role.LongName, "Other", string.Concat(Enumerable.Repeat(LongWords.Titles["en"] + " ", 4))),
                (Role.Newcomer, "Rude", ""),
            }
        )
        foreach (var post in new[] { Ids[Thing.OwnPost], Ids[Thing.Commented] })
            await Forum.As(sessions[role], (db, actor) => FlagPost.Run(db, actor, post, new FlagForm(reason, note), default));
        await Forum.As(
            sessions[Role.Former],
            (db, former) => LeaveForum.Run(db, former, "any", false, new PasswordHashing(_ => "any", (_, _) => true), default)
        );
        await Close();
        await Import();
        await ImportHtml();
        var suspended = (await Who(Role.Suspended)).PublicId;
        foreach (var text in new[] { "Sells hats.", string.Concat(Enumerable.Repeat(LongWords.Titles["ru"] + "\n", 5)) })
        foreach (var role in new[] { Role.Owner, Role.Moderator })
            await Forum.As(sessions[role], (db, actor) => WriteNote.Run(db, actor, suspended, text, default));
        foreach (var role in new[] { Role.Suspended, Role.LongName })
        {
            var (warned, warning) = ((await Who(role)).PublicId, new WarningForm("Insults.", LongWords.Titles["en"]));
            await Forum.As(sessions[Role.Owner], (db, owner) => WarnMember.Run(db, owner, warned, warning, default));
        }
        await Forum.As(sessions[Role.Owner], (db, owner) => SuspendMember.Run(db, owner, suspended, 7, "Insults, twice.", default));
        var settings = await Forum.With(db => SiteReader.Settings(db, default));
        await Forum.Operate((db, actor) => ChangeSite.Run(db, actor, Approving(settings), ["default"], ["en"], default));
        await Reply(Role.Waiting, Ids[Thing.Solved], "This is my first post.");
        Ids[Thing.LongMember] = (await Who(Role.LongName)).PublicId;
        Ids[Thing.SuspendedMember] = suspended;
        Ids[Thing.Self] = (await Who(Role.Member)).PublicId;
        Ids[Thing.PasswordLink] = await Forum.As(
            sessions[Role.Owner],
            (db, owner) => IssuePasswordLink.Run(db, owner, Ids[Thing.LongMember], "Forgot it.", default)
        );
        Ids[Thing.Grant] = (await Forum.As(sessions[Role.Owner], (db, owner) => DelegatePowers.Run(db, owner, Deputy(owner), default))).Id;
        var more = await Forum.As(
            sessions[Role.Owner],
            (db, owner) => DelegatePowers.Run(db, owner, Deputy(owner) with { Member = "Nils" }, default)
        );
        Ids[Thing.Proposal] = more.Id;
    }

    private async Task Close()
    {
        var form = new ThreadForm("Another question that has an answer", "another", "Asked once more.", ThreadFormats.Question, "en", null);
        Ids[Thing.Duplicate] = await Forum.As(sessions[Role.Member], (db, member) => StartThread.Run(db, member, Ids[Thing.Board], form, default));
        await Forum.As(
            sessions[Role.Owner],
            (db, owner) => CloseAsDuplicate.Run(db, owner, Ids[Thing.Duplicate], Ids[Thing.Solved], "Asked before.", default)
        );
    }

    private static DelegationForm Deputy(Actor owner) =>
        new(
            owner.Grants[0].PublicId,
            LongWords.Name,
            null,
            [$"{Power.LockThread}", $"{Power.HidePost}", $"{Power.SilenceMember}", $"{Power.Delegate}"],
            "site",
            null,
            null,
            5,
            3,
            true,
            "To help."
        );

    private static SiteForm Approving(SiteSettings site) =>
        new(site.Name, site.Tagline, site.Welcome, site.AccentHue, "default", "en", RegistrationOpen: true, ApproveFirstPost: true);

    private Task<Actor> Who(Role role) => Forum.With(db => ActorReader.OfSession(db, sessions[role], default));

    private async Task<T> As<T>(Role role, Func<ForumDb, Actor, CancellationToken, Task<T>> read)
    {
        var actor = await Who(role);
        return await Forum.With(db => read(db, actor, default));
    }

    private static async Task<BoardPage> Page(ForumDb db, Actor actor, string board) =>
        await BoardPageReader.Read(db, actor, board, ThreadOrder.Activity, null, null, default)
        ?? throw new InvalidOperationException("No such board.");

    private Task<string> Start(Role role, string title, string text, string language)
    {
        var form = new ThreadForm(title, "widest-of-all-tags another", text, ThreadFormats.Question, language, null);
        return Forum.As(sessions[role], (db, actor) => StartThread.Run(db, actor, Ids[Thing.Board], form, default));
    }

    private Task<string> Reply(Role role, string thread, string text) =>
        Forum.As(sessions[role], (db, actor) => WriteReply.Run(db, actor, thread, new ReplyForm(text, null, false, null), default));
}

/// <summary>As whom a page is read.</summary>
public enum Role
{
    Guest,
    Owner,
    Moderator,
    BetaTester,
    Member,
    Newcomer,
    Suspended,
    LongName,
    Waiting,
    Former,
}

/// <summary>What the community has that a page can be about.</summary>
public enum Thing
{
    Board,
    HiddenBoard,
    HiddenThread,
    LongThread,
    Section,
    Group,
    GroupMember,
    Solved,
    Locked,
    Badge,
    NobodysBadge,
    Award,
    Certificate,
    RevokedCertificate,

    /// <summary>A question that was closed because another one is answered.</summary>
    Duplicate,
    Russian,
    Greek,
    LongEn,
    LongRu,
    LongEl,
    ByFormer,
    HiddenPost,
    OwnPost,
    Gone,
    Revised,
    Draft,
    Act,
    LongMember,
    SuspendedMember,
    Self,
    PasswordLink,
    Grant,
    Proposal,
    Commented,
    ImportedMember,
    ImportedPost,
    ClaimLink,
    Club,
    Application,
    Invitation,

    /// <summary>One that is held.</summary>
    Office,

    /// <summary>One whose election is under way.</summary>
    Contested,

    /// <summary>An election for which people stand up.</summary>
    Nominating,

    /// <summary>One in which electors ask.</summary>
    Asking,

    /// <summary>One in which they vote.</summary>
    Polling,

    /// <summary>One that waits to be certified.</summary>
    Counted,

    /// <summary>One whose result somebody objects to.</summary>
    Disputed,

    /// <summary>A mandate about which there is no petition.</summary>
    Mandate,

    /// <summary>A petition to end a mandate that can be signed.</summary>
    Petition,

    /// <summary>One that became a vote, which is open.</summary>
    RecallVote,
    RecallBallot,

    /// <summary>One whose vote was counted.</summary>
    RecallCounted,
    RecallResult,

    /// <summary>An office with a vacant seat that nobody has begun to fill.</summary>
    Vacated,

    /// <summary>One in which those who stood are asked, and one that waits to be certified.</summary>
    CountbackAsking,
    CountbackDecided,
}
