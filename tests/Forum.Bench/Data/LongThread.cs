using Forum.Domain;
using Forum.Domain.Boards;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;

namespace Forum.Bench.Data;

/// <summary>A question with three full pages of answers of ordinary length, written through the forum's own verbs.</summary>
internal static class LongThread
{
    public const string Title = "Laptop loses DNS after waking up while the tunnel is on";
    private const int Posts = 60;
    private const int AcceptedAt = 9;

    public static async Task<(string BoardId, string ThreadId)> Write(ForumStorage storage, CancellationToken ct)
    {
        using var db = storage.Open();
        var authors = await Authors(db, ct);
        var board = (await BoardListReader.Boards(db, Actor.Guest, ct)).First(b => b.Formats.HasFlag(ThreadFormats.Question)).Id;
        var form = new ThreadForm(Title, "dns, vpn", PostTexts.Of(0), ThreadFormats.Question, "en", null);
        var thread = Done(await StartThread.Run(db, authors[0], board, form, ct));
        var written = new List<string>();
        for (var number = 2; number <= Posts; number++)
        {
            var answered = number % 3 == 0 ? written[^1] : null;
            var reply = new ReplyForm(PostTexts.Of(number), answered, Official: false, null);
            written.Add(Done(await WriteReply.Run(db, authors[number * 5 % authors.Count], thread, reply, ct)));
            await Vote(db, authors, written[^1], number, ct);
        }
        Done(await AcceptAnswer.Run(db, authors[0], written[AcceptedAt - 2], accept: true, ct));
        return (board, thread);
    }

    /// <summary>A dozen members of the demonstration who have been there for a while.</summary>
    private static async Task<List<Actor>> Authors(ForumDb db, CancellationToken ct)
    {
        var all = Done(await MemberListReader.Read(db, await ActorReader.Operator(db, ct), null, 1, ct)).Members;
        var authors = new List<Actor>();
        foreach (var line in all.Where(m => m.Member.Standing != Standing.Newcomer).Take(12))
            authors.Add(await ActorReader.OfSession(db, await StartSession.Run(db, line.Member.Id, "benchmark", ct), ct));
        return authors;
    }

    private static async Task Vote(ForumDb db, List<Actor> authors, string post, int number, CancellationToken ct)
    {
        for (var voter = 0; voter < number % 4; voter++)
            await VoteForPost.Run(db, authors[voter], post, give: true, ct);
    }

    private static T Done<T>(Outcome<T> outcome) =>
        outcome is Outcome<T>.Done(var value) ? value : throw new InvalidOperationException($"The thread was refused: {outcome}");
}
