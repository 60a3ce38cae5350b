using Forum.Domain;
using Forum.Web.Languages;

namespace Forum.Web.Commands;

/// <summary>Says in one line why a verb refused, in the words of the pages. The command line speaks English, as its help does.</summary>
internal static class Words
{
    private static readonly Texts English = new Catalogue().Find("en")!;

    /// <param name="missing">What isn't there, in a sentence.</param>
    public static string Of<T>(Outcome<T> refusal, string missing) =>
        refusal switch
        {
            Outcome<T>.Denied(var why) => English[Texts.Key("denied", why)],
            Outcome<T>.Invalid(var problems) => string.Join(' ', problems.Select(p => $"{p.Field}: {Of(p)}")),
            _ => missing,
        };

    public static string Of(Problem problem) => English[Texts.Key("invalid", problem.Kind), ("limit", problem.Limit)];
}
