using Forum.Domain.Members;

namespace Forum.Domain.Export.Format;

internal static class MemberRecords
{
    public static readonly RecordKind Members = new(
        "members",
        typeof(Member),
        "A person with an account.",
        [
            RecordField.Id("In the address of the member's page: `/m/{id}`."),
            RecordField.Of(nameof(Member.Name), "As shown; empty where the person has left."),
            RecordField.Of(
                nameof(Member.FoldedName),
                "The name without what eyes can't tell apart: letters' case, accents, look-alikes. No two members share one."
            ),
            RecordField.Of(
                nameof(Member.PasswordHash),
                "The password's hash, as ASP.NET Core Identity version 3 writes it (PBKDF2); null where the account has no password."
            ),
            RecordField.Of(nameof(Member.Email), "As given, never verified; null where none was given."),
            RecordField.Of(nameof(Member.About), "What they say of themselves, as Markdown; may be empty."),
            RecordField.Html(nameof(Member.AboutHtml), "The same as it is shown.", "about"),
            RecordField.Of(nameof(Member.JoinedAt), "When the account was made, here or at the source that it came from."),
            RecordField.Of(nameof(Member.Origin), "How the account came to be."),
            RecordField.Of(
                nameof(Member.SourceName),
                "The name at the source of an imported member, where it could not be kept; null for all others."
            ),
            RecordField.Of(nameof(Member.Standing), "What their public posts have earned."),
            RecordField.Of(nameof(Member.Language), "Their interface language (BCP 47); null: as the browser says."),
            RecordField.Of(nameof(Member.Theme), "The folder of the theme that they chose; null: the site's."),
            RecordField.Of(nameof(Member.TimeZone), "The time zone that they chose, of the IANA database; null: UTC."),
            RecordField.Of(nameof(Member.PostsPerPage), "How many posts a page of a thread shows them."),
            RecordField.Of(nameof(Member.Shows), "What their page tells others beside the name, the day of joining and the public counters."),
            RecordField.Of(nameof(Member.AllReadAt), "Whatever was last written before this time counts as read by them."),
            RecordField.Of(nameof(Member.AgreedRules), "The version of the rules that they agreed to; null where they never had to."),
            RecordField.Of(
                nameof(Member.WelcomedAt),
                "When they had read what the site says to members on their first visits; null while they are shown it."
            ),
            RecordField.Of(nameof(Member.LeftAt), "When the person left; null for all who haven't."),
        ]
    );

    public static readonly RecordKind Sanctions = new(
        "sanctions",
        typeof(Sanction),
        "A measure against a member, in force or past.",
        [
            RecordField.Id("Names it; it is in no address."),
            RecordField.To(nameof(Sanction.MemberId), "members", "Against whom."),
            RecordField.Of(nameof(Sanction.Kind), "Silence: reads and doesn't write. Suspension: sees what a guest sees."),
            RecordField.Of(nameof(Sanction.Reason), "Why; the member reads it."),
            RecordField.Of(nameof(Sanction.From), "From when."),
            RecordField.Of(nameof(Sanction.Until), "Until when; null: until it is lifted."),
            RecordField.Of(nameof(Sanction.LiftedAt), "When it was lifted; null where it wasn't."),
        ]
    );

    public static readonly RecordKind Warnings = new(
        "warnings",
        typeof(Warning),
        "A warning that a member was given. Who gave it and why stands in its act.",
        [
            RecordField.To(nameof(Warning.MemberId), "members", "To whom."),
            RecordField.To(nameof(Warning.ActId), "acts", "The act that it was given by."),
            RecordField.Of(nameof(Warning.Text), "What the member was told besides; plain text, may be empty."),
            RecordField.Of(nameof(Warning.At), "When."),
            RecordField.Of(nameof(Warning.ReadAt), "When the member marked it read; null while they haven't."),
            RecordField.Of(nameof(Warning.TakenBackAt), "When it was taken back; null where it wasn't."),
        ]
    );
}
