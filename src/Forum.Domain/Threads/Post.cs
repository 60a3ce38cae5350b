namespace Forum.Domain.Threads;

/// <summary>What one member wrote at one place in a thread. Number 1 opens it; links use the id, because numbers close up.</summary>
public sealed class Post
{
    private Post() { }

    internal Post(string publicId, Thread thread, long authorId, string submission, DateTime now, PostState state)
    {
        (PublicId, Thread, AuthorId, Submission, CreatedAt, State) = (publicId, thread, authorId, submission, now, state);
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long ThreadId { get; private set; }
    public Thread Thread { get; private set; } = null!;

    /// <summary>Its place in the thread, from 1; null while it is held, once it has left, and for a comment.</summary>
    public int? Number { get; private set; }
    public long AuthorId { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public PostState State { get; private set; }

    /// <summary>The sanitised HTML that pages show, made by the pipeline of that version.</summary>
    public string Html { get; private set; } = "";
    public int PipelineVersion { get; private set; }
    public int Score { get; private set; }

    /// <summary>The part of the score that came with an import, where votes had no voters.</summary>
    public int BaseScore { get; private set; }

    /// <summary>A short remark under the post that it answers: it takes no number of its own, and is in sight only while that post is.</summary>
    public bool IsComment { get; private set; }
    public long? ReplyToId { get; private set; }
    public Post? ReplyTo { get; private set; }

    /// <summary>The thread that it stood in until that was merged into this one.</summary>
    public long? CameFromId { get; private set; }

    /// <summary>Written by somebody who may speak for the makers, and said so.</summary>
    public bool Official { get; private set; }

    /// <summary>The latest revision's number; 1 is as first written.</summary>
    public int RevisionNumber { get; private set; }
    public DateTime? EditedAt { get; private set; }

    /// <summary>The form's one-time word: with the author unique, so that a form sent twice makes one post.</summary>
    public string Submission { get; private set; } = "";
    public List<Revision> Revisions { get; private set; } = [];
    public List<Vote> Votes { get; private set; } = [];

    internal void TakeNumber(int? number) => Number = number;

    internal void AnswerTo(Post? other) => ReplyTo = other;

    internal void AnswerTo(long otherId) => ReplyToId = otherId;

    /// <summary>What an imported post brings along: a score without voters, its place as a comment, a change whose earlier text is unknown.</summary>
    internal void BroughtIn(int score, bool isComment, DateTime? editedAt) =>
        (Score, BaseScore, IsComment, EditedAt) = (score, score, isComment, editedAt);

    internal void CommentOn(Post other) => (IsComment, ReplyTo) = (true, other);

    internal void SpeakOfficially() => Official = true;

    internal void Be(PostState state) => State = state;

    internal void Scored(int by) => Score += by;

    internal void Rendered(string html, int pipelineVersion) => (Html, PipelineVersion) = (html, pipelineVersion);

    /// <summary>Notes that something around its words was changed, and leaves these as they are.</summary>
    internal void WriteAround(Revision revision)
    {
        Revisions.Add(revision);
        RevisionNumber = revision.Number;
    }

    internal void Write(Revision revision, string html, int pipelineVersion)
    {
        Revisions.Add(revision);
        RevisionNumber = revision.Number;
        if (revision.Number > 1)
            EditedAt = revision.At;
        Rendered(html, pipelineVersion);
    }
}

/// <summary>Of a post or a thread. Held: waits for approval. Hidden: taken out of sight by power. Deleted: has left.</summary>
public enum PostState
{
    Visible,
    Held,
    Hidden,
    Deleted,
}
