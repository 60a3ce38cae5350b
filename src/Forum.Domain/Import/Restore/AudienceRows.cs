using Forum.Domain.Audiences;
using Forum.Domain.Export;
using Forum.Domain.Storage;

namespace Forum.Domain.Import.Restore;

/// <summary>The rows of audiences, made when the first board, thread or act names them.</summary>
internal sealed class AudienceRows(ForumDb db, KnownRecords known)
{
    private readonly Dictionary<string, long> rows = new()
    {
        [nameof(AudienceKind.Everyone)] = Audience.EveryoneId,
        [nameof(AudienceKind.Members)] = Audience.MembersId,
        [ExportFormat.Gone] = -1,
    };

    public async Task<long> RowOf(string audience, CancellationToken ct)
    {
        if (rows.TryGetValue(audience, out var row))
            return row;
        var made = await AudienceReader.ForGroups(db, [.. audience.Split(',').Select(group => known.RowOf("groups", group))], ct);
        await db.Save(ct);
        return rows[audience] = made.Id;
    }
}
