using Forum.Domain.Audiences;
using Forum.Domain.Badges;
using Forum.Domain.Powers;
using Forum.Domain.Tests.Delegation;
using Xunit;

namespace Forum.Domain.Tests.Badges;

/// <summary>An owner who looks after badges, a leader who gives them, and a board that only testers see; Mira is one.</summary>
internal sealed class Badged : IDisposable
{
    private Badged(Leaders met) => Met = met;

    public Leaders Met { get; }
    public TestForum Forum => Met.Forum;
    public Actor Owner => Met.Owner;
    public Actor Leader { get; private set; } = Actor.Guest;
    public Actor Mira { get; private set; } = Actor.Guest;
    public Actor Stranger => Met.Deputy;
    public string Testers { get; private set; } = "";

    /// <summary>A board that only testers see.</summary>
    public string Hidden { get; private set; } = "";

    public static async Task<Badged> Begin()
    {
        var badged = new Badged(await Leaders.Meet());
        badged.Testers = await badged.Forum.Group("Testers", badged.Met.Member, badged.Met.Leader);
        badged.Hidden = await badged.Forum.Board("Workshop", AudienceKind.Groups, badged.Testers);
        await badged.Met.Give(badged.Owner, badged.Met.Form(badged.Met.Claim, "Lea", Power.AwardBadge) with { Where = "site" });
        (badged.Leader, badged.Mira) = (await badged.Forum.Again(badged.Met.Leader), await badged.Forum.Again(badged.Met.Member));
        return badged;
    }

    public static BadgeDefinition Words(string name, BadgeTier tier = BadgeTier.Bronze) =>
        new() { Texts = [new BadgeText("en", name, "For " + name)], Tier = tier };

    public Task<string> Make(string name = "Digger", string where = "site", Func<BadgeDefinition, BadgeDefinition>? with = null) =>
        Forum.Done(async db =>
            await MakeBadge.Run(
                db,
                where == "site" ? Owner : await ActorReader.Operator(db, default),
                new BadgeForm(where, with is null ? Words(name) : with(Words(name)), Sure: true),
                default
            )
        );

    public Task<Outcome<string>> Try(Actor who, string badge, Actor whom, string? evidence = null, string? reason = "Dug deep.") =>
        Forum.With(db => AwardByHand.Run(db, who, badge, new AwardForm(whom.Name, evidence, reason), default));

    public async Task<string> Give(Actor who, string badge, Actor whom, string? evidence = null) =>
        Assert.IsType<Outcome<string>.Done>(await Try(who, badge, whom, evidence)).Value;

    public Task<string> Revoke(Actor who, string award) => Forum.Done(db => RevokeAward.Run(db, who, award, "A mistake.", default));

    public async Task<IReadOnlyList<WonBadge>> Of(Actor viewer, Actor member) =>
        await Forum.With(db => AwardReader.Of(db, viewer, member.PublicId, default));

    public Task<BadgeLine?> Line(Actor viewer, string badge) => Forum.With(db => BadgeReader.One(db, viewer, badge, default));

    public async Task Refused(Denial why, Actor who, string badge, Actor whom) =>
        Assert.Equal(why, Assert.IsType<Outcome<string>.Denied>(await Try(who, badge, whom)).Why);

    public async Task<Problem> Wrong(Actor who, string badge, Actor whom, string? evidence = null, string? reason = "Dug deep.") =>
        Assert.Single(Assert.IsType<Outcome<string>.Invalid>(await Try(who, badge, whom, evidence, reason)).Problems);

    public void Dispose() => Met.Dispose();
}
