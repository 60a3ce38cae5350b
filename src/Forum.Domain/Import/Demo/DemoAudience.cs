using System.Text.Json;
using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Members.Groups;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Import.Demo;

/// <summary>Reads a board's audience ("everyone", "members" or a list of groups) and formats.</summary>
internal static class DemoAudience
{
    public static async Task<Audience> Of(ForumDb db, JsonElement audience, Dictionary<string, Group> groups, CancellationToken ct)
    {
        if (audience.ValueKind == JsonValueKind.Array)
            return await AudienceReader.ForGroups(db, [.. audience.EnumerateArray().Select(key => groups[key.GetString()!].Id)], ct);
        var id = audience.GetString() == "members" ? Audience.MembersId : Audience.EveryoneId;
        return await db.Audiences.SingleAsync(a => a.Id == id, ct);
    }

    public static ThreadFormats Formats(IEnumerable<string> formats) =>
        formats.Aggregate(ThreadFormats.None, (all, format) => all | Enum.Parse<ThreadFormats>(format, ignoreCase: true));
}
