namespace Forum.Domain.Elections;

/// <summary>When the phases of an election begin that is called at a certain moment, if nominations need not be extended.</summary>
public sealed record ElectionDates(DateTime NominationsFrom, DateTime NominationsUntil, DateTime VotingFrom, DateTime VotingUntil)
{
    public static ElectionDates Of(ElectionRules rules, DateTime called)
    {
        var nominations = called.AddDays(rules.AnnouncementDays);
        var questions = nominations.AddDays(rules.NominationDays);
        var voting = questions.AddDays(rules.QuestionDays);
        return new ElectionDates(nominations, questions, voting, voting.AddDays(rules.VotingDays));
    }
}
