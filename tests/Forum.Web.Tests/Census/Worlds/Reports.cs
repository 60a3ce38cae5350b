using Forum.Domain.Moderation.Flags;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>Members report posts; some reports are withdrawn, some decided, and some stay open.</summary>
public static class Reports
{
    public static void On(Chronicle c, Traffic traffic, IReadOnlyList<string> flaggers, string moderator)
    {
        var thread = traffic.Start(flaggers[0], traffic.Home, Domain.Boards.ThreadFormats.Question);
        foreach (var uphold in new[] { true, false })
        {
            var decided = traffic.Reply(flaggers[1], thread);
            foreach (var flagger in new[] { flaggers[0], flaggers[2] })
                Flag(c, flagger, decided);
            c.Write(w => w.Do(typeof(WithdrawFlag), flaggers[2], (db, a) => WithdrawFlag.Run(db, a, w.Id(decided) ?? "", default)));
            traffic.Undoable(
                c.Write(w => w.Do(typeof(SettleFlags), moderator, (db, a) => SettleFlags.Run(db, a, w.Id(decided) ?? "", uphold, "Seen.", default)))
            );
        }
        foreach (var open in new[] { traffic.Reply(flaggers[1], thread), traffic.Reply(flaggers[2], thread) })
            Flag(c, flaggers[0], open);
    }

    public static void Flag(Chronicle c, string who, string post) =>
        c.Write(w => w.Do(typeof(FlagPost), who, (db, a) => FlagPost.Run(db, a, w.Id(post) ?? "", new FlagForm("Other", "Look at it."), default)));
}
