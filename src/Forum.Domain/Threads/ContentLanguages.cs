namespace Forum.Domain.Threads;

/// <summary>The languages that a thread can be marked as written in.</summary>
public static class ContentLanguages
{
    public static readonly IReadOnlyList<string> All = ["en", "ru", "el"];
}
