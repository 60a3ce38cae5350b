using Forum.Domain;
using Forum.Domain.Boards;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>
/// What people do on some boards, by dice. It doesn't care whether a deed is allowed: a refused one is history too, and both twins must
/// refuse it alike.
/// </summary>
public sealed class Traffic(Chronicle chronicle, IReadOnlyList<string> boards, IReadOnlyList<string> authors, IReadOnlyList<string> moderators)
{
    private static readonly string[] Words = ["packet", "adapter", "silent", "rule", "trace", "журнал", "правило", "κανόνας", "**bold**", "`code`"];
    private readonly List<string> _threads = [];
    private readonly List<string> _posts = [];
    private readonly List<string> _acts = [];

    /// <summary>One of them stands at each thread.</summary>
    public IReadOnlyList<string> Tags { get; init; } = ["log", "rules", "vpn", "update", "logs"];

    public IReadOnlyList<string> Threads => _threads;

    public IReadOnlyList<string> Posts => _posts;

    /// <summary>The first of its boards.</summary>
    public string Home => boards[0];

    /// <summary>An act that somebody may undo later.</summary>
    public void Undoable(string act) => _acts.Add(act);

    /// <summary>Each verb at least once, in an order that lets it succeed.</summary>
    public void Tour()
    {
        var (author, other, moderator) = (authors[0], authors[1], moderators[0]);
        var thread = Start(author, boards[0], ThreadFormats.Question);
        var first = Reply(other, thread);
        var second = Reply(other, thread, first);
        Vote(author, first, true);
        Accept(author, first);
        Edit(other, second);
        Delete(moderator, second);
        var third = Reply(other, thread);
        Officially(moderator, thread);
        foreach (var deed in ThreadDeeds)
            Act(deed, moderator, thread);
        foreach (var deed in PostDeeds)
            Act(deed, moderator, third);
        if (boards.Count > 1)
            Move(moderator, thread, boards[1]);
        Undo(moderator, Act(ThreadDeeds[0], moderator, thread));
        Redact(Act(ThreadDeeds[0], moderator, thread));
        Read(author, boards[0]);
    }

    public void Go(int deeds)
    {
        for (var i = 0; i < deeds; i++)
            Next();
    }

    public string Start(string author, string board, ThreadFormats format)
    {
        var (title, text, tag) = (Sentence(4), Sentence(12), chronicle.One(Tags));
        var called = chronicle.Write(w =>
            w.Do(
                typeof(StartThread),
                author,
                (db, a) => StartThread.Run(db, a, w.Id(board) ?? "", new ThreadForm(title, tag, text, format, "en", null), default)
            )
        );
        _threads.Add(called);
        var opening = chronicle.Write(w => w.Do(async db => await CallOpening(w, db, called)));
        _posts.Add(opening);
        return called;
    }

    public string Reply(string author, string thread, string? to = null) => Write(author, thread, Sentence(10), to);

    public string Write(string author, string thread, string text, string? to = null)
    {
        var called = chronicle.Write(w =>
            w.Do(
                typeof(WriteReply),
                author,
                (db, a) => WriteReply.Run(db, a, w.Id(thread) ?? "", new ReplyForm(text, to is null ? null : w.Id(to), false, null), default)
            )
        );
        _posts.Add(called);
        return called;
    }

    private void Next()
    {
        if (_threads.Count < 2 || chronicle.Roll(100) < 20)
            Start(chronicle.One(authors), chronicle.One(boards), chronicle.Roll(2) == 0 ? ThreadFormats.Question : ThreadFormats.Discussion);
        else
            Answer(chronicle.One(authors), chronicle.One(moderators), chronicle.One(_threads), chronicle.One(_posts), chronicle.Roll(100));
    }

    private void Answer(string author, string moderator, string thread, string post, int roll)
    {
        if (roll < 45)
            Reply(author, thread, chronicle.Roll(3) == 0 ? post : null);
        else if (roll < 65)
            Vote(author, post, chronicle.Roll(6) != 0);
        else if (roll < 72)
            Edit(author, post);
        else if (roll < 76)
            Accept(author, post);
        else if (roll < 80)
            Delete(chronicle.Roll(2) == 0 ? author : moderator, post);
        else if (roll < 86)
            Act(chronicle.One(ThreadDeeds), moderator, thread);
        else if (roll < 91)
            Act(chronicle.One(PostDeeds), moderator, post);
        else if (roll < 95)
            Move(moderator, thread, chronicle.One(boards));
        else if (roll < 98 && _acts.Count > 0)
            Undo(moderator, chronicle.One(_acts));
        else
            Read(author, chronicle.One(boards));
    }

    private void Vote(string who, string post, bool give) =>
        chronicle.Write(w => w.Do(typeof(VoteForPost), who, (db, a) => VoteForPost.Run(db, a, w.Id(post) ?? "", give, default)));

    private void Accept(string who, string post) =>
        chronicle.Write(w => w.Do(typeof(AcceptAnswer), who, (db, a) => AcceptAnswer.Run(db, a, w.Id(post) ?? "", true, default)));

    private void Edit(string who, string post)
    {
        var text = Sentence(8);
        chronicle.Write(w =>
            w.Do(
                typeof(EditPost),
                who,
                async (db, a) =>
                {
                    var basis = await db.Posts.Where(p => p.PublicId == w.Id(post)).Select(p => p.RevisionNumber).SingleOrDefaultAsync();
                    return await EditPost.Run(db, a, w.Id(post) ?? "", new EditForm(text, "Another title", "log", basis, "Clearer"), default);
                }
            )
        );
    }

    private void Delete(string who, string post) =>
        chronicle.Write(w => w.Do(typeof(DeletePost), who, (db, a) => DeletePost.Run(db, a, w.Id(post) ?? "", "Twice.", default)));

    private void Officially(string who, string thread) =>
        chronicle.Write(w =>
            w.Do(
                typeof(WriteReply),
                who,
                (db, a) => WriteReply.Run(db, a, w.Id(thread) ?? "", new ReplyForm("We heard you.", null, true, null), default)
            )
        );

    private void Move(string who, string thread, string board) =>
        _acts.Add(
            chronicle.Write(w =>
                w.Do(typeof(MoveThread), who, (db, a) => MoveThread.Run(db, a, w.Id(thread) ?? "", w.Id(board) ?? "", "It belongs there.", default))
            )
        );

    private void Undo(string who, string act) =>
        chronicle.Write(w => w.Do(typeof(UndoAct), who, (db, a) => UndoAct.Run(db, a, w.Id(act) ?? "", "A mistake.", default)));

    /// <summary>At the command line: whoever changes the site needn't see what is hidden.</summary>
    private void Redact(string act) =>
        chronicle.Write(w => w.Do(typeof(RedactAct), "", (db, a) => RedactAct.Run(db, a, w.Id(act) ?? "", "Unkind words.", default)));

    private void Read(string who, string board) =>
        chronicle.Write(w => w.Do(typeof(MarkRead), who, (db, a) => MarkRead.Run(db, a, w.Id(board) ?? "", default)));

    private delegate Task<Outcome<string>> Deciding(ForumDb db, Actor actor, string id, string reason, CancellationToken ct);

    private static readonly (Type Verb, Deciding Run)[] ThreadDeeds =
    [
        (typeof(LockThread), LockThread.Run),
        (typeof(UnlockThread), UnlockThread.Run),
        (typeof(PinThread), PinThread.Run),
        (typeof(UnpinThread), UnpinThread.Run),
        (typeof(HideThread), HideThread.Run),
        (typeof(RestoreThread), RestoreThread.Run),
    ];

    private static readonly (Type Verb, Deciding Run)[] PostDeeds =
    [
        (typeof(HidePost), HidePost.Run),
        (typeof(RestorePost), RestorePost.Run),
        (typeof(HidePost), HidePost.Run),
    ];

    private string Act((Type Verb, Deciding Run) deed, string who, string on)
    {
        var called = chronicle.Write(w => w.Do(deed.Verb, who, (db, a) => deed.Run(db, a, w.Id(on) ?? "", "For order's sake.", default)));
        _acts.Add(called);
        return called;
    }

    private static async Task<string> CallOpening(World w, ForumDb db, string thread)
    {
        var id = w.Id(thread);
        var opening = await db.Posts.Where(p => p.Thread.PublicId == id).OrderBy(p => p.Id).Select(p => p.PublicId).FirstOrDefaultAsync();
        if (opening is not null)
            w.Call(opening);
        return $"{opening}";
    }

    private string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => chronicle.One(Words)));
}
