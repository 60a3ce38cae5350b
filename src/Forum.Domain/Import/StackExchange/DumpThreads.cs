using Forum.Domain.Boards;

namespace Forum.Domain.Import.StackExchange;

/// <summary>A thread for each question: its comments, then each answer by its date with its own.</summary>
internal sealed class DumpThreads(DumpPosts posts, DumpComments comments)
{
    private int unaccepted;

    public IEnumerable<SourceRemark> Remarks => [new("accepted answers are not among the answers of their question, and were left out", unaccepted)];

    public List<SourceThread> All() => [.. posts.Questions.Select(Thread)];

    private SourceThread Thread(DumpPost question)
    {
        var answers = posts.Answers[question.Id].OrderBy(a => a.Written).ThenBy(a => a.Id).ToList();
        var accepted = question.Accepted is { } wanted && answers.Exists(a => a.Id == wanted) ? wanted : (int?)null;
        unaccepted += question.Accepted is not null && accepted is null ? 1 : 0;
        var id = DumpPostAsSource.Id(question.Id);
        return new SourceThread(
            id,
            ThreadFormats.Question,
            question.Title,
            question.Tags,
            question.IsClosed,
            accepted is { } answer ? DumpPostAsSource.Id(answer) : null,
            [$"/questions/{id}", $"/q/{id}"],
            [.. With(question.ToSource(answered: null), question.Id), .. answers.SelectMany(a => With(a.ToSource(question.Id), a.Id))]
        );
    }

    private IEnumerable<SourcePost> With(SourcePost post, int id) => comments.ByPost[id].Prepend(post);
}
