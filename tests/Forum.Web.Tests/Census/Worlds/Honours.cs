using Forum.Domain.Badges;
using Forum.Domain.Badges.Rules;
using Forum.Domain.Badges.Usual;
using Forum.Domain.Certificates;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>Badges are made, changed, retired and resumed; some are given, and some taken back.</summary>
public static class Honours
{
    /// <summary>One that can be won once, given to somebody who is no visitor, and others that visitors have.</summary>
    /// <param name="name">Begins what its badge and award are called.</param>
    /// <param name="who">Makes and gives them; nobody for the operator.</param>
    /// <param name="winners">The first is no visitor.</param>
    public static void On(Chronicle c, string name, string where, string who, IReadOnlyList<string> winners, string? post = null)
    {
        var badge = Make(c, where, who, $"Digger of {name}", $"{name} {Noun.Badge}");
        c.Write(w =>
            w.Do(typeof(ChangeBadge), who, (db, a) => ChangeBadge.Run(db, a, w[badge], 1, Words($"Delver of {name}", BadgeTier.Gold), false, default))
        );
        foreach (var retired in new[] { true, false })
            c.Write(w => w.Do(typeof(RetireBadge), who, (db, a) => RetireBadge.Run(db, a, w[badge], retired, "Not now.", default)));
        Give(c, who, badge, winners[0], post, $"{name} {Noun.Award}");
        foreach (var winner in winners.Skip(1))
            Give(c, who, badge, winner, post);
        var taken = Give(c, who, Make(c, where, who, $"Mistake of {name}"), winners[0], post);
        c.Write(w => w.Do(typeof(RevokeAward), who, (db, a) => RevokeAward.Run(db, a, w.Id(taken) ?? "", "The wrong one.", default)));
    }

    /// <summary>One of everybody's badges, for a post that not everybody sees.</summary>
    public static void For(Chronicle c, string badge, string who, IReadOnlyList<string> winners, string post)
    {
        foreach (var winner in winners)
            Give(c, who, badge, winner, post);
    }

    /// <summary>Those that come ready for a tag, and others that are won by rules.</summary>
    public static void ByRules(Chronicle c)
    {
        c.Write(w => w.Do(typeof(BringBadges), Cast.Owner, (db, a) => BringBadges.Run(db, a, "log", default)));
        Rule(c, "site", Cast.Owner, "Answerer", new BadgeCondition(BadgeMetric.Answers, 2));
        Rule(c, "site", Cast.Owner, "Giver", new BadgeCondition(BadgeMetric.VotesGiven, 1));
        Rule(c, "site", Cast.Owner, "Each", new BadgeCondition(BadgeMetric.Answers, 1), often: true);
        Rule(c, "site", Cast.Owner, "Logger", new BadgeCondition(BadgeMetric.Answers, 1, Tag: "log"), board: "Installation");
    }

    /// <summary>Of a tag that only hidden threads have, with no post to show: nothing but the award's own audience keeps it back.</summary>
    public static void Unshown(Chronicle c) => Rule(c, "tag:prototype", Cast.Owner, "Prototypes", new BadgeCondition(BadgeMetric.DaysActive, 1));

    /// <summary>One that holds, one that was revoked and given back, and one that its member took off their page.</summary>
    public static void Certify(Chronicle c, string name, string who, IReadOnlyList<string> members)
    {
        foreach (var member in members)
        {
            var form = new CertificateForm(member, $"Tester of {name}", "Found what nobody did.", "The makers", "2026-01-01");
            var code = c.Write(
                w => w.Do(typeof(AwardCertificate), who, (db, a) => AwardCertificate.Run(db, a, w[member], form, default)),
                member == members[0] ? $"{name} {Noun.Certificate}" : null
            );
            if (member == members[0])
                continue;
            foreach (var revoke in new[] { true, false })
                c.Write(w =>
                    w.Do(typeof(RevokeCertificate), who, (db, a) => RevokeCertificate.Run(db, a, w.Id(code) ?? "", revoke, "Looked again.", default))
                );
            c.Write(w => w.Do(typeof(HideCertificate), member, (db, a) => HideCertificate.Run(db, a, w.Id(code) ?? "", true, default)));
        }
    }

    /// <param name="board">What the condition counts on; null anywhere.</param>
    public static void Rule(Chronicle c, string where, string who, string name, BadgeCondition condition, bool often = false, string? board = null) =>
        c.Write(w =>
            w.Do(
                typeof(MakeBadge),
                who,
                (db, a) =>
                {
                    var words = Words(name) with
                    {
                        Repeats = often,
                        Rule = new BadgeRule([
                            [condition with { Board = board is null ? null : w[board] }],
                        ]),
                    };
                    return MakeBadge.Run(db, a, new BadgeForm(Place(w, where), words, Sure: true), default);
                }
            )
        );

    public static string Make(Chronicle c, string where, string who, string name, string? called = null, bool secret = false) =>
        c.Write(
            w =>
                w.Do(
                    typeof(MakeBadge),
                    who,
                    (db, a) => MakeBadge.Run(db, a, new BadgeForm(Place(w, where), Words(name) with { IsSecret = secret, Repeats = secret }), default)
                ),
            called
        );

    public static string Give(Chronicle c, string who, string badge, string winner, string? post = null, string? called = null) =>
        c.Write(
            w =>
                w.Do(
                    typeof(AwardByHand),
                    who,
                    (db, a) =>
                        AwardByHand.Run(db, a, w.Id(badge) ?? "", new AwardForm(winner, post is null ? null : w.Id(post), "Dug deep."), default)
                ),
            called
        );

    private static string Place(World w, string where) =>
        where == "site" || where.StartsWith("tag:", StringComparison.Ordinal) ? where : "board:" + w[where];

    private static BadgeDefinition Words(string name, BadgeTier tier = BadgeTier.Bronze) =>
        new() { Texts = [new BadgeText("en", name, "For digging."), new BadgeText("ru", "Копатель " + name, "")], Tier = tier };
}
