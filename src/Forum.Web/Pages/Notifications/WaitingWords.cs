using System.Diagnostics;
using Forum.Domain.Notifications.Waiting;
using Forum.Web.Languages;
using Forum.Web.Pages.Powers;

namespace Forum.Web.Pages.Notifications;

/// <summary>Says what waits for somebody, and where they decide it.</summary>
public static class WaitingWords
{
    public static (string Address, string Words) Of(Texts texts, WaitingLine line) =>
        line switch
        {
            AgreementToAccept(var id, var name) => ($"/groups/{id}", texts["waiting.agreement", ("group", name)]),
            ProposalToConfirm(var proposal) => ($"/powers/proposals/{proposal.Id}", ProposalWords.Plain(texts, proposal)),
            ApplicationsToSettle(var id, var name, var count) => (
                $"/admin/groups/{id}/applications",
                texts.Count("waiting.applications", count, ("group", name))
            ),
            PostsToApprove(var count) => ("/held", texts.Count("waiting.posts", count)),
            FlagsToReview(var count) => ("/flags", texts.Count("waiting.flags", count)),
            NominationToAnswer(var id, var title, _) => ($"/elections/{id}", texts["waiting.nomination", ("election", title)]),
            BallotToCast(var id, var title, _) => ($"/elections/{id}/vote", texts["waiting.ballot", ("election", title)]),
            RecallBallotToCast(var id, var office, var name, _) => (
                $"/elections/{id}/vote",
                texts["waiting.recallBallot", ("name", name), ("office", office)]
            ),
            ResultToCertify(var id, var title) => ($"/elections/{id}/certify", texts["waiting.result", ("election", title)]),
            ObjectionsToAnswer(var id, var title) => ($"/elections/{id}/objections", texts["waiting.objections", ("election", title)]),
            RecallToAnswer(var id, var office, _) => ($"/recalls/{id}", texts["waiting.recall", ("office", office)]),
            CountbackToAnswer(var id, var office, _) => ($"/countbacks/{id}", texts["waiting.countback", ("office", office)]),
            CountbackToCertify(var id, var office) => ($"/countbacks/{id}", texts["waiting.countbackResult", ("office", office)]),
            SeatToFill(var id, var office, _) => ($"/offices/{id}/vacancy", texts["waiting.seat", ("office", office)]),
            MandateEnding(var id, var office, _) => ($"/offices/{id}/handover", texts["waiting.mandateEnds", ("office", office)]),
            OfficeToTakeOver(var id, var office) => ($"/offices/{id}/handover", texts["waiting.handover", ("office", office)]),
            ElectionToCall(var id, var office, _) => ($"/admin/offices/{id}", texts["waiting.election", ("office", office)]),
            _ => throw new UnreachableException($"Nothing says what waits as {line.GetType().Name}."),
        };
}
