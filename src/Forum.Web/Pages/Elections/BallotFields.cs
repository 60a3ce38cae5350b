using Forum.Domain.Elections.Ballots;

namespace Forum.Web.Pages.Elections;

/// <summary>A ballot as it was sent: the fields that <see cref="BallotForm.FieldOf"/> names and the one answer of a recall vote, whatever they hold.</summary>
public static class BallotFields
{
    public static BallotForm Of(IFormCollection form)
    {
        var prefix = BallotForm.FieldOf("");
        return new BallotForm([
            .. form[BallotForm.ChoiceField].Where(choice => !string.IsNullOrEmpty(choice)).Select(choice => (choice!, (string?)"1")),
            .. form.Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal))
                .SelectMany(field => field.Value.Select(value => (field.Key[prefix.Length..], value))),
        ]);
    }

    /// <summary>The last ballot as the fields of a new one.</summary>
    public static BallotForm Of(IReadOnlyList<string> ranking) =>
        new([.. ranking.Select((candidate, i) => (candidate, (string?)(i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)))]);
}
