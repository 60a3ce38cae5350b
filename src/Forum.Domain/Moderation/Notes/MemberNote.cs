namespace Forum.Domain.Moderation.Notes;

/// <summary>
/// What those who keep order tell each other of a member. It does nothing to anybody, so it is no act; the member whom it is about never reads it,
/// whatever they hold.
/// </summary>
public sealed class MemberNote
{
    public const int TextLimit = 2_000;

    private MemberNote() { }

    internal MemberNote(string publicId, long subjectId, long authorId, long audienceId, string text, DateTime at) =>
        (PublicId, SubjectId, AuthorId, AudienceId, Text, At) = (publicId, subjectId, authorId, audienceId, text, at);

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";

    /// <summary>Whom it is about.</summary>
    public long SubjectId { get; private set; }
    public long AuthorId { get; private set; }

    /// <summary>In which they were known to its author, see <see cref="Members.KnownWhere.AudienceOf"/>: nobody else reads it.</summary>
    public long AudienceId { get; private set; }

    /// <summary>Plain text.</summary>
    public string Text { get; private set; } = "";
    public DateTime At { get; private set; }
    public DateTime? ChangedAt { get; private set; }

    internal void Change(string text, DateTime now) => (Text, ChangedAt) = (text, now);
}
