namespace Forum.Domain.Threads;

public static class PostPreview
{
    /// <summary>What a text would look like as a post, or what keeps it from being one. Nothing is stored.</summary>
    public static (string? Html, Problem? Problem) Of(string? source)
    {
        var (rendering, problem) = PostText.Render(source, "preview");
        return (rendering?.Html, problem);
    }
}
