using System.Data.Common;
using Forum.Domain.Audiences;

namespace Forum.Domain.Moderation.Chains;

/// <summary>An audience in words that outlast an export: its kind, or the ids of its groups.</summary>
internal static class ChainAudiences
{
    public static async Task<string> Of(Func<string, int, DbCommand> command, long audienceId, CancellationToken ct)
    {
        await using var select = command(
            """
            SELECT a."Kind", g."PublicId" FROM "Audiences" a
            LEFT JOIN "AudienceGroups" l ON l."AudienceId" = a."Id" LEFT JOIN "Groups" g ON g."Id" = l."GroupId"
            WHERE a."Id" = @p0
            """,
            1
        );
        select.Parameters[0].Value = audienceId;
        await using var rows = await select.ExecuteReaderAsync(ct);
        var (kind, groups) = (ChainedAct.Gone, new List<string>());
        while (await rows.ReadAsync(ct))
        {
            kind = rows.GetString(0);
            if (!rows.IsDBNull(1))
                groups.Add(rows.GetString(1));
        }
        return kind == nameof(AudienceKind.Groups) ? string.Join(',', groups.Order(StringComparer.Ordinal)) : kind;
    }
}
