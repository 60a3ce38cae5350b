using Forum.Domain.Boards;

namespace Forum.Domain.Threads.Drafts;

/// <summary>
/// What a member has typed and not sent, one for each place. Nobody else ever sees it. It names its place by public id, so that it stays when
/// the place goes; whether the member may still see that place is asked each time.
/// </summary>
public sealed class Draft
{
    /// <summary>So many a member.</summary>
    public const int Limit = 100;
    public const int TitleLimit = 300;
    public const int TagsLimit = 300;

    private Draft() { }

    internal Draft(string publicId, long memberId, DraftKind kind, string place, bool ofOthers)
    {
        (PublicId, MemberId, Kind, Place, OfOthers) = (publicId, memberId, kind, place, ofOthers);
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long MemberId { get; private set; }
    public DraftKind Kind { get; private set; }

    /// <summary>The public id of the thread, board or post that it is for.</summary>
    public string Place { get; private set; } = "";

    /// <summary>It began with somebody else's words, which its writer may read only as long as they see the place.</summary>
    public bool OfOthers { get; private set; }
    public string Text { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Tags { get; private set; } = "";
    public string? Language { get; private set; }
    public ThreadFormats Format { get; private set; }

    /// <summary>The public id of the post that a reply answers.</summary>
    public string? ReplyTo { get; private set; }

    /// <summary>The revision that an edit began with.</summary>
    public int BasedOn { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTime SavedAt { get; private set; }

    internal void Save(DraftForm form, DateTime now)
    {
        (Text, Title, Tags) = (form.Text ?? "", form.Title ?? "", form.Tags ?? "");
        (Language, Format, ReplyTo) = (form.Language, form.Format, form.ReplyTo);
        (BasedOn, Reason, SavedAt) = (form.BasedOn, form.Reason ?? "", now);
    }
}

/// <summary>What a draft is to become, and so what its place is. Stored as a number.</summary>
public enum DraftKind
{
    /// <summary>A reply; its place is a thread.</summary>
    Reply,

    /// <summary>A new thread; its place is a board.</summary>
    Thread,

    /// <summary>A change; its place is a post.</summary>
    Edit,
}

/// <summary>What stands in a form that is not sent yet. <paramref name="Submission"/> is the form's one-time word, by which a draft that comes too late is known.</summary>
public sealed record DraftForm(
    string? Text,
    string? Title = null,
    string? Tags = null,
    string? Language = null,
    ThreadFormats Format = ThreadFormats.None,
    string? ReplyTo = null,
    int BasedOn = 0,
    string? Reason = null,
    string? Submission = null
)
{
    internal bool IsEmpty => string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Title);
}
