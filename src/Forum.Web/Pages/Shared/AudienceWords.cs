using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Threads;
using Forum.Web.Languages;

namespace Forum.Web.Pages.Shared;

/// <summary>Says who sees something, in a sentence.</summary>
public static class AudienceWords
{
    /// <summary>Whether the pages of a board say who sees it: not everybody sees all of it.</summary>
    public static bool HasBand(BoardHead? board) => board is not null && (board.Audience != AudienceKind.Everyone || board.Own is not null);

    /// <summary>For the band on every page of such a board; on those of a thread that is only somebody's, who sees that.</summary>
    public static string Band(Texts texts, BoardHead board) =>
        board.Own switch
        {
            null => Readers(texts, board),
            { Owner: null } own => texts["audience.ownThreads", ("groups", Reviewers(texts, own))]
                + (board.Audience == AudienceKind.Everyone ? "" : " · " + Readers(texts, board)),
            { Owner: { } owner } own => Owned(texts, own, owner, "audience.ownBand", "audience.ownedBand"),
        };

    private static string Readers(Texts texts, BoardHead board) =>
        board.Audience == AudienceKind.Members
            ? texts["audience.membersOnly"]
            : texts["audience.groupsOnly", ("groups", string.Join(", ", board.GroupNames))];

    /// <summary>For forms: who will see what is written here. What is begun on a board of own threads is the writer's.</summary>
    public static string WillSee(Texts texts, BoardHead board) =>
        board.Audience switch
        {
            _ when board.Own is { } own => Owned(texts, own, own.Owner ?? new ThreadOwner(true, ""), "audience.ownWillSee", "audience.ownedWillSee"),
            AudienceKind.Everyone => texts["audience.everyoneWillSee"],
            AudienceKind.Members => texts["audience.membersWillSee"],
            _ => texts["audience.groupsWillSee", ("groups", string.Join(", ", board.GroupNames))],
        };

    /// <summary>The names of the groups that see all; those that the reader may not know of are said to be there.</summary>
    public static string Reviewers(Texts texts, OwnThreads own) =>
        string.Join(", ", own.Others ? own.Groups.Append(texts["audience.otherReviewers"]) : own.Groups);

    private static string Owned(Texts texts, OwnThreads own, ThreadOwner owner, string readers, string others) =>
        owner.IsReader
            ? texts[readers, ("groups", Reviewers(texts, own))]
            : texts[others, ("author", owner.Name.Length > 0 ? owner.Name : texts["members.former"]), ("groups", Reviewers(texts, own))];
}
