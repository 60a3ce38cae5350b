using Forum.Domain.Threads;

namespace Forum.Web.Pages.Threads;

/// <summary>The comments under one post of a thread's page.</summary>
/// <param name="Number">The post as its page calls it: <c>#3</c>.</param>
/// <param name="CanReply">Whether the visitor may quote them.</param>
public sealed record CommentList(string ThreadId, int Page, string Number, bool CanReply, IReadOnlyList<CommentCard> All)
{
    /// <summary>Up to so many stand in the open; of more, some do and the others are a press away.</summary>
    private const int Bearable = 8;
    private const int Shown = 5;

    public IEnumerable<CommentCard> First => All.Count <= Bearable ? All : All.Take(Shown);

    public IReadOnlyList<CommentCard> Rest => All.Count <= Bearable ? [] : [.. All.Skip(Shown)];
}
