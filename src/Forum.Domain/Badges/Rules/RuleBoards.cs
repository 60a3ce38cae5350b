using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Badges.Rules;

/// <summary>A board that a condition of a rule can name.</summary>
public sealed record RuleBoard(string Id, string Name);

/// <summary>The boards that conditions of rules name, by their public ids.</summary>
public static class RuleBoards
{
    /// <summary>Those that can be named, by name: boards that everybody sees, for everybody reads by what a badge is won.</summary>
    public static Task<List<RuleBoard>> Choices(ForumDb db, Actor actor, CancellationToken ct) =>
        db
            .Boards.VisibleTo(actor, "RuleBoards")
            .Where(b => b.AudienceId == Audience.EveryoneId)
            .OrderBy(b => b.Name)
            .ThenBy(b => b.PublicId)
            .Select(b => new RuleBoard(b.PublicId, b.Name))
            .ToListAsync(ct);

    /// <summary>The names of those that are named, as far as the actor sees them.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> Names(
        ForumDb db,
        Actor actor,
        IEnumerable<BadgeDefinition> definitions,
        CancellationToken ct
    )
    {
        var named = Named(definitions);
        return named.Length == 0
            ? new Dictionary<string, string>()
            : await db
                .Boards.VisibleTo(actor, "RuleBoardNames")
                .Where(b => named.Contains(b.PublicId))
                .ToDictionaryAsync(b => b.PublicId, b => b.Name, ct);
    }

    /// <summary>Their numbers; one that was closed has none, and nothing counts there.</summary>
    internal static async Task<IReadOnlyDictionary<string, long>> Numbers(ForumDb db, IEnumerable<BadgeDefinition> definitions, CancellationToken ct)
    {
        var named = Named(definitions);
        return named.Length == 0
            ? new Dictionary<string, long>()
            : await db.Boards.Where(b => named.Contains(b.PublicId)).ToDictionaryAsync(b => b.PublicId, b => b.Id, ct);
    }

    /// <summary>What is wrong with a rule for a badge's place: with the boards that it names, and with what counts for the whole site only.</summary>
    /// <param name="before">What the badge was, whose boards may stay; null of a new one.</param>
    internal static async Task<List<Problem>> Problems(
        ForumDb db,
        Actor actor,
        ScopeKind scope,
        BadgeDefinition definition,
        BadgeDefinition? before,
        CancellationToken ct
    )
    {
        if (scope != ScopeKind.Site && definition.Rule?.FieldsOfTheirs.ToList() is { Count: > 0 } theirs)
            return theirs.ConvertAll(field => new Problem(field, ProblemKind.WholeSiteOnly));
        var asked = definition.Rule?.Boards.ToList() ?? [];
        if (asked.Count == 0)
            return [];
        if (scope == ScopeKind.Board)
            return asked.ConvertAll(each => new Problem(each.Field, ProblemKind.OneBoardOnly));
        var known = (await Choices(db, actor, ct)).Select(board => board.Id).Concat(Named(before is null ? [] : [before])).ToHashSet();
        return [.. asked.Where(each => !known.Contains(each.Board)).Select(each => new Problem(each.Field, ProblemKind.Unknown))];
    }

    private static string[] Named(IEnumerable<BadgeDefinition> definitions) =>
        [.. definitions.SelectMany(each => each.Rule?.Boards ?? []).Select(each => each.Board).Distinct()];
}
