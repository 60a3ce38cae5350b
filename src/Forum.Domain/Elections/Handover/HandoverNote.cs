namespace Forum.Domain.Elections.Handover;

/// <summary>What somebody who holds an office writes down for those who hold it with them and after them. Nobody else reads it.</summary>
public sealed class HandoverNote
{
    public const int TextLimit = 4_000;

    /// <summary>Of one office, so that they are read.</summary>
    public const int MostNotes = 100;

    private HandoverNote() { }

    internal HandoverNote(string publicId, long officeId, long authorId, string text, DateTime now) =>
        (PublicId, OfficeId, AuthorId, Text, At) = (publicId, officeId, authorId, text, now);

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long OfficeId { get; private set; }
    public long AuthorId { get; private set; }

    /// <summary>Plain.</summary>
    public string Text { get; private set; } = "";
    public DateTime At { get; private set; }
}
