using System.Text.RegularExpressions;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Census;

/// <summary>
/// What somebody may search for who guesses well: words, phrases, beginnings and slips of whatever was ever written in a forum, hidden or not, and
/// filters by its boards, people and tags. Each comes from one thing alone, so that twins have the queries of what they share in common.
/// </summary>
internal static partial class Queries
{
    public static async Task<List<string>> OfTexts(ForumDb db)
    {
        var titles = await db.Threads.Select(t => t.Title).Distinct().ToListAsync();
        var texts = await db.Revisions.Select(r => r.Source).Distinct().ToListAsync();
        return
        [
            .. titles
                .Concat(texts)
                .Select(text => Query(text, Number(text)))
                .Where(query => query.Length > 0)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    public static async Task<List<string>> OfNames(ForumDb db)
    {
        var boards = await db.Boards.Select(b => new { b.PublicId, b.Name }).ToListAsync();
        var names = await db.Members.Select(m => m.Name).Where(name => name != "").Distinct().ToListAsync();
        var tags = await db.ThreadTags.Select(t => t.Name).Distinct().ToListAsync();
        return
        [
            .. boards
                .SelectMany(b => new[] { $"board:\"{b.Name}\"", $"board:{b.PublicId} is:question", b.Name })
                .Concat(names.SelectMany(name => new[] { $"author:\"{name}\"", name }))
                .Concat(tags.SelectMany(tag => new[] { $"tag:{tag} sort:votes", tag }))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string Query(string text, uint number)
    {
        var words = Word().Matches(text).Select(word => word.Value).ToList();
        if (words.Count == 0)
            return "";
        var (one, next) = (words[(int)(number % words.Count)], words[(int)((number + 1) % words.Count)]);
        return (number / 7 % 9) switch
        {
            0 => one,
            1 => $"{one} {next}",
            2 => $"\"{one} {next}\"",
            3 => one.Length > 3 ? $"{one[..3]}*" : one,
            4 => $"{one} OR {next}",
            5 => $"{one} -{next} after:2020",
            6 => one.Length > 3 ? one.Remove(1, 1) : one,
            7 => $"{one} in:title",
            _ => string.Join(' ', words.Take(12)),
        };
    }

    /// <summary>The same in every run and every world (FNV-1a).</summary>
    private static uint Number(string text) => text.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u);

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();
}
