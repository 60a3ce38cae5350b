namespace Forum.Domain.Threads;

/// <summary>How a list of threads is sorted. Unanswered: questions that nobody has replied to, newest first.</summary>
public enum ThreadOrder
{
    Activity,
    Newest,
    Votes,
    Unanswered,
}
