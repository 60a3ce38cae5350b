namespace Forum.Domain.Markup;

/// <summary>What became of one text: either HTML that is safe to store and send as it is, or the reason why there is none.</summary>
/// <param name="Html">Sanitised HTML; null exactly when <paramref name="Refusal"/> is set.</param>
/// <param name="Refusal">Why the text was refused.</param>
/// <param name="Mentions">Names after @ as written, each once, in order; whether such members exist is not known here. Names inside quotes are linked but not listed: a quote repeats what was said before.</param>
/// <param name="QuotedPosts">Ids of posts that the text links or quotes by /p/ID, each once, in order; whether they exist, or may be seen, is not known here.</param>
public sealed record Rendering(string? Html, MarkupRefusal? Refusal, IReadOnlyList<string> Mentions, IReadOnlyList<string> QuotedPosts)
{
    internal static Rendering Refused(MarkupRefusal refusal) => new(null, refusal, [], []);
}
