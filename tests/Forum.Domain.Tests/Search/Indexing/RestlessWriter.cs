using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Storage;
using Forum.Domain.Storage.Sqlite;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Tests.Search.Indexing;

/// <summary>Writes, edits, accepts, hides, moves, locks and deletes at random until it is killed, while the index is made anew beside it.</summary>
internal sealed class RestlessWriter(ForumDb db, Random dice)
{
    public const string Command = "write";
    private static readonly string[] Words = ["firewall", "ошибка", "κανόνας", "driver", "`netsh`", "4.0.1", "C#", "журнал", "packet", "zone"];

    public static async Task Run(string folder, int seed)
    {
        using var storage = SqliteStorage.Open(folder, TimeProvider.System, Entropy.System);
        var rebuilding = Task.Run(async () =>
        {
            for (; ; await Task.Delay(100))
                await Patiently(async () =>
                {
                    await RebuildIndex.All(storage, 0.2, null, default);
                    return true;
                });
        });
        using var db = storage.Open();
        var writer = new RestlessWriter(db, new Random(seed));
        while (!rebuilding.IsCompleted)
            if (await Patiently(writer.Step) is Outcome<string>.Done(var id))
                Console.WriteLine(id);
        await rebuilding;
    }

    /// <summary>On a busy machine a turn at writing can come too late, and nothing is written; both go on with the next.</summary>
    private static async Task<T?> Patiently<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (StorageUnavailableException)
        {
            return default;
        }
    }

    private async Task<Outcome<string>> Step()
    {
        var actor = await ActorReader.OfMember(db, await db.Members.Select(m => m.Id).FirstAsync(), default);
        var boards = await db.Boards.OrderBy(b => b.Id).Select(b => b.PublicId).ToListAsync();
        var thread = await Some(db.Threads.Where(t => t.State != PostState.Deleted).Select(t => t.PublicId));
        var post = await Some(db.Posts.Where(p => p.State != PostState.Deleted).Select(p => p.PublicId));
        return thread is null
            ? await Start(actor, boards[0])
            : dice.Next(12) switch
            {
                0 => await Start(actor, boards[dice.Next(boards.Count)]),
                1 => await HidePost.Run(db, actor, post!, "Out.", default),
                2 => await RestorePost.Run(db, actor, post!, "In.", default),
                3 => await HideThread.Run(db, actor, thread, "Out.", default),
                4 => await RestoreThread.Run(db, actor, thread, "In.", default),
                5 => await MoveThread.Run(db, actor, thread, boards[dice.Next(boards.Count)], "Over.", default),
                6 => await AcceptAnswer.Run(db, actor, post!, dice.Next(3) > 0, default),
                7 => await WriteComment.Run(db, actor, post!, Text(), null, default),
                8 => await Edit(actor, post!),
                9 => await DeletePost.Run(db, actor, post!, "Gone.", default) is Outcome<string?>.Done ? post! : Denial.NoPower,
                10 when dice.Next(4) == 0 => await Audience(actor, boards[1], thread),
                _ => await WriteReply.Run(db, actor, thread, new ReplyForm(Text(), null, false, null), default),
            };
    }

    private Task<Outcome<string>> Start(Actor actor, string board) =>
        StartThread.Run(db, actor, board, new ThreadForm(Text(), "vpn", Text(), ThreadFormats.Question, "en", null), default);

    private async Task<Outcome<string>> Edit(Actor actor, string post)
    {
        var revision = await db.Posts.Where(p => p.PublicId == post).Select(p => p.RevisionNumber).SingleAsync();
        return await EditPost.Run(db, actor, post, new EditForm(Text(), Text(), "dns", revision, "Better."), default);
    }

    private async Task<Outcome<string>> Audience(Actor actor, string board, string thread)
    {
        var b = await db.Boards.Include(x => x.Section).SingleAsync(x => x.PublicId == board);
        var audience = b.AudienceId == Forum.Domain.Audiences.Audience.EveryoneId ? AudienceKind.Members : AudienceKind.Everyone;
        var form = new BoardForm(b.Section.PublicId, b.Name, b.Description, audience, [], b.Formats, b.Position);
        return await ChangeBoard.Run(db, actor, board, form, default) is Outcome<Nothing>.Done ? thread : Denial.NoPower;
    }

    private async Task<string?> Some(IQueryable<string> ids)
    {
        var count = await ids.CountAsync();
        return count == 0 ? null : await ids.Order().Skip(dice.Next(count)).FirstAsync();
    }

    private string Text() => string.Join(' ', Enumerable.Range(0, dice.Next(2, 15)).Select(_ => Words[dice.Next(Words.Length)]));
}
