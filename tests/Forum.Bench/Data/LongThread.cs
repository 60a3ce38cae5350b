using Forum.Domain;
using Forum.Domain.Boards;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;

namespace Forum.Bench.Data;

/// <summary>A question with 22 full pages of answers of ordinary length, written through the forum's own verbs.</summary>
public sealed record LongThread(string Id, string BoardId)
{
    public const string Title = "Laptop loses DNS after waking up while the tunnel is on";
    public const int LastPage = Posts / 20;
    private const int Posts = 440;
    private const int AcceptedAt = 9;
    private const int Writers = 12;

    /// <summary>They wrote as much on the first page, and voted for nothing there; one of them holds fifty grants.</summary>
    public const int Plain = 5,
        Deputy = 7;

    public static async Task<(LongThread Thread, IReadOnlyList<string> Tokens)> Write(ForumStorage storage, CancellationToken ct)
    {
        using var db = storage.Open();
        var (authors, tokens) = await Authors(db, ct);
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
        await Data.Deputy.Appoint(storage, authors[Deputy].PublicId, ct);
        return (new LongThread(thread, board), tokens);
    }

    /// <summary>A dozen members who have been there for a while.</summary>
    private static async Task<(List<Actor> Authors, List<string> Tokens)> Authors(ForumDb db, CancellationToken ct)
    {
        var known = new List<MemberLine>();
        for (var page = 1; known.Count < Writers; page++)
        {
            var members = Done(await MemberListReader.Read(db, await ActorReader.Operator(db, ct), null, page, ct)).Members;
            if (members.Count == 0)
                throw new InvalidOperationException("Nobody here has written enough to be more than a newcomer.");
            known.AddRange(members.Where(m => m.Member.Standing != Standing.Newcomer));
        }
        var (authors, tokens) = (new List<Actor>(), new List<string>());
        foreach (var line in known.Take(Writers))
        {
            tokens.Add(await StartSession.Run(db, line.Member.Id, "benchmark", ct));
            authors.Add(await ActorReader.OfSession(db, tokens[^1], ct));
        }
        return (authors, tokens);
    }

    private static async Task Vote(ForumDb db, List<Actor> authors, string post, int number, CancellationToken ct)
    {
        for (var voter = 0; voter < number % 4; voter++)
            await VoteForPost.Run(db, authors[voter], post, give: true, ct);
    }

    private static T Done<T>(Outcome<T> outcome) =>
        outcome is Outcome<T>.Done(var value) ? value : throw new InvalidOperationException($"The thread was refused: {outcome}");
}
