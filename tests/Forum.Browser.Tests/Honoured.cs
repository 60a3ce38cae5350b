using Forum.Domain.Badges;
using Forum.Domain.Certificates;
using Forum.Domain.Powers;

namespace Forum.Browser.Tests;

/// <summary>Badges of all kinds, and those who have them: one has as many as there are.</summary>
internal static class Honoured
{
    public static async Task Found(Community community)
    {
        var symbols = Enum.GetValues<BadgeSymbol>();
        for (var i = 0; i < symbols.Length; i++)
        {
            var badge = await Make(community, symbols[i], i);
            community.Ids[i == 0 ? Thing.Badge : Thing.NobodysBadge] = badge;
            if (i == symbols.Length - 1)
                break;
            var award = await Give(community, badge, LongWords.Name);
            if (i == 0)
                community.Ids[Thing.Award] = award;
        }
        var form = new CertificateForm(
            LongWords.Name,
            string.Concat(LongWords.Titles["en"].Take(Certificate.TitleLimit)),
            LongWords.Titles["ru"],
            "The makers of Tidewall",
            "2026-01-31"
        );
        foreach (var thing in new[] { Thing.Certificate, Thing.RevokedCertificate })
            community.Ids[thing] = await community.Forum.As(
                community.SessionOf(Role.Owner)!,
                (db, actor) => AwardCertificate.Run(db, actor, community.Ids[Thing.LongMember], form, default)
            );
        await community.Forum.As(
            community.SessionOf(Role.Owner)!,
            (db, actor) => RevokeCertificate.Run(db, actor, community.Ids[Thing.RevokedCertificate], true, LongWords.Titles["el"], default)
        );
        var moderator = await community.Forum.With(db => ActorReader.OfSession(db, community.SessionOf(Role.Moderator), default));
        await Give(community, community.Ids[Thing.Badge], moderator.Name);
    }

    private static Task<string> Make(Community community, BadgeSymbol symbol, int i)
    {
        var name = i == 0 ? string.Concat(LongWords.Titles["en"].Take(BadgeText.NameLimit)) : $"{symbol} badge";
        var definition = new BadgeDefinition
        {
            Texts = [new BadgeText("en", name.Trim(), i == 0 ? LongWords.Titles["ru"] : $"For the {i}th good deed.")],
            Tier = (BadgeTier)(i % 3),
            Picture = new BadgePicture((BadgeShape)(i % 6), symbol, (BadgeColour)(i % 8)),
        };
        var owner = community.SessionOf(Role.Owner)!;
        return community.Forum.As(owner, (db, actor) => MakeBadge.Run(db, actor, new BadgeForm("site", definition), default));
    }

    private static Task<string> Give(Community community, string badge, string name) =>
        community.Forum.As(
            community.SessionOf(Role.Owner)!,
            (db, actor) => AwardByHand.Run(db, actor, badge, new AwardForm(name, null, LongWords.Titles["el"]), default)
        );
}
