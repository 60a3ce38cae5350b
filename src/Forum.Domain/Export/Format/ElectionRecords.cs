using Forum.Domain.Elections;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Handover;
using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Objections;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Elections.Questions;
using Forum.Domain.Elections.Recalls;
using Forum.Domain.Elections.Vacancies;
using Forum.Domain.Powers;

namespace Forum.Domain.Export.Format;

internal static class ElectionRecords
{
    public static readonly RecordKind Offices = new(
        "offices",
        typeof(Office),
        "What leaders are elected to.",
        [
            RecordField.Id("In the office's address: `/admin/offices/{id}`."),
            RecordField.Of(nameof(Office.Title), "Its title."),
            RecordField.Of(nameof(Office.Description), "What it is for; plain text."),
            RecordField.Of(nameof(Office.ScopeKind), "What kind of place its powers hold in."),
            RecordField.ToOneOf(
                nameof(Office.TargetId),
                "scopeKind",
                new() { [nameof(ScopeKind.Section)] = "sections", [nameof(ScopeKind.Board)] = "boards" },
                "The section or board; null for the site."
            ),
            RecordField.Of(nameof(Office.StoredRules), "The rules of the next election, as JSON.") with
            {
                Name = "rules",
            },
            RecordField.Of(nameof(Office.ClosedAt), "When it was closed; null where it wasn't."),
        ]
    );

    public static readonly RecordKind Elections = new(
        "elections",
        typeof(Election),
        "An election for an office. A vote that was open is stopped where an export is brought back: its ballots aren't in it.",
        [
            RecordField.Id("In the election's address: `/elections/{id}`."),
            RecordField.To(nameof(Election.OfficeId), "offices", "The office."),
            RecordField.Of(nameof(Election.Kind), "Whether it decides who holds the office, who holds its vacant seats, or whether a mandate ends."),
            RecordField.Of(nameof(Election.Title), "The office's title when it was called."),
            RecordField.Of(nameof(Election.StoredRules), "The rules that it goes by, as JSON.") with
            {
                Name = "rules",
            },
            RecordField.Of(nameof(Election.TermUntil), "When the mandates end that it gives; null where the term begins with them."),
            RecordField.To(nameof(Election.CalledById), "members", "Who called it; null is the operator, or nobody where it is about a mandate."),
            RecordField.Of(nameof(Election.CalledAt), "When it was called."),
            RecordField.Of(nameof(Election.NominationsFrom), "When nominations begin."),
            RecordField.Of(nameof(Election.NominationsUntil), "When they end."),
            RecordField.Of(nameof(Election.VotingFrom), "When the vote opens."),
            RecordField.Of(nameof(Election.VotingUntil), "When it closes."),
            RecordField.Of(nameof(Election.Entered), "The furthest phase that it has entered."),
            RecordField.Of(nameof(Election.IsExtended), "Whether nominations were extended."),
            RecordField.Of(nameof(Election.IsUnopposed), "Whether those who stood were elected without a vote."),
            RecordField.Of(nameof(Election.ElectorCount), "How many may vote."),
            RecordField.Of(nameof(Election.ElectorHash), "SHA-256 of the electors' lines, in hexadecimal digits."),
            RecordField.Of(nameof(Election.SeedCommitment), "SHA-256 of the seed's letters, in hexadecimal digits."),
            RecordField.Of(nameof(Election.Seed), "Hexadecimal digits that ties are broken by."),
            RecordField.Of(nameof(Election.CountedAt), "When its result was published, or null."),
            RecordField.Of(nameof(Election.ObjectionsUntil), "Until when objections could be made, or null."),
            RecordField.Of(nameof(Election.EndedAt), "When it was certified or ended, or null."),
            RecordField.Of(nameof(Election.Ending), "Why it ended without mandates, or null."),
        ]
    );

    public static readonly RecordKind Electors = new(
        "electors",
        typeof(Elector),
        "Who may vote in an election.",
        [
            RecordField.To(nameof(Elector.ElectionId), "elections", "The election."),
            RecordField.To(nameof(Elector.MemberId), "members", "The elector."),
            RecordField.Of(nameof(Elector.HasVoted), "Whether they have voted; how is in no file."),
        ]
    );

    public static readonly RecordKind Candidacies = new(
        "candidacies",
        typeof(Candidacy),
        "Who stands in an election, or was asked to.",
        [
            RecordField.Id("Names it."),
            RecordField.To(nameof(Candidacy.ElectionId), "elections", "The election."),
            RecordField.To(nameof(Candidacy.MemberId), "members", "The candidate."),
            RecordField.To(nameof(Candidacy.NominatedById), "members", "Who nominated them; null where they stood up by themselves."),
            RecordField.Of(nameof(Candidacy.Statement), "What they say; plain text."),
            RecordField.Of(nameof(Candidacy.IsHidden), "Whether that was taken out of sight."),
            RecordField.To(nameof(Candidacy.HiddenById), "acts", "The act that did so, or null."),
            RecordField.Of(nameof(Candidacy.State), "What became of it."),
            RecordField.Of(nameof(Candidacy.Number), "Their number on the ballot; 0 before the vote."),
            RecordField.Of(nameof(Candidacy.BallotName), "Their name when the vote opened; empty before."),
            RecordField.Of(nameof(Candidacy.At), "When they stood up or were nominated."),
        ]
    );

    public static readonly RecordKind Questions = new(
        "candidate-questions",
        typeof(CandidateQuestion),
        "What an elector asked those who stand.",
        [
            RecordField.Id("Names it."),
            RecordField.To(nameof(CandidateQuestion.ElectionId), "elections", "The election."),
            RecordField.To(nameof(CandidateQuestion.AskerId), "members", "Who asked."),
            RecordField.Of(nameof(CandidateQuestion.Text), "The question; plain text."),
            RecordField.Of(nameof(CandidateQuestion.At), "When."),
            RecordField.Of(nameof(CandidateQuestion.IsHidden), "Whether it was taken out of sight."),
        ]
    );

    public static readonly RecordKind QuestionVotes = new(
        "candidate-question-votes",
        typeof(QuestionVote),
        "That an elector wants a question answered.",
        [
            RecordField.To(nameof(QuestionVote.QuestionId), "candidate-questions", "The question."),
            RecordField.To(nameof(QuestionVote.MemberId), "members", "The elector."),
        ]
    );

    public static readonly RecordKind Answers = new(
        "candidate-answers",
        typeof(CandidateAnswer),
        "What a candidate answers.",
        [
            RecordField.To(nameof(CandidateAnswer.QuestionId), "candidate-questions", "The question."),
            RecordField.To(nameof(CandidateAnswer.CandidacyId), "candidacies", "Whose answer it is."),
            RecordField.Of(nameof(CandidateAnswer.Text), "The answer; plain text."),
            RecordField.Of(nameof(CandidateAnswer.At), "When it was last written."),
            RecordField.Of(nameof(CandidateAnswer.IsHidden), "Whether it was taken out of sight."),
            RecordField.To(nameof(CandidateAnswer.HiddenById), "acts", "The act that did so, or null."),
        ]
    );

    public static readonly RecordKind Objections = new(
        "objections",
        typeof(Objection),
        "What an elector says against a result.",
        [
            RecordField.Id("Names it."),
            RecordField.To(nameof(Objection.ElectionId), "elections", "The election."),
            RecordField.To(nameof(Objection.MemberId), "members", "Who objects."),
            RecordField.Of(nameof(Objection.Text), "The objection; plain text."),
            RecordField.Of(nameof(Objection.At), "When."),
            RecordField.Of(nameof(Objection.IsHidden), "Whether it was taken out of sight."),
            RecordField.To(nameof(Objection.HiddenById), "acts", "The act that did so, or null."),
            RecordField.Of(nameof(Objection.Answer), "What was answered; empty before."),
            RecordField.Of(nameof(Objection.AnsweredAt), "When it was answered, or null."),
            RecordField.To(nameof(Objection.AnsweredById), "members", "Who answered; null is the operator, or nobody yet."),
        ]
    );

    public static readonly RecordKind Tallies = new(
        "tallies",
        typeof(Tally),
        "What came out of an election's box.",
        [
            RecordField.To(nameof(Tally.ElectionId), "elections", "The election."),
            RecordField.Of(nameof(Tally.Voted), "How many voted."),
            RecordField.Of(nameof(Tally.Receipts), "The receipts, one a line, in the order of the file's ballots."),
            RecordField.Of(nameof(Tally.File), "The ballot file (BLT)."),
            RecordField.Of(nameof(Tally.FileHash), "SHA-256 of the file down to the line that ends the ballots."),
            RecordField.Of(nameof(Tally.TieSeed), "What ties were broken by."),
        ]
    );

    public static readonly RecordKind Countbacks = new(
        "countbacks",
        typeof(Countback),
        "Filling a vacant seat from the ballots of an election.",
        [
            RecordField.Id("In the countback's address: `/countbacks/{id}`."),
            RecordField.To(nameof(Countback.ElectionId), "elections", "The election whose ballots are counted."),
            RecordField.To(nameof(Countback.StartedById), "members", "Who started it; null is the operator."),
            RecordField.Of(nameof(Countback.At), "When."),
            RecordField.Of(nameof(Countback.Until), "Until when those who stood could answer."),
            RecordField.Of(nameof(Countback.FilledAt), "When those who won got their mandates, or null."),
            RecordField.Of(nameof(Countback.Seats), "For how many seats it was counted; 0 before it was filled."),
            RecordField.Of(nameof(Countback.Without), "The numbers of those without whom it was counted, with spaces between."),
        ]
    );

    public static readonly RecordKind CountbackAnswers = new(
        "countback-answers",
        typeof(CountbackAnswer),
        "Whether somebody who stood would serve.",
        [
            RecordField.To(nameof(CountbackAnswer.CountbackId), "countbacks", "The countback."),
            RecordField.To(nameof(CountbackAnswer.MemberId), "members", "Who answered."),
            RecordField.Of(nameof(CountbackAnswer.WouldServe), "Whether they would."),
        ]
    );

    public static readonly RecordKind HandoverNotes = new(
        "handover-notes",
        typeof(HandoverNote),
        "What somebody who held an office wrote for those who hold it with them and after them.",
        [
            RecordField.Id("Names it."),
            RecordField.To(nameof(HandoverNote.OfficeId), "offices", "The office."),
            RecordField.To(nameof(HandoverNote.AuthorId), "members", "Who wrote it."),
            RecordField.Of(nameof(HandoverNote.Text), "The note; plain text."),
            RecordField.Of(nameof(HandoverNote.At), "When."),
        ]
    );

    public static readonly RecordKind Mandates = new(
        "mandates",
        typeof(Mandate),
        "An office held for a term; its powers are a grant.",
        [
            RecordField.Id("Names it."),
            RecordField.To(nameof(Mandate.OfficeId), "offices", "The office."),
            RecordField.To(nameof(Mandate.ElectionId), "elections", "The election that gave it."),
            RecordField.To(nameof(Mandate.MemberId), "members", "Who holds it."),
            RecordField.To(nameof(Mandate.GrantId), "grants", "Its grant."),
            RecordField.Of(nameof(Mandate.Place), "In the order of election, from 1."),
            RecordField.Of(nameof(Mandate.From), "From when."),
            RecordField.Of(nameof(Mandate.Until), "Until when, if nothing ends it before."),
            RecordField.To(nameof(Mandate.CountbackId), "countbacks", "The countback that gave it; null is the election itself."),
            RecordField.Of(nameof(Mandate.TakenOverAt), "When its holder said that they had taken over, or null."),
        ]
    );

    public static readonly RecordKind Recalls = new(
        "recalls",
        typeof(Recall),
        "A petition to end a mandate.",
        [
            RecordField.Id("In the petition's address: `/recalls/{id}`."),
            RecordField.To(nameof(Recall.MandateId), "mandates", "The mandate."),
            RecordField.To(nameof(Recall.StarterId), "members", "Who started it."),
            RecordField.Of(nameof(Recall.Reason), "Why; plain text."),
            RecordField.Of(nameof(Recall.IsReasonHidden), "Whether the reason was taken out of sight."),
            RecordField.Of(nameof(Recall.Answer), "What the holder says to it; plain text, empty before."),
            RecordField.Of(nameof(Recall.IsAnswerHidden), "Whether the answer was taken out of sight."),
            RecordField.Of(nameof(Recall.At), "When it was started."),
            RecordField.Of(nameof(Recall.Until), "Until when it can be signed."),
            RecordField.Of(nameof(Recall.HasLapsed), "Whether that time was seen to be over with too few signatures."),
            RecordField.To(nameof(Recall.ElectionId), "elections", "The vote that it became; null while too few have signed."),
        ]
    );

    public static readonly RecordKind RecallSignatures = new(
        "recall-signatures",
        typeof(RecallSignature),
        "That somebody signed a petition to end a mandate.",
        [
            RecordField.To(nameof(RecallSignature.RecallId), "recalls", "The petition."),
            RecordField.To(nameof(RecallSignature.MemberId), "members", "Who signed it."),
            RecordField.Of(nameof(RecallSignature.At), "When."),
        ]
    );
}
