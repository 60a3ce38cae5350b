using Forum.Domain.Delegation;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Badges;

/// <summary>What somebody wants a badge to be.</summary>
/// <param name="Where">The site, a board or a tag, as <see cref="Surroundings"/> reads it; a badge that is there already keeps its own.</param>
/// <param name="Sure">They want a rule although it would give the badge to nobody, or to everybody.</param>
public sealed record BadgeForm(string? Where, BadgeDefinition Definition, bool Sure = false)
{
    /// <summary>The field that asks for the place.</summary>
    internal string PlaceField => Where?.StartsWith("tag:", StringComparison.Ordinal) == true ? "Tag" : nameof(Where);

    /// <summary>Null where there is no such place for the actor, or no badge can be for it.</summary>
    internal async Task<Surroundings?> Place(ForumDb db, Actor actor, CancellationToken ct) =>
        Where?.Split(':')[0] is "site" or "board" or "tag" ? await Surroundings.Find(db, actor, Where, ct) : null;

    internal List<Problem> Problems()
    {
        var problems = new List<Problem>();
        if (Definition.Texts.Count == 0)
            problems.Add(new Problem("Name.en", ProblemKind.Required));
        if (Definition.Texts.Count > BadgeDefinition.MostTexts || Definition.Texts.DistinctBy(t => t.Language).Count() < Definition.Texts.Count)
            problems.Add(new Problem("Name.en", ProblemKind.Unknown));
        foreach (var text in Definition.Texts)
            problems.AddRange(BadgeName.Problems(text));
        if (!Enum.IsDefined(Definition.Tier))
            problems.Add(new Problem(nameof(Definition.Tier), ProblemKind.Unknown));
        if (!Definition.Picture.IsDrawable)
            problems.Add(new Problem(nameof(BadgePicture.Shape), ProblemKind.Unknown));
        if (Definition.Rule is { } rule)
            problems.AddRange(rule.Problems(Definition.Repeats));
        return problems;
    }
}
