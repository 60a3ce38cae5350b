using System.Globalization;
using Forum.Domain;
using Forum.Domain.Powers;
using Forum.Web.Languages;

namespace Forum.Web.Http;

/// <summary>What is wrong with a field, and what would be possible instead, in a sentence.</summary>
public static class ProblemWords
{
    public static string Of(Texts texts, Problem problem) =>
        texts[Texts.Key("invalid", problem.Kind), ("limit", problem.Limit), ("allowed", Allowed(texts, problem))];

    private static string Allowed(Texts texts, Problem problem) =>
        problem.Kind == ProblemKind.BeyondTime
            ? DateTime
                .Parse(problem.Allowed, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
                .ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)
            : string.Join(", ", PowerSet.Parse(problem.Allowed).Named.Select(power => texts[Texts.Key("powers", power)]));
}
