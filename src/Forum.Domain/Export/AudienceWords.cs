using System.Text.Json;
using Forum.Domain.Audiences;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Export;

/// <summary>Audiences as an export says them: <c>"Everyone"</c>, <c>"Members"</c>, or the list of groups.</summary>
internal sealed class AudienceWords
{
    public const string Expected = "\"Everyone\", \"Members\", or a list of the ids of groups";
    private readonly Dictionary<long, IReadOnlyList<string>?> groups;
    private readonly Dictionary<long, AudienceKind> kinds;

    private AudienceWords(Dictionary<long, IReadOnlyList<string>?> groups, Dictionary<long, AudienceKind> kinds) =>
        (this.groups, this.kinds) = (groups, kinds);

    public static async Task<AudienceWords> Read(ForumDb db, CancellationToken ct)
    {
        var kinds = await db.Audiences.ToDictionaryAsync(a => a.Id, a => a.Kind, ct);
        var members =
            from link in db.AudienceGroups
            join one in db.Groups on link.GroupId equals one.Id
            orderby link.AudienceId, one.Id
            select new { link.AudienceId, one.PublicId };
        var lists = (await members.ToListAsync(ct))
            .GroupBy(m => m.AudienceId)
            .ToDictionary(a => a.Key, a => (IReadOnlyList<string>?)[.. a.Select(m => m.PublicId)]);
        return new AudienceWords(lists, kinds);
    }

    public void Write(Utf8JsonWriter json, long id)
    {
        if (!kinds.TryGetValue(id, out var kind))
            json.WriteStringValue(ExportFormat.Gone);
        else if (kind != AudienceKind.Groups)
            json.WriteStringValue($"{kind}");
        else
        {
            json.WriteStartArray();
            foreach (var group in groups.GetValueOrDefault(id) ?? [])
                json.WriteStringValue(group);
            json.WriteEndArray();
        }
    }
}
