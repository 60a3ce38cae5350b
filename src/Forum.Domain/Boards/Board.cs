using Forum.Domain.Audiences;
using Forum.Domain.Powers;

namespace Forum.Domain.Boards;

/// <summary>
/// A place for threads with one audience. All its threads carry that audience, so its counters are true for whoever sees it. Where it has reviewers,
/// its threads carry theirs instead: others see those that they started themselves, and nothing of its counters.
/// </summary>
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

    /// <summary>The groups that see all its threads where everybody else sees only their own; null where whoever sees the board sees its threads.</summary>
    public long? ReviewersId { get; private set; }
    public Audience? Reviewers { get; private set; }
    public ThreadFormats Formats { get; private set; }
    public int Position { get; private set; }

    /// <summary>Threads that whoever sees the board can read: held, hidden and deleted ones don't count.</summary>
    public int ThreadCount { get; private set; }
    public int PostCount { get; private set; }

    internal Place Place => Place.Board(SectionId, Id, AudienceId);

    /// <summary>The audience that its threads carry.</summary>
    internal long ThreadAudienceId => ReviewersId ?? AudienceId;

    /// <summary>
    /// The audience in which authors see their own threads although they don't review; null where there is no such difference. A guest has no
    /// threads, so where everybody sees the board it is that of members: whoever is suspended sees what a guest sees.
    /// </summary>
    internal long? AuthorAudienceId => ReviewersId is null ? null : Math.Max(AudienceId, Audience.MembersId);

    /// <summary>Where a thread would be started.</summary>
    internal Place PlaceOfThreads => Place with { AudienceId = ThreadAudienceId };

    /// <summary>It may be told how many threads there are, and all that was written in them.</summary>
    internal bool IsWhollySeenBy(Actor actor) => actor.Audiences.Contains(ThreadAudienceId);

    internal void Change(Section section, string name, string description, ThreadFormats formats, int position)
    {
        (Section, Name, Description) = (section, name, description);
        (Formats, Position) = (formats, position);
    }

    /// <param name="reviewers">Null where whoever sees the board sees all its threads.</param>
    internal void BeFor(Audience audience, Audience? reviewers)
    {
        (Audience, Reviewers) = (audience, reviewers);
        if (reviewers is null)
            ReviewersId = null;
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
