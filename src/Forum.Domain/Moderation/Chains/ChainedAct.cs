using System.Data.Common;
using System.Globalization;
using Forum.Domain.Powers;

namespace Forum.Domain.Moderation.Chains;

/// <summary>An act as its chain sees it: by public ids, which an export keeps, and none of which is ever given to anything else.</summary>
internal sealed record ChainedAct(
    long Id,
    string PublicId,
    DateTime At,
    long AudienceId,
    IReadOnlyList<string> Named,
    ActTexts Texts,
    string UndoneBy,
    string RedactedBy
)
{
    /// <summary>Stands for what there was and isn't any more: a board that was closed.</summary>
    public const string Gone = "gone";

    private const int Kind = 0;
    private const int Group = 8;

    /// <summary>Plain SQL that every database reads, so that an upgrade reads old acts by it too.</summary>
    public const string Select = """
        SELECT a."Id", a."PublicId", a."At", a."AudienceId", a."Kind", a."Power",
            CASE WHEN a."MemberId" IS NULL THEN '' ELSE coalesce(m."PublicId", 'gone') END,
            CASE WHEN a."GrantId" IS NULL THEN '' ELSE coalesce(g."PublicId", 'gone') END,
            CASE WHEN a."BoardId" IS NULL THEN '' ELSE coalesce(b."PublicId", 'gone') END,
            CASE WHEN a."ThreadId" IS NULL THEN '' ELSE coalesce(t."PublicId", 'gone') END,
            CASE WHEN a."PostId" IS NULL THEN '' ELSE coalesce(p."PublicId", 'gone') END,
            CASE WHEN a."SubjectId" IS NULL THEN '' ELSE coalesce(s."PublicId", 'gone') END,
            CASE WHEN a."GroupId" IS NULL THEN '' ELSE coalesce(r."PublicId", 'gone') END,
            a."Reason", a."Before", a."After",
            CASE WHEN a."UndoneById" IS NULL THEN '' ELSE coalesce(u."PublicId", 'gone') END,
            CASE WHEN a."RedactedById" IS NULL THEN '' ELSE coalesce(x."PublicId", 'gone') END
        FROM "Acts" a
        LEFT JOIN "Members" m ON m."Id" = a."MemberId"
        LEFT JOIN "Grants" g ON g."Id" = a."GrantId"
        LEFT JOIN "Boards" b ON b."Id" = a."BoardId"
        LEFT JOIN "Threads" t ON t."Id" = a."ThreadId"
        LEFT JOIN "Posts" p ON p."Id" = a."PostId"
        LEFT JOIN "Members" s ON s."Id" = a."SubjectId"
        LEFT JOIN "Groups" r ON r."Id" = a."GroupId"
        LEFT JOIN "Acts" u ON u."Id" = a."UndoneById"
        LEFT JOIN "Acts" x ON x."Id" = a."RedactedById"
        """;

    public static ChainedAct Of(DbDataReader row) =>
        new(
            Convert.ToInt64(row.GetValue(0), CultureInfo.InvariantCulture),
            row.GetString(1),
            new DateTime(Convert.ToInt64(row.GetValue(2), CultureInfo.InvariantCulture), DateTimeKind.Utc),
            Convert.ToInt64(row.GetValue(3), CultureInfo.InvariantCulture),
            [.. Enumerable.Range(4, 9).Select(row.GetString)],
            new ActTexts(row.GetString(13), Text(row, 14), Text(row, 15)),
            row.GetString(16),
            row.GetString(17)
        );

    /// <summary>What is for a group, or was refused before anybody saw it, is for a part of its audience.</summary>
    public ActChain Chain => new(AudienceId, Named[Group].Length == 0 && Named[Kind] != nameof(ActKind.RejectPost) && !IsAboutRefused);

    /// <summary>
    /// What can't change, in one line: the event, the act's id, its moment in ticks, then kind, power, and the public ids of who did it, of the
    /// grant, board, thread, post, member and group, each empty where there is none, and the audience.
    /// </summary>
    public string Fields(string audience) => Line([nameof(LinkEvent.Done), PublicId, Ticks(At), .. Named, audience]);

    /// <summary>The same for what became of it later: the event, the act's id, the moment in ticks, and the act that did so.</summary>
    public string Fields(LinkEvent became, string by, DateTime at) => Line([became.ToString(), PublicId, Ticks(at), by]);

    /// <summary>The same for the ground that it rested on where it was decided a second time: then that grant, and the audience there.</summary>
    public string Fields(SecondGround ground, string audience, DateTime at) =>
        Line([nameof(LinkEvent.Grounded), PublicId, Ticks(at), ground.Grant, audience]);

    public static string[] Parts(string fields) => fields.Split(' ');

    private bool IsAboutRefused => Named[Kind] == nameof(ActKind.RedactAct) && Texts.Before == nameof(ActKind.RejectPost);

    private static string Line(string[] parts) => string.Join(' ', parts);

    private static string Ticks(DateTime at) => at.Ticks.ToString(CultureInfo.InvariantCulture);

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
