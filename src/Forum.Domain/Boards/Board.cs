using Forum.Domain.Audiences;
using Forum.Domain.Powers;

namespace Forum.Domain.Boards;

/// <summary>A place for threads with one audience. All its threads carry that audience, so its counters are true for whoever sees it.</summary>
public sealed class Board
{
    public const int NameLimit = 60;
    public const int DescriptionLimit = 300;

    private Board() { }

    internal Board(string publicId, Section section) => (PublicId, Section) = (publicId, section);

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long SectionId { get; private set; }
    public Section Section { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public string Description { get; private set; } = "";
    public long AudienceId { get; private set; }
    public Audience Audience { get; private set; } = null!;
    public ThreadFormats Formats { get; private set; }
    public int Position { get; private set; }

    /// <summary>Threads that whoever sees the board can read: held, hidden and deleted ones don't count.</summary>
    public int ThreadCount { get; private set; }
    public int PostCount { get; private set; }

    internal Place Place => Place.Board(SectionId, Id, AudienceId);

    internal void Change(Section section, string name, string description, Audience audience, ThreadFormats formats, int position)
    {
        (Section, Name, Description, Audience) = (section, name, description, audience);
        (Formats, Position) = (formats, position);
    }

    internal void Count(int threads, int posts)
    {
        ThreadCount += threads;
        PostCount += posts;
    }
}

/// <summary>Which kinds of threads a board offers. Stored as a number: a bit is never given a new meaning.</summary>
[Flags]
public enum ThreadFormats
{
    None = 0,
    Discussion = 1,
    Question = 2,
}
