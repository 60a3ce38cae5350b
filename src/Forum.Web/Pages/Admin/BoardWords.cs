using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Web.Languages;
using Forum.Web.Pages.Shared;

namespace Forum.Web.Pages.Admin;

/// <summary>A board's audience and formats in a few words.</summary>
public static class BoardWords
{
    public static string Audience(Texts texts, BoardLine board) =>
        board.Own is { } own
            ? texts["boardAdmin.ownThreads", ("audience", Readers(texts, board)), ("groups", AudienceWords.Reviewers(texts, own))]
            : Readers(texts, board);

    private static string Readers(Texts texts, BoardLine board) =>
        board.Audience switch
        {
            AudienceKind.Everyone => texts["boardAdmin.everyone"],
            AudienceKind.Members => texts["boardAdmin.members"],
            _ => string.Join(", ", board.GroupNames),
        };

    public static string Formats(Texts texts, ThreadFormats formats)
    {
        if (formats.HasFlag(ThreadFormats.Question | ThreadFormats.Discussion))
            return texts["boardAdmin.both"];
        return formats.HasFlag(ThreadFormats.Question) ? texts["boardAdmin.questions"] : texts["boardAdmin.discussions"];
    }

    /// <summary>Who reads the board's threads from now on, as a sentence.</summary>
    public static string SeenBy(Texts texts, BoardLine board) =>
        board.Audience switch
        {
            _ when board.Own is { } own => texts["boardAdmin.seenByOwners", ("board", board.Name), ("groups", AudienceWords.Reviewers(texts, own))],
            AudienceKind.Everyone => texts["boardAdmin.seenByEveryone", ("board", board.Name)],
            AudienceKind.Members => texts["boardAdmin.seenByMembers", ("board", board.Name)],
            _ => texts["boardAdmin.seenByGroups", ("board", board.Name), ("groups", string.Join(", ", board.GroupNames))],
        };
}
