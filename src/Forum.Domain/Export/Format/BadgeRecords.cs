using Forum.Domain.Badges;
using Forum.Domain.Powers;

namespace Forum.Domain.Export.Format;

internal static class BadgeRecords
{
    public static readonly RecordKind Badges = new(
        "badges",
        typeof(Badge),
        "Something that members can win.",
        [
            RecordField.Id("In the badge's address: `/badges/{id}`."),
            RecordField.Of(nameof(Badge.ScopeKind), "What kind of place it is for."),
            RecordField.ToOneOf(
                nameof(Badge.TargetId),
                "scopeKind",
                new() { [nameof(ScopeKind.Board)] = "boards" },
                "The board; null for the site and for a tag."
            ),
            RecordField.Of(nameof(Badge.Tag), "The tag; empty for the site and for a board."),
            RecordField.Of(nameof(Badge.Version), "The number of its latest version."),
            RecordField.Of(nameof(Badge.StoredDefinition), "Names, descriptions, tier, picture and how it is won, as JSON.") with
            {
                Name = "definition",
            },
            RecordField.Of(nameof(Badge.MadeAt), "When it was made."),
            RecordField.Of(nameof(Badge.RetiredAt), "Since when it is given no more; null where it is given."),
        ]
    );

    public static readonly RecordKind Versions = new(
        "badge-versions",
        typeof(BadgeVersion),
        "What a badge was from one change to the next.",
        [
            RecordField.To(nameof(BadgeVersion.BadgeId), "badges", "The badge."),
            RecordField.Of(nameof(BadgeVersion.Number), "From 1."),
            RecordField.Of(nameof(BadgeVersion.StoredDefinition), "As in the badge.") with
            {
                Name = "definition",
            },
            RecordField.To(nameof(BadgeVersion.ActId), "acts", "The act that made it; null where it came with the site."),
            RecordField.Of(nameof(BadgeVersion.At), "When."),
        ]
    );

    public static readonly RecordKind Awards = new(
        "awards",
        typeof(Award),
        "A badge that a member has won.",
        [
            RecordField.Id("In the award's address: `/badges/awards/{id}`."),
            RecordField.To(nameof(Award.BadgeId), "badges", "The badge."),
            RecordField.To(nameof(Award.MemberId), "members", "Who won it."),
            RecordField.Of(nameof(Award.Occasion), "What tells one time from another; empty where the badge can be won once."),
            RecordField.Audience("Who may know of it."),
            RecordField.Of(nameof(Award.At), "When it was won, the last time."),
            RecordField.To(nameof(Award.PostId), "posts", "The post that shows why; null where there is none."),
            RecordField.To(nameof(Award.ActId), "acts", "The act that gave it."),
            RecordField.Of(nameof(Award.ReadAt), "When the member marked it read; null while they haven't."),
            RecordField.Of(nameof(Award.RevokedAt), "When it was taken back; null where it wasn't."),
            RecordField.To(nameof(Award.RevokingActId), "acts", "The act that took it back; null where none did."),
        ]
    );
}
