using System.Text.Json;
using System.Text.Json.Serialization;
using Forum.Domain.Elections.Counting;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Elections.Vacancies;
using Forum.Domain.Members;
using Forum.Domain.Powers;

namespace Forum.Domain.Elections;

/// <summary>
/// Everything that decides about an election and the mandate that it gives. An office holds those of the next election; when an election is
/// called they are copied into it, and nothing changes that copy.
/// </summary>
public sealed record ElectionRules
{
    public const int MostSeats = 50;
    public const int MostDays = 3_650;
    public const int MostPhaseDays = 90;
    public const int MostPosts = 10_000;
    public const int MostTermsLimit = 20;
    public const int MostRecallVotingDays = 30;
    public const int LeastRecallMajority = 50;
    public const int MostRecallMajority = 90;

    private static readonly JsonSerializerOptions Format = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>How many are elected, from 1.</summary>
    public int Seats { get; init; } = 1;

    /// <summary>What a mandate gives.</summary>
    public IReadOnlyList<Power> Powers { get; init; } = [];

    /// <summary>Acts a day of one mandate, all that is delegated from it among them; null is no limit.</summary>
    public int? ActsPerDay { get; init; }

    /// <summary>The longest sanction; null is no limit.</summary>
    public int? SanctionDays { get; init; }
    public bool NewcomersOnly { get; init; }
    public int TermDays { get; init; } = 365;

    /// <summary>Whoever was elected so many times in a row may not stand; null is no limit.</summary>
    public int? MostTerms { get; init; }

    /// <summary>Days since joining, on the day of the call.</summary>
    public int StandDays { get; init; } = 90;

    /// <summary>Posts that everybody sees.</summary>
    public int StandPosts { get; init; } = 20;
    public Standing StandAs { get; init; } = Standing.Member;

    /// <summary>Days without a sanction before standing.</summary>
    public int StandCleanDays { get; init; } = 90;
    public int VoteDays { get; init; } = 30;
    public int VotePosts { get; init; } = 3;
    public CountRule Rule { get; init; } = CountRule.Scottish;

    /// <summary>From the call until nominations begin; 0 is at once.</summary>
    public int AnnouncementDays { get; init; } = 3;
    public int NominationDays { get; init; } = 7;
    public int QuestionDays { get; init; } = 7;
    public int VotingDays { get; init; } = 7;

    /// <summary>From the count on, in which objections can be made and nobody certifies.</summary>
    public int ObjectionDays { get; init; } = 3;

    /// <summary>Percent of the electors who must have voted; 0 is any.</summary>
    public int Quorum { get; init; }

    /// <summary>What happens where, after nominations were extended once, there still aren't more candidates than seats.</summary>
    public TooFew TooFew { get; init; } = TooFew.Appoint;

    /// <summary>What fills a seat whose holder goes before the term's end.</summary>
    public VacancyRule Vacancy { get; init; }

    /// <summary>With fewer voters than this the ballots themselves aren't published, only the rounds.</summary>
    public int LeastPublished { get; init; } = 20;

    /// <summary>Percent of those who may vote for the office, without its holder, who sign a petition before there is a vote on ending the mandate.</summary>
    public int RecallShare { get; init; } = 20;

    /// <summary>How long such a petition can be signed.</summary>
    public int RecallDays { get; init; } = 14;
    public int RecallVotingDays { get; init; } = 5;

    /// <summary>Percent of the votes that those for the end must exceed.</summary>
    public int RecallMajority { get; init; } = 50;

    /// <summary>The same for a vote on ending a mandate: each ballot says one of two things.</summary>
    internal ElectionRules ForRecall() => this with { Seats = 1, Rule = CountRule.Approval, VotingDays = RecallVotingDays, ObjectionDays = 0 };

    internal string Stored() => JsonSerializer.Serialize(this, Format);

    internal static ElectionRules Read(string stored) => JsonSerializer.Deserialize<ElectionRules>(stored, Format)!;

    /// <summary>Whether a stored text says rules, within what a form allows.</summary>
    internal static bool CanRead(string stored)
    {
        try
        {
            return new OfficeForm("-", "", null, Read(stored)).Problems(ScopeKind.Site).Count == 0;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or NullReferenceException)
        {
            return false;
        }
    }

    // Two copies of the same rules are equal, whichever list holds the powers.
    public bool Equals(ElectionRules? other) => other is not null && Stored() == other.Stored();

    public override int GetHashCode() => Stored().GetHashCode(StringComparison.Ordinal);
}

public enum TooFew
{
    /// <summary>Whoever stands is elected without a vote.</summary>
    Appoint,

    /// <summary>Nobody is elected.</summary>
    Cancel,
}
