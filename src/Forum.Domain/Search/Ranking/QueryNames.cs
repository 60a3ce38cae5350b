using Forum.Domain.Members;
using Forum.Domain.Members.Names;
using Forum.Domain.Search.Querying;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Search.Ranking;

/// <summary>Finds whom and which boards a query names, among those that the reader sees: what is hidden is as unknown as what never was.</summary>
internal static class QueryNames
{
    public static async Task<(Narrowing Narrowing, IReadOnlyList<SearchNote> Notes)> Find(
        ForumDb db,
        SearchSight sight,
        SearchQuery query,
        DateTime asOf,
        CancellationToken ct
    )
    {
        var (typed, excluded) = (query.Filters, query.Excluded);
        var members = await Members(db, sight, [.. typed.Authors, .. excluded.Authors], ct);
        var notes = new List<SearchNote>();
        List<long> Authors(IReadOnlyList<string> names) =>
            Found(names, name => members.GetValueOrDefault(MemberName.Fold(name)), SearchNoteKind.NoSuchMember, notes);
        List<long> Boards(IReadOnlyList<string> names) => Found(names, name => BoardsOf(sight, name), SearchNoteKind.NoSuchBoard, notes);
        var narrowing = new Narrowing(
            typed,
            excluded,
            typed.Authors.Count == 0 ? null : Authors(typed.Authors),
            typed.Boards.Count == 0 ? null : Boards(typed.Boards),
            Authors(excluded.Authors),
            Boards(excluded.Boards),
            asOf
        );
        return (narrowing, notes);
    }

    private static List<long> Found(
        IReadOnlyList<string> names,
        Func<string, IReadOnlyList<long>?> find,
        SearchNoteKind missing,
        List<SearchNote> notes
    )
    {
        var found = new List<long>();
        foreach (var name in names)
            if (find(name) is { Count: > 0 } ids)
                found.AddRange(ids);
            else
                notes.Add(new SearchNote(missing, name));
        return found;
    }

    private static async Task<Dictionary<string, IReadOnlyList<long>>> Members(
        ForumDb db,
        SearchSight sight,
        IReadOnlyList<string> names,
        CancellationToken ct
    )
    {
        if (names.Count == 0)
            return [];
        string[] folded = [.. names.Select(MemberName.Fold)];
        var rows = await db
            .Members.VisibleTo(sight.Actor, "SearchAuthors")
            .Where(m => m.LeftAt == null && (folded.Contains(m.FoldedName) || names.Contains(m.PublicId)))
            .Select(m => new
            {
                m.Id,
                m.PublicId,
                m.FoldedName,
            })
            .ToListAsync(ct);
        return names
            .Distinct()
            .ToDictionary(
                MemberName.Fold,
                name => (IReadOnlyList<long>)[.. rows.Where(r => r.FoldedName == MemberName.Fold(name) || r.PublicId == name).Select(r => r.Id)]
            );
    }

    private static List<long> BoardsOf(SearchSight sight, string name)
    {
        var folded = MemberName.Fold(name);
        return [.. sight.Boards.Values.Where(b => b.PublicId == name || MemberName.Fold(b.Name) == folded).Select(b => b.Id)];
    }
}
