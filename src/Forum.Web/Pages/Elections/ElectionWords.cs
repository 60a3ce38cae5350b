using System.Globalization;
using Forum.Domain.Delegation;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Counting;
using Forum.Domain.Elections.Recalls;
using Forum.Domain.Elections.Vacancies;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Web.Languages;
using Forum.Web.Pages.Powers;
using Microsoft.AspNetCore.Html;

namespace Forum.Web.Pages.Elections;

/// <summary>Tells an election in sentences.</summary>
public static class ElectionWords
{
    public static IHtmlContent Place(Texts texts, ElectionPage page) =>
        GrantWords.Where(texts, new ScopeLine(page.Scope, "", page.PlaceId, page.PlaceName));

    /// <summary>The place as addresses and forms name it.</summary>
    public static string Where(ElectionPage page) =>
        page.Scope == ScopeKind.Site ? "site" : $"{page.Scope.ToString().ToLowerInvariant()}:{page.PlaceId}";

    /// <summary>What an election is called; of a recall vote, what it asks.</summary>
    public static string Title(Texts texts, string title, RecallHead? recall) =>
        recall is null ? title : RecallTexts.Question(texts, title, recall.Holder);

    public static string Name(Texts texts, CandidateLine line) => Name(texts, line.Name);

    /// <summary>A name from a ballot file is empty where its bearer left.</summary>
    public static string Name(Texts texts, string name) => name.Length > 0 ? name : texts["members.former"];

    /// <summary>"Ada, Ben and Cleo".</summary>
    public static string List(Texts texts, IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : texts["election.and", ("first", string.Join(", ", names.SkipLast(1))), ("last", names[^1])];

    /// <summary>Who was elected; that nobody was.</summary>
    public static string Headline(Texts texts, ElectionPage page)
    {
        var names = page.Candidates.Where(c => c.Place is not null).OrderBy(c => c.Place).Select(c => Name(texts, c)).ToList();
        return names.Count == 0 ? texts["results.nobody"] : texts.Count("results.headline", names.Count, ("names", List(texts, names)));
    }

    /// <summary>Those rules that decide who may, who wins and what they get; each a sentence.</summary>
    public static IEnumerable<string> Rules(Texts texts, ElectionRules rules)
    {
        yield return texts.Count("election.rules.seats", rules.Seats, ("rule", texts[Texts.Key("offices.rules", rules.Rule)]));
        yield return texts.Count("election.rules.term", rules.TermDays);
        if (rules.MostTerms is { } most)
            yield return texts.Count("election.rules.terms", most);
        yield return Sentences([texts["election.rules.voters"], Asked(texts, rules.VoteDays, rules.VotePosts)]);
        yield return Sentences([
            texts["election.rules.candidates"],
            Asked(texts, rules.StandDays, rules.StandPosts),
            rules.StandAs > Standing.Newcomer ? texts["election.rules.standing", ("standing", texts[Texts.Key("standing", rules.StandAs)])] : "",
            rules.StandCleanDays > 0 ? texts.Count("election.rules.clean", rules.StandCleanDays) : "",
        ]);
        yield return rules.Quorum == 0 ? texts["election.rules.noQuorum"] : texts["election.rules.quorum", ("percent", rules.Quorum)];
        yield return texts[Texts.Key("election.rules.tooFew", rules.TooFew)];
        yield return texts[Texts.Key("election.rules.vacancy", rules.Vacancy)];
        yield return texts.Count("election.rules.published", rules.LeastPublished);
        if (rules.ObjectionDays > 0)
            yield return texts.Count("election.rules.objections", rules.ObjectionDays);
        yield return RecallTexts.Way(texts, rules);
    }

    /// <summary>What is asked of whoever votes or stands; nothing where nothing is.</summary>
    private static string Asked(Texts texts, int days, int posts) =>
        Sentences([days > 0 ? texts.Count("election.rules.joined", days) : "", posts > 0 ? texts.Count("election.rules.wrote", posts) : ""]);

    private static string Sentences(IEnumerable<string> sentences) => string.Join(' ', sentences.Where(sentence => sentence.Length > 0));

    public static IEnumerable<string> Powers(Texts texts, ElectionRules rules) =>
        GrantWords.InOrder(rules.Powers).Select(power => texts[Texts.Key("powers", power)]);

    /// <summary>Numbers of votes as people read them: two places at most, cut and not rounded.</summary>
    public static string Votes(Texts texts, Votes votes) => Number(texts, votes, 2);

    /// <summary>All places that the rule counts with.</summary>
    public static string Exact(Texts texts, Votes votes) => Number(texts, votes, votes.Places);

    /// <summary>
    /// "49.9 %": a share in whole percent where that is honest, and with as many places as it takes that it doesn't look like none, like all or like
    /// a threshold that it only comes near to.
    /// </summary>
    /// <param name="threshold">Percent that decide something.</param>
    public static string Share(Texts texts, long part, long all, int threshold) =>
        texts["election.percent", ("percent", Percent(texts, part, Math.Max(1, all), [0, 100, threshold]))];

    private static string Percent(Texts texts, long part, long all, int[] thresholds)
    {
        var percent = 100m * part / all;
        for (var places = 0; ; places++)
        {
            var shown = Math.Round(percent, places, MidpointRounding.AwayFromZero);
            if (places == MostPlaces || Array.TrueForAll(thresholds, t => shown != t || 100 * part == t * all))
                return shown
                    .ToString("0." + new string('#', places), CultureInfo.InvariantCulture)
                    .Replace(".", texts["results.point"], StringComparison.Ordinal);
        }
    }

    private const int MostPlaces = 8;

    /// <summary>"120 votes".</summary>
    public static string Counted(Texts texts, Votes votes)
    {
        var number = Votes(texts, votes);
        var whole = (long)(votes.Units / System.Numerics.BigInteger.Pow(10, votes.Places));
        return number == texts.Number(whole) ? texts.Count("results.votes", whole) : texts["results.votesAndParts", ("votes", number)];
    }

    /// <summary>What counts the published ballots again and holds the result against the published one.</summary>
    public static string CountCommand(PublishedResult result) =>
        $"count {ElectionFiles.Ballots} --rule {result.Rules.Rule.ToString().ToLowerInvariant()} "
        + $"--seats {result.Rules.Seats} --seed {result.TieSeed} --compare {ElectionFiles.Rounds}";

    /// <summary>What counts them again as a countback does.</summary>
    public static string CountCommand(CountbackPage page) =>
        $"count {ElectionFiles.Ballots} --rule {page.Rules.Rule.ToString().ToLowerInvariant()} --seats {page.Count!.Seats} --seed {page.TieSeed}"
        + (page.Without.Count == 0 ? "" : $" --without {string.Join(',', page.Without)}");

    /// <summary>A receipt in groups of five, as one reads it off a paper.</summary>
    public static string Receipt(string receipt) => string.Join(' ', receipt.Chunk(5).Select(letters => new string(letters)));

    private static string Number(Texts texts, Votes votes, int places)
    {
        var parts = votes.ToString().Split('.');
        var behind = parts.Length == 2 ? parts[1][..Math.Min(places, parts[1].Length)].TrimEnd('0') : "";
        var whole = texts.Number(long.Parse(parts[0], CultureInfo.InvariantCulture));
        return behind.Length == 0 ? whole : whole + texts["results.point"] + behind;
    }
}
