using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members.Groups;

internal static class Agreements
{
    /// <summary>What the group's members have to have accepted; null where there is nothing.</summary>
    public static Task<GroupAgreement?> Present(ForumDb db, Group group, CancellationToken ct) =>
        group.AgreementVersion == 0
            ? Task.FromResult<GroupAgreement?>(null)
            : db.GroupAgreements.SingleOrDefaultAsync(a => a.GroupId == group.Id && a.Version == group.AgreementVersion, ct);

    /// <summary>Keeps a text as the next version; a number that was accepted once never stands for another text.</summary>
    /// <returns>The version to accept from now on; 0 where the text is empty.</returns>
    public static async Task<int> Add(ForumDb db, Group group, string source, string html, CancellationToken ct)
    {
        if (source.Length == 0)
            return 0;
        var last = await db.GroupAgreements.Where(a => a.GroupId == group.Id).MaxAsync(a => (int?)a.Version, ct) ?? 0;
        db.Add(new GroupAgreement(group.Id, last + 1, source, html, db.Now));
        return last + 1;
    }

    /// <summary>What is wrong with somebody's accepting: they were shown another version, or didn't say that they do.</summary>
    public static Problem? ProblemOf(Group group, bool accepts, int version) =>
        group.AgreementVersion == 0 ? null
        : group.AgreementVersion != version ? new Problem("Accepts", ProblemKind.AgreementChanged, group.AgreementVersion)
        : accepts ? null
        : new Problem("Accepts", ProblemKind.MustAccept);
}
