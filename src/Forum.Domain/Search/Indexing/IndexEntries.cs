using Forum.Domain.Boards;
using Forum.Domain.Threads;

namespace Forum.Domain.Search.Indexing;

/// <summary>Makes the entries of threads and posts: in which index they stand, and by which tokens they are found.</summary>
internal static class IndexEntries
{
    /// <summary>Null where the thread is in no index.</summary>
    public static IndexEntry? Of(IndexedThread thread)
    {
        if (thread.State == PostState.Deleted)
            return null;
        var opening = SearchableText.Of(thread.Opening?.Html ?? "");
        var answer = SearchableText.Of(thread.Answer?.Html ?? "");
        var tokens = new TokenLists()
            .Add(IndexField.Title, thread.Title, spelt: true)
            .Add(IndexField.Tags, thread.TagLine, spelt: true)
            .Add(IndexField.Opening, opening.Body, spelt: true)
            .Add(IndexField.Answer, answer.Body)
            .Add(IndexField.Code, answer.HasCode ? opening.Code + answer.Code : opening.Code);
        Place(tokens, thread.BoardId, thread.AuthorId, thread.OwnerId, thread.CreatedAt);
        foreach (var tag in TagNames.OfLine(thread.TagLine))
            tokens.Mark(IndexMarks.Tag(tag));
        if (thread.Answer is { } accepted)
            tokens.Mark(IndexMarks.Author(accepted.AuthorId));
        tokens
            .Mark(thread.Format == ThreadFormats.Question ? IndexMarks.Question : IndexMarks.Discussion)
            .MarkIf(thread.Solved, IndexMarks.Solved)
            .MarkIf(thread.IsUnanswered, IndexMarks.Unanswered)
            .MarkIf(thread.Locked, IndexMarks.Locked)
            .MarkIf(thread.Opening is { Official: true } || thread.Answer is { Official: true }, IndexMarks.Official)
            .MarkIf(opening.HasLink || answer.HasLink, IndexMarks.Link)
            .MarkIf(opening.HasCode || answer.HasCode, IndexMarks.Code);
        return new IndexEntry(thread.Id, IndexKeys.For(thread.AudienceId, thread.State != PostState.Visible), tokens.Whole());
    }

    /// <summary>Null where the post is in no index, or within the entry of its thread.</summary>
    public static IndexEntry? Of(IndexedPost post)
    {
        if (post.IsGone || post.IsInThread)
            return null;
        var text = SearchableText.Of(post.Html);
        var tokens = new TokenLists().Add(IndexField.Body, text.Body).Add(IndexField.Code, text.Code);
        Place(tokens, post.BoardId, post.AuthorId, post.OwnerId, post.CreatedAt);
        tokens.MarkIf(post.Official, IndexMarks.Official).MarkIf(text.HasLink, IndexMarks.Link).MarkIf(text.HasCode, IndexMarks.Code);
        return new IndexEntry(post.Id, IndexKeys.For(post.AudienceId, post.IsWithheld), tokens.Whole());
    }

    private static void Place(TokenLists tokens, long boardId, long authorId, long? ownerId, DateTime at)
    {
        tokens.Mark(IndexMarks.Board(boardId)).Mark(IndexMarks.Author(authorId)).Mark(IndexMarks.Year(at)).Mark(IndexMarks.Month(at));
        if (ownerId is { } owner)
            tokens.Mark(IndexMarks.Owner(owner));
    }
}
