using System.Globalization;
using System.Text;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Members.Names;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Badges;

/// <summary>What badges may be called, and when two of them are called the same.</summary>
internal static class BadgeName
{
    /// <summary>The field of a form that holds the name in one language.</summary>
    public static string Field(BadgeText text) => "Name." + text.Language;

    public static IEnumerable<Problem> Problems(BadgeText text)
    {
        if (!IsLanguage(text.Language))
            yield return new Problem("Name.en", ProblemKind.Unknown);
        if (ProblemOf(text.Name) is { } kind)
            yield return new Problem(Field(text), kind, kind == ProblemKind.TooLong ? BadgeText.NameLimit : 0);
        if (text.Description.Length > BadgeText.DescriptionLimit)
            yield return new Problem("Description." + text.Language, ProblemKind.TooLong, BadgeText.DescriptionLimit);
    }

    /// <summary>
    /// Names that another badge has in the same language, or an office, as far as the actor sees these: a refusal tells nobody of what is hidden
    /// from them.
    /// </summary>
    /// <param name="badgeId">The badge that is changed; 0 for a new one.</param>
    public static async Task<List<Problem>> Taken(ForumDb db, Actor actor, long badgeId, BadgeDefinition definition, CancellationToken ct)
    {
        var others = await db.Badges.VisibleTo(db, actor).AsNoTracking().Where(b => b.Id != badgeId).ToListAsync(ct);
        var names = others.SelectMany(b => b.Definition.Texts).Select(Key).ToHashSet();
        var titles = await db.Offices.VisibleTo(db, actor, "BadgeOffices").Select(o => o.Title).ToListAsync(ct);
        var offices = titles.Select(MemberName.Fold).ToHashSet();
        return
        [
            .. definition.Texts.Where(text => names.Contains(Key(text))).Select(text => new Problem(Field(text), ProblemKind.Taken)),
            .. definition
                .Texts.Where(text => offices.Contains(MemberName.Fold(text.Name)))
                .Select(text => new Problem(Field(text), ProblemKind.Reserved)),
        ];
    }

    private static (string, string) Key(BadgeText text) => (text.Language, MemberName.Fold(text.Name));

    private static ProblemKind? ProblemOf(string name) =>
        name.Length == 0 ? ProblemKind.Required
        : new StringInfo(name).LengthInTextElements > BadgeText.NameLimit || name.Length > BadgeText.NameLimit * 4 ? ProblemKind.TooLong
        : !name.EnumerateRunes().All(IsShown) ? ProblemKind.BadCharacters
        : MemberName.Fold(name).Length == 0 ? ProblemKind.NoLetter
        : ReservedNames.SoundsLikeOffice(name) ? ProblemKind.Reserved
        : null;

    /// <summary>Whatever leaves a mark of its own on the page, and spaces.</summary>
    private static bool IsShown(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            )
        && rune.Value != 0xFFFD;

    private static bool IsLanguage(string code) => code.Length is >= 2 and <= 12 && code.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
