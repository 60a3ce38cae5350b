using Forum.Domain.Elections;
using Forum.Domain.Elections.Recalls;
using Forum.Web.Languages;

namespace Forum.Web.Pages.Elections;

/// <summary>Tells petitions to end a mandate, and the votes that they become.</summary>
public static class RecallTexts
{
    public static string Name(Texts texts, RecallPerson person) => person.Id is null ? texts["members.former"] : person.Name;

    /// <summary>What a recall vote asks.</summary>
    public static string Question(Texts texts, string office, RecallPerson holder) =>
        texts["recalls.question", ("name", Name(texts, holder)), ("office", office)];

    /// <summary>An answer, by the id that ballots call it.</summary>
    public static string Choice(Texts texts, string id) => Choice(texts, Enum.Parse<RecallChoice>(id));

    public static string Choice(Texts texts, RecallChoice choice) => texts[Texts.Key("recalls.choices", choice)];

    /// <summary>How a mandate of these rules is recalled, in one sentence.</summary>
    public static string Way(Texts texts, ElectionRules rules) =>
        texts[
            "recalls.way",
            ("share", rules.RecallShare),
            ("days", texts.Count("election.rules.days", rules.RecallDays)),
            ("voting", texts.Count("election.rules.days", rules.RecallVotingDays)),
            ("majority", rules.RecallMajority)
        ];

    /// <summary>What decides a recall vote; each a sentence.</summary>
    public static IEnumerable<string> Rules(Texts texts, ElectionRules rules)
    {
        yield return texts["recalls.majority", ("percent", rules.RecallMajority)];
        yield return rules.Quorum == 0 ? texts["election.rules.noQuorum"] : texts["recalls.quorum", ("percent", rules.Quorum)];
        yield return texts.Count("election.rules.published", rules.LeastPublished);
    }

    /// <summary>"3 of 5 signatures".</summary>
    public static string Progress(Texts texts, int signatures, int needed) =>
        texts.Count("recalls.progress", needed, ("signed", texts.Number(signatures)));

    public static string State(Texts texts, RecallLine line) =>
        line.Needed is { } needed ? Progress(texts, line.Signatures, needed) : texts[Texts.Key("recalls.states", line.State)];

    /// <summary>"12 for ending it, 9 for keeping it".</summary>
    public static string Outcome(Texts texts, RecallCount count) =>
        texts["recalls.outcome", ("end", texts.Number(count.End)), ("keep", texts.Number(count.Keep))];

    public static string Headline(Texts texts, RecallCount count, string office, RecallPerson holder) =>
        texts[count.EndsMandate ? "recalls.headline.ended" : "recalls.headline.kept", ("name", Name(texts, holder)), ("office", office)];
}
