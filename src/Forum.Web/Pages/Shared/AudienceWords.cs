using Forum.Domain.Audiences;
using Forum.Domain.Threads;
using Forum.Web.Languages;

namespace Forum.Web.Pages.Shared;

/// <summary>Says who sees something, in a sentence.</summary>
public static class AudienceWords
{
    /// <summary>For the band on every page of a hidden board.</summary>
    public static string Band(Texts texts, BoardHead board) =>
        board.Audience == AudienceKind.Members
            ? texts["audience.membersOnly"]
            : texts["audience.groupsOnly", ("groups", string.Join(", ", board.GroupNames))];

    /// <summary>For forms: who will see what is written here.</summary>
    public static string WillSee(Texts texts, BoardHead board) =>
        board.Audience switch
        {
            AudienceKind.Everyone => texts["audience.everyoneWillSee"],
            AudienceKind.Members => texts["audience.membersWillSee"],
            _ => texts["audience.groupsWillSee", ("groups", string.Join(", ", board.GroupNames))],
        };
}
