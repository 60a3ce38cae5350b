using System.Globalization;

namespace Forum.Domain.Elections.Vacancies;

/// <summary>
/// Filling a vacant seat from ballots that were cast: those who stood and weren't elected say whether they would serve; then the ballots are
/// counted again as if nobody else had stood but they and those who hold the office. Whoever holds it keeps it, whatever that count says.
/// </summary>
public sealed class Countback
{
    /// <summary>In which those who are asked answer.</summary>
    public const int AnswerDays = 7;

    private Countback() { }

    internal Countback(string publicId, long electionId, long? startedById, DateTime now)
    {
        (PublicId, ElectionId, StartedById, At, Until) = (publicId, electionId, startedById, now, now.AddDays(AnswerDays));
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";

    /// <summary>The one whose ballots are counted.</summary>
    public long ElectionId { get; private set; }

    /// <summary>Null is the operator.</summary>
    public long? StartedById { get; private set; }
    public DateTime At { get; private set; }
    public DateTime Until { get; private set; }

    /// <summary>When those who won got their mandates; null before.</summary>
    public DateTime? FilledAt { get; private set; }

    /// <summary>For how many seats it was counted; 0 before it was filled.</summary>
    public int Seats { get; private set; }

    /// <summary>The numbers of those without whom it was counted, with spaces between; empty before it was filled.</summary>
    public string Without { get; private set; } = "";
    public List<CountbackAnswer> Answers { get; private set; } = [];

    internal void Fill(int seats, IEnumerable<int> without, DateTime now) =>
        (Seats, Without, FilledAt) = (seats, string.Join(' ', without.Order().Select(n => n.ToString(CultureInfo.InvariantCulture))), now);

    /// <summary>Null where they aren't numbers.</summary>
    internal static IReadOnlySet<int>? Numbers(string without)
    {
        var words = without.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var numbers = new HashSet<int>();
        foreach (var word in words)
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !numbers.Add(number))
                return null;
        return numbers;
    }
}

/// <summary>What somebody who stood says to being asked.</summary>
public sealed class CountbackAnswer
{
    private CountbackAnswer() { }

    internal CountbackAnswer(long countbackId, long memberId, bool wouldServe) =>
        (CountbackId, MemberId, WouldServe) = (countbackId, memberId, wouldServe);

    public long CountbackId { get; private set; }
    public long MemberId { get; private set; }
    public bool WouldServe { get; private set; }

    internal void Change(bool wouldServe) => WouldServe = wouldServe;
}

public enum CountbackState
{
    /// <summary>Those who stood are asked.</summary>
    Asking,

    /// <summary>The ballots say who fills the seat; somebody who may certify gives the mandate.</summary>
    ToCertify,
    Filled,

    /// <summary>Nobody who stood would serve.</summary>
    Nobody,

    /// <summary>The seat is vacant no more, or the term is over.</summary>
    Overtaken,
}
