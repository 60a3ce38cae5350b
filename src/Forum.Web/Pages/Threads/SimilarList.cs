using Forum.Domain.Search.Similar;

namespace Forum.Web.Pages.Threads;

/// <summary>Similar threads as a short list.</summary>
/// <param name="ClosesThread">The thread that the reader may close as a duplicate of one of these; null where there is none.</param>
/// <param name="WithAnswers">With the beginning of accepted answers: for whoever is about to ask.</param>
public sealed record SimilarList(IReadOnlyList<SimilarThread> Threads, string? ClosesThread = null, bool WithAnswers = false);
