using Forum.Domain.Import;

namespace Forum.Domain.Export.Format;

internal static class ImportRecords
{
    public static readonly RecordKind Runs = new(
        "import-runs",
        typeof(ImportRun),
        "One community that was brought in from elsewhere, so that importing it again changes nothing.",
        [
            RecordField.Id("Names it."),
            RecordField.Of(nameof(ImportRun.Kind), "The format that it came in, as the import command calls it."),
            RecordField.Of(nameof(ImportRun.Source), "What tells it from others of its kind."),
            RecordField.To(nameof(ImportRun.BoardId), "boards", "The board that it was brought to."),
            RecordField.Of(nameof(ImportRun.StartedAt), "When the import began."),
            RecordField.Of(nameof(ImportRun.FinishedAt), "When it was whole; null where it was stopped and not resumed."),
        ]
    );

    public static readonly RecordKind Records = new(
        "imported-records",
        typeof(ImportedRecord),
        "Which record of a source became which one here.",
        [
            RecordField.To(nameof(ImportedRecord.RunId), "import-runs", "The import."),
            RecordField.Of(nameof(ImportedRecord.Kind), "What it is."),
            RecordField.Of(nameof(ImportedRecord.SourceId), "Its id at the source."),
            RecordField.ToOneOf(
                nameof(ImportedRecord.TargetId),
                "kind",
                new()
                {
                    [nameof(ImportedKind.Member)] = "members",
                    [nameof(ImportedKind.Thread)] = "threads",
                    [nameof(ImportedKind.Post)] = "posts",
                },
                "The member, thread or post that it became."
            ),
        ]
    );
}
