using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Members;

public static class IssueClaimLink
{
    private static readonly LinkIssue Issue = new(ActKind.IssueClaimLink, LinkPurpose.Claim, MemberOrigin.Imported, Denial.AlreadyDone);

    /// <summary>
    /// Makes a one-use link with which a person takes over the account that an import made for them; earlier ones stop working. It's shown once,
    /// to whoever issues it.
    /// </summary>
    /// <returns>The token for the link.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string memberId, string reason, CancellationToken ct) =>
        Issue.Run(db, actor, memberId, reason, ct);
}
