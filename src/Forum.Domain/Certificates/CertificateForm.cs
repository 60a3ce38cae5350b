using System.Globalization;
using Forum.Domain.Powers;

namespace Forum.Domain.Certificates;

/// <summary>What stands on a certificate.</summary>
/// <param name="Day">As <c>2026-11-23</c>: not before 1970, and not after tomorrow, which it may be there already.</param>
public sealed record CertificateForm(string? Name, string? Title, string? Reason, string? Signatory, string? Day)
{
    internal DateTime? When =>
        DateOnly.TryParseExact(Day?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)
            : null;

    internal List<Problem> Problems(DateTime now)
    {
        var problems = new List<Problem>();
        Check(nameof(Name), Name, Certificate.NameLimit);
        Check(nameof(Title), Title, Certificate.TitleLimit);
        if (ActRecord.ReasonProblem(Reason) is { } reason)
            problems.Add(reason);
        Check(nameof(Signatory), Signatory, Certificate.NameLimit);
        if (string.IsNullOrWhiteSpace(Day))
            problems.Add(new Problem(nameof(Day), ProblemKind.Required));
        else if (When is not { } day)
            problems.Add(new Problem(nameof(Day), ProblemKind.NoSuchDay));
        // Somewhere it is tomorrow already.
        else if (day > now.Date.AddDays(1) || day < DateTime.UnixEpoch)
            problems.Add(new Problem(nameof(Day), ProblemKind.NoSuchDay));
        return problems;

        void Check(string field, string? text, int limit)
        {
            if (string.IsNullOrWhiteSpace(text))
                problems.Add(new Problem(field, ProblemKind.Required));
            else if (text.Trim().Length > limit)
                problems.Add(new Problem(field, ProblemKind.TooLong, limit));
        }
    }
}
