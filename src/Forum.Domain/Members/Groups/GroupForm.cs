using Forum.Domain.Members.Names;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members.Groups;

public sealed record GroupForm(string? Name, string? Description, bool Listed)
{
    public const int DescriptionLimit = 300;

    internal string Folded => MemberName.Fold(Name ?? "");

    internal async Task<List<Problem>> Problems(ForumDb db, long? self, CancellationToken ct)
    {
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(Name) || Folded.Length == 0)
            problems.Add(new Problem(nameof(Name), ProblemKind.Required));
        else if (Name.Trim().Length > Group.NameLimit)
            problems.Add(new Problem(nameof(Name), ProblemKind.TooLong, Group.NameLimit));
        else if (await db.Groups.AnyAsync(g => g.FoldedName == Folded && g.Id != self, ct))
            problems.Add(new Problem(nameof(Name), ProblemKind.Taken));
        if (Description?.Length > DescriptionLimit)
            problems.Add(new Problem(nameof(Description), ProblemKind.TooLong, DescriptionLimit));
        return problems;
    }
}
