using Forum.Domain.Members.Groups;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Boards;

/// <summary>Sections with the boards that the actor sees, and the groups that a board can be for.</summary>
public sealed record BoardAdmin(IReadOnlyList<SectionBoards> Sections, IReadOnlyList<GroupLine> Groups, bool CanOpen)
{
    public BoardLine? Board(string? id) => Sections.SelectMany(s => s.Boards).FirstOrDefault(b => b.Id == id);
}

public sealed record SectionBoards(SectionLine Section, bool CanChange, IReadOnlyList<BoardLine> Boards);

public static class BoardAdminReader
{
    /// <summary>What whoever may change boards somewhere works on. A hidden board that they don't see is not there, nor counted.</summary>
    public static async Task<Outcome<BoardAdmin>> Read(ForumDb db, Actor actor, CancellationToken ct)
    {
        if (actor.IsGuest)
            return Denial.SignInFirst;
        if (actor.IsSuspended)
            return Denial.Suspended;
        if (!actor.HoldsSomewhere(Power.ChangeBoards))
            return Denial.NoPower;
        var boards = (await BoardListReader.Boards(db, actor, ct)).ToLookup(b => b.SectionId);
        var sections = await db.Sections.OrderBy(s => s.Position).ThenBy(s => s.PublicId).ToListAsync(ct);
        return new BoardAdmin(
            [
                .. sections.Select(s => new SectionBoards(
                    new SectionLine(s.PublicId, s.Name, s.Position),
                    BoardPermits.ChangeSection(actor, s.Id, db.Now).IsAllowed,
                    [.. boards[s.PublicId]]
                )),
            ],
            await GroupReader.All(db, actor, ct),
            BoardPermits.ChangeBoards(actor, db.Now).IsAllowed
        );
    }
}
