using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Members.Groups;
using Forum.Domain.Members.Names;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Import;

/// <summary>The board that a community goes to, with the group that sees it.</summary>
internal static class ImportPlace
{
    /// <summary>Generic on purpose: a section's name hides nothing.</summary>
    private const string SectionName = "Imported communities";

    /// <param name="open">Whether to open the board where it isn't there.</param>
    /// <returns>The board; a problem where one of that name is for others.</returns>
    public static async Task<Outcome<Board>> Find(ForumDb db, Actor actor, ImportTarget target, bool open, CancellationToken ct)
    {
        var boards = await db.Boards.Include(b => b.Audience).ThenInclude(a => a.Groups).OrderBy(b => b.Id).ToListAsync(ct);
        // Compared here and not by the database, which knows capitals of English only.
        var named = boards.Where(b => b.PublicId == target.Board).ToList() is { Count: > 0 } one
            ? one
            : boards.Where(b => b.Name.Equals(target.Board.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        if (named.Count == 0)
            return open ? await Open(db, actor, target, ct) : new Outcome<Board>.NotFound();
        var group = await GroupNamed(db, target.Group, ct);
        return named.Find(b => Suits(b, target, group?.Id)) is { } board ? board : new Problem("Audience", ProblemKind.OtherAudience);
    }

    private static bool Suits(Board board, ImportTarget target, long? group) =>
        target.Audience is null
        || (
            target.Audience == board.Audience.Kind
            && board.ReviewersId is null
            && (board.Audience.Kind != AudienceKind.Groups || board.Audience.Groups is [var only] && only.GroupId == group)
        );

    private static async Task<Outcome<Board>> Open(ForumDb db, Actor actor, ImportTarget target, CancellationToken ct)
    {
        var groups = new List<string>();
        if (target.Audience == AudienceKind.Groups)
        {
            var group = await GroupNamed(db, target.Group, ct) is { } there
                ? there.PublicId
                : await CreateGroup.Within(db, actor, new GroupForm(target.Group, "", Listed: false), ct);
            if (group is not Outcome<string>.Done(var id))
                return group.As<Board>();
            groups.Add(id);
        }
        await db.Save(ct);
        var form = new BoardForm(
            "",
            target.Board,
            "",
            target.Audience ?? AudienceKind.Everyone,
            groups,
            ThreadFormats.Discussion | ThreadFormats.Question,
            0
        );
        var opened = await OpenBoardInSection.Within(db, actor, SectionName, form, ct);
        return opened is Outcome<string>.Done(var board) ? await db.Boards.SingleAsync(b => b.PublicId == board, ct) : opened.As<Board>();
    }

    private static async Task<Group?> GroupNamed(ForumDb db, string? name, CancellationToken ct)
    {
        var folded = MemberName.Fold(name ?? "");
        return name is null ? null : await db.Groups.SingleOrDefaultAsync(g => g.FoldedName == folded, ct);
    }
}
