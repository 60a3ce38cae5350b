using System.Globalization;
using Forum.Domain.Storage;

namespace Forum.Domain.Notifications;

/// <summary>Writes the notices of a fact many at a time: one statement for each costs a thread's followers more than all the rest of the telling.</summary>
internal static class NewNotices
{
    /// <summary>Rows in a statement.</summary>
    private const int Most = 100;

    public static async Task Write(
        ForumDb db,
        ToldFact fact,
        DateTime at,
        IReadOnlyCollection<(long MemberId, NoticeKind Kind)> told,
        CancellationToken ct
    )
    {
        foreach (var rows in told.Chunk(Most))
        {
            var values = rows.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"(@p{2 * i + 4}, @p{2 * i + 5}, @p0, @p1, @p2, @p3)"));
            await using var command = db.Command(
                $"""INSERT INTO "Notices" ("MemberId", "Kind", "Fact", "PostId", "ThreadId", "At") VALUES {string.Join(", ", values)}""",
                4 + 2 * rows.Length
            );
            object[] given =
            [
                (int)fact.Fact,
                fact.PostId,
                fact.ThreadId,
                at.Ticks,
                .. rows.SelectMany(r => new object[] { r.MemberId, (int)r.Kind }),
            ];
            for (var i = 0; i < given.Length; i++)
                command.Parameters[i].Value = given[i];
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}
