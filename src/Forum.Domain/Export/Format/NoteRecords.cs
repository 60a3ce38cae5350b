using Forum.Domain.Moderation.Notes;

namespace Forum.Domain.Export.Format;

internal static class NoteRecords
{
    public static readonly RecordKind Notes = new(
        "member-notes",
        typeof(MemberNote),
        "What those who keep order told each other of a member. The member never saw it.",
        [
            RecordField.Id("Names it; it is in no address."),
            RecordField.To(nameof(MemberNote.SubjectId), "members", "Whom it is about."),
            RecordField.To(nameof(MemberNote.AuthorId), "members", "Who wrote it."),
            RecordField.Audience("In which the member was known to its author."),
            RecordField.Of(nameof(MemberNote.Text), "The note; plain text."),
            RecordField.Of(nameof(MemberNote.At), "When it was written."),
            RecordField.Of(nameof(MemberNote.ChangedAt), "When it was last changed; null where it wasn't."),
        ]
    );
}
