using Forum.Domain.Markup;

namespace Forum.Domain.Threads;

/// <summary>The source of a post as somebody wrote it at a moment; number 1 is the first.</summary>
public sealed class Revision
{
    public const int ReasonLimit = 200;

    private Revision() { }

    internal Revision(int number, string source, long? editorId, DateTime at, string reason = "", SourceFormat format = SourceFormat.Markdown)
    {
        (Number, Source, EditorId, At, Reason, Format) = (number, source, editorId, at, reason, format);
    }

    public long Id { get; private set; }
    public long PostId { get; private set; }
    public int Number { get; private set; }
    public string Source { get; private set; } = "";
    public SourceFormat Format { get; private set; }
    public long? EditorId { get; private set; }
    public DateTime At { get; private set; }
    public string Reason { get; private set; } = "";

    /// <summary>The thread's title and tags until this revision, where it changed them; else null.</summary>
    public string? TitleBefore { get; private set; }
    public string? TagsBefore { get; private set; }

    /// <summary>The source as an editor of today gets it.</summary>
    internal string Markdown => Source;

    internal void Renamed(string titleBefore, string tagsBefore) => (TitleBefore, TagsBefore) = (titleBefore, tagsBefore);
}
