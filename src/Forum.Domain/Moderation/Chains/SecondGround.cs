using System.Data.Common;
using System.Globalization;

namespace Forum.Domain.Moderation.Chains;

/// <summary>What an act rested on where it was decided a second time, as its chain names it.</summary>
/// <param name="Grant">By its public id; empty where only an audience is stored.</param>
/// <param name="AudienceId">Who could see the place where that was decided.</param>
internal sealed record SecondGround(long ActId, string Grant, long? AudienceId)
{
    /// <summary>Those acts alone that have one.</summary>
    public const string Select = """
        SELECT a."Id", CASE WHEN a."OtherGrantId" IS NULL THEN '' ELSE coalesce(g."PublicId", 'gone') END, a."OtherAudienceId"
        FROM "Acts" a LEFT JOIN "Grants" g ON g."Id" = a."OtherGrantId"
        WHERE (a."OtherGrantId" IS NOT NULL OR a."OtherAudienceId" IS NOT NULL)
        """;

    public static SecondGround Of(DbDataReader row) =>
        new(
            Convert.ToInt64(row.GetValue(0), CultureInfo.InvariantCulture),
            row.GetString(1),
            row.IsDBNull(2) ? null : Convert.ToInt64(row.GetValue(2), CultureInfo.InvariantCulture)
        );
}
