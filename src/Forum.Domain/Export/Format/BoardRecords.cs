using Forum.Domain.Boards;

namespace Forum.Domain.Export.Format;

internal static class BoardRecords
{
    public static readonly RecordKind Sections = new(
        "sections",
        typeof(Section),
        "A heading on the home page with boards under it.",
        [
            RecordField.Id("Names it."),
            RecordField.Of(nameof(Section.Name), "As shown."),
            RecordField.Of(nameof(Section.Position), "Sections stand in the order of these numbers."),
        ]
    );

    public static readonly RecordKind Boards = new(
        "boards",
        typeof(Board),
        "A place for threads.",
        [
            RecordField.Id("In the board's address: `/b/{id}`."),
            RecordField.To(nameof(Board.SectionId), "sections", "Where it stands."),
            RecordField.Of(nameof(Board.Name), "As shown."),
            RecordField.Of(nameof(Board.Description), "What belongs there; may be empty."),
            RecordField.Audience("Who sees it. To all others it does not exist."),
            RecordField.Audience(
                "The groups that see all its threads, where everybody else sees only those that they started; null where who sees the board sees its threads.",
                nameof(Board.ReviewersId)
            ),
            RecordField.Of(nameof(Board.Formats), "Which kinds of threads can be started there."),
            RecordField.Of(nameof(Board.Position), "Boards of a section stand in the order of these numbers."),
            RecordField.Of(nameof(Board.ThreadCount), "How many visible threads it has."),
            RecordField.Of(nameof(Board.PostCount), "How many visible posts these have."),
        ]
    );
}
