using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Storage.Sqlite;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Xunit;

namespace Forum.Domain.Tests;

/// <summary>A forum in a folder of its own, on a real database, with a clock that tests move.</summary>
public sealed class TestForum : IDisposable
{
    public TestForum(params IInterceptor[] interceptors) => Storage = SqliteStorage.Open(Folder, Clock, Entropy.System, interceptors);

    public string Folder { get; } = Directory.CreateTempSubdirectory("forum-test-").FullName;
    public TestClock Clock { get; } = new();
    public ForumStorage Storage { get; }

    public static PasswordHashing Plain { get; } = new(password => "plain:" + password, (hash, password) => hash == "plain:" + password);

    public async Task<T> With<T>(Func<ForumDb, Task<T>> work)
    {
        using var db = Storage.Open();
        return await work(db);
    }

    /// <summary>What the verb gave; fails the test where it was refused.</summary>
    public async Task<T> Done<T>(Func<ForumDb, Task<Outcome<T>>> verb)
    {
        var outcome = await With(verb);
        return Assert.IsType<Outcome<T>.Done>(outcome).Value;
    }

    public Task<Actor> Operator() => With(db => ActorReader.Operator(db, default));

    public Task<Actor> Owner(string name = "Odile") =>
        With(async db =>
        {
            var id = await Done(d => ClaimSite.Run(d, new RegistrationForm(name, Password, null, true, null), Plain.Hash, default));
            return await Again(id);
        });

    public const string Password = "violet-harbour-42";

    public async Task<Actor> Member(string name)
    {
        var id = await Done(db => RegisterMember.Run(db, new RegistrationForm(name, Password, null, true, 1), Plain.Hash, default));
        return await Again(id);
    }

    /// <summary>The member as things stand now.</summary>
    public Task<Actor> Again(string memberId) =>
        With(async db =>
            await ActorReader.OfMember(db, await db.Members.Where(m => m.PublicId == memberId).Select(m => m.Id).SingleAsync(), default)
        );

    public async Task<Actor> Again(Actor actor) => await Again(actor.PublicId);

    public async Task<string> Board(string name = "Installation", AudienceKind audience = AudienceKind.Everyone, params string[] groups)
    {
        var op = await Operator();
        var section = await Done(db => OpenSection.Run(db, op, "Using it", default));
        var form = new BoardForm(section, name, "About " + name, audience, groups, ThreadFormats.Discussion | ThreadFormats.Question, 10);
        return await Done(db => OpenBoard.Run(db, op, form, default));
    }

    public async Task<string> Group(string name, params Actor[] members)
    {
        var op = await Operator();
        var group = await Done(db => CreateGroup.Run(db, op, new GroupForm(name, "", false), default));
        foreach (var member in members)
            await Done(db => AddToGroup.Run(db, op, group, member.Name, null, "", default));
        return group;
    }

    public Task<string> Thread(
        Actor author,
        string board,
        string title = "Where is the log kept?",
        ThreadFormats format = ThreadFormats.Question,
        string text = "I looked everywhere."
    ) => Done(db => StartThread.Run(db, author, board, new ThreadForm(title, "log", text, format, "en", Guid.NewGuid().ToString()), default));

    public Task<string> Reply(Actor author, string thread, string text = "Under *State*.", string? replyTo = null) =>
        Done(db => WriteReply.Run(db, author, thread, new ReplyForm(text, replyTo, false, Guid.NewGuid().ToString()), default));

    public Task<ThreadPage> Read(Actor actor, string thread, int page = 1, PostOrder order = PostOrder.Oldest) =>
        Done(db => ThreadReader.Read(db, actor, thread, page, order, default));

    public void Dispose()
    {
        Storage.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}

public sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    /// <summary>So much passes after each look at it.</summary>
    public TimeSpan Step { get; set; }

    private TimeSpan jumped;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => (Now - jumped).Ticks;

    /// <summary>The wall clock is set; no time passes.</summary>
    public void Jump(TimeSpan by) => (Now, jumped) = (Now + by, jumped + by);

    public override DateTimeOffset GetUtcNow()
    {
        var now = Now;
        Now += Step;
        return now;
    }
}
