using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Members;
using Forum.Domain.Site;
using Forum.Domain.Threads;

namespace Forum.Browser.Tests;

/// <summary>A forum that has just begun: its owner, one board, a fan with one thread.</summary>
public sealed class SmallForum : IAsyncDisposable
{
    private SmallForum(RunningForum running) => Running = running;

    public const string Title = "How do I see what was blocked?";

    public RunningForum Running { get; }
    public string Owner { get; private set; } = "";
    public string Fan { get; private set; } = "";
    public string Board { get; private set; } = "";
    public string Thread { get; private set; } = "";

    public static async Task<SmallForum> Start()
    {
        var forum = new SmallForum(await RunningForum.Start());
        await forum.Running.With(db =>
            ClaimSite.Run(db, new RegistrationForm("Odile", RunningForum.Password, null, true, null), _ => RunningForum.PasswordHash, default)
        );
        (forum.Owner, forum.Fan) = (await forum.Running.SessionOf("Odile"), await forum.Running.Join("Felix"));
        await forum.Running.Operate((db, actor) => WriteSitePage.Run(db, actor, SitePageKind.Rules, "en", "Be kind.", 0, default));
        forum.Board = await forum.OpenBoard();
        forum.Thread = await forum.Start(forum.Fan, Title, "The log is *empty*.");
        return forum;
    }

    /// <summary>A discussion; the session's owner is its author.</summary>
    public Task<string> Start(string session, string title, string text)
    {
        var form = new ThreadForm(title, "", text, ThreadFormats.Discussion, "en", null);
        return Running.As(session, (db, actor) => StartThread.Run(db, actor, Board, form, default));
    }

    public Task<string> Reply(string session, string thread, string text) =>
        Running.As(session, (db, actor) => WriteReply.Run(db, actor, thread, new ReplyForm(text, null, false, null), default));

    public ValueTask DisposeAsync() => Running.DisposeAsync();

    private async Task<string> OpenBoard()
    {
        var section = await Running.Operate((db, actor) => OpenSection.Run(db, actor, "Using it", default));
        var formats = ThreadFormats.Discussion | ThreadFormats.Question;
        var form = new BoardForm(section, "Installation", "Getting it to run.", AudienceKind.Everyone, [], formats, 10);
        return await Running.Operate((db, actor) => Domain.Boards.OpenBoard.Run(db, actor, form, default));
    }
}
