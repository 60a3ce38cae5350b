namespace Forum.Domain.Import;

/// <summary>One community brought in from elsewhere: which source, onto which board, and whether it is whole.</summary>
public sealed class ImportRun
{
    private ImportRun() { }

    internal ImportRun(string publicId, string kind, string source, long boardId, DateTime now)
    {
        (PublicId, Kind, Source, BoardId, StartedAt) = (publicId, kind, source, boardId, now);
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";

    /// <summary>The format that it came in: <c>stackexchange</c>, <c>discourse</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>What tells this source from others of its kind, so that importing it again is known as the same.</summary>
    public string Source { get; private set; } = "";
    public long BoardId { get; private set; }
    public DateTime StartedAt { get; private set; }
    public DateTime? FinishedAt { get; private set; }

    internal void Finish(DateTime now) => FinishedAt = now;
}

/// <summary>Which row here stands for which record of the source.</summary>
public sealed class ImportedRecord(long runId, ImportedKind kind, string sourceId, long targetId)
{
    public long RunId { get; private set; } = runId;
    public ImportedKind Kind { get; private set; } = kind;
    public string SourceId { get; private set; } = sourceId;
    public long TargetId { get; private set; } = targetId;
}

public enum ImportedKind
{
    Member,
    Thread,
    Post,
}
