using Forum.Domain.Boards;
using Forum.Domain.Members.Names;

namespace Forum.Web.Pages.Search;

/// <summary>How a board is named in a query: by its name, or by its id where two that this reader sees have one name.</summary>
public sealed record BoardWord(string Id, string Name, string Word)
{
    public static IReadOnlyList<BoardWord> All(IReadOnlyList<BoardLine> boards)
    {
        var byName = boards.ToLookup(board => MemberName.Fold(board.Name));
        return [.. boards.Select(b => new BoardWord(b.Id, b.Name, byName[MemberName.Fold(b.Name)].Count() > 1 || HasQuote(b.Name) ? b.Id : b.Name))];
    }

    /// <summary>Whether what somebody typed behind "board:" is this one.</summary>
    public bool IsMeantBy(string typed) => typed == Id || MemberName.Fold(typed) == MemberName.Fold(Name);

    private static bool HasQuote(string name) => name.Any("\"“”„‟«»".Contains);
}
