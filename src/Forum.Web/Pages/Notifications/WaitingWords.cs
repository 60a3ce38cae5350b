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
            ResultToCertify(var id, var title) => ($"/elections/{id}/certify", texts["waiting.result", ("election", title)]),
            ObjectionsToAnswer(var id, var title) => ($"/elections/{id}/objections", texts["waiting.objections", ("election", title)]),
            RecallToAnswer(var id, var office, _) => ($"/recalls/{id}", texts["waiting.recall", ("office", office)]),
            _ => throw new UnreachableException($"Nothing says what waits as {line.GetType().Name}."),
        };
}
