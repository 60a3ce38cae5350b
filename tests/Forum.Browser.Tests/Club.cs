using Forum.Domain.Members.Groups;

namespace Forum.Browser.Tests;

/// <summary>A group of the community that takes applications, with somebody in each state that one can be in towards it.</summary>
internal static class Club
{
    private const string Question = "What do you test on, and which builds of it have you had?";

    public static async Task Found(Community community)
    {
        var (forum, owner) = (community.Forum, community.SessionOf(Role.Owner)!);
        var club = await forum.As(
            owner,
            (db, a) => CreateGroup.Run(db, a, new GroupForm(LongWords.Name + " and friends", "They see it first.", true), default)
        );
        community.Ids[Thing.Club] = club;
        await Require("Tell *nobody*.\n\n1. Not your cat.\n2. Not your neighbour.", 0);
        await Settle(await Apply(Role.Member, 1), new SettleForm(true, null, ""));
        await Settle(await Apply(Role.Moderator, 1), new SettleForm(false, null, "No room at the moment."));
        await Require(LongWords.Text, 1);
        community.Ids[Thing.Application] = await Apply(Role.LongName, 2);
        community.Ids[Thing.Invitation] = await forum.As(owner, (db, a) => InviteToGroup.Run(db, a, club, new InvitationForm(9, null, ""), default));

        Task Require(string agreement, int basedOn) =>
            forum.As(owner, (db, a) => ChangeGroupEntry.Run(db, a, club, new EntryForm("Application", Question, 9, agreement, basedOn), default));

        Task<string> Apply(Role who, int version)
        {
            var form = new ApplicationForm([LongWords.Text], GroupQuestions.KeyOf(Question), true, version);
            return forum.As(community.SessionOf(who)!, (db, a) => ApplyToGroup.Run(db, a, club, form, default));
        }

        Task Settle(string application, SettleForm form) => forum.As(owner, (db, a) => SettleApplication.Run(db, a, application, form, default));
    }
}
