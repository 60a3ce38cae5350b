using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Members;

public static class IssuePasswordLink
{
    private static readonly LinkIssue Issue = new(ActKind.IssuePasswordLink, LinkPurpose.Password, MemberOrigin.Registered, Denial.NotClaimed);

    /// <summary>Makes a one-use link for a member who forgot the password; earlier ones stop working. It's shown once, to whoever issues it.</summary>
    /// <returns>The token for the link.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string memberId, string reason, CancellationToken ct) =>
        Issue.Run(db, actor, memberId, reason, ct);
}
