using Forum.Domain.Badges.Rules;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Badges.Rules;

/// <summary>Members are looked at without a writer's turn, so that something can happen while they are.</summary>
public sealed class JudgedMeanwhileTests
{
    private static readonly TimeSpan Looking = TimeSpan.FromMilliseconds(500);

    [Fact]
    public async Task Whoever_is_noted_while_they_are_looked_at_is_looked_at_again()
    {
        using var badged = await Badged.Begin();
        var badge = await badged.Make(with: d =>
            d with
            {
                Rule = new BadgeRule([
                    [new BadgeCondition(BadgeMetric.ProfileFilled, 1)],
                ]),
            }
        );
        while (await badged.Forum.With(db => JudgeMembers.Run(db, default)) > 0) { }
        await badged.Forum.With(db => JudgeMembers.QueueEverybody(db, default));

        var (judged, mira) = (Task.FromResult(0), badged.Mira.PublicId!);
        await badged.Forum.With(db =>
            db.Write(
                async () =>
                {
                    // It has found nothing and waits for its turn to say so when this is written.
                    judged = Task.Run(() => badged.Forum.With(beside => JudgeMembers.Run(beside, default)));
                    await Task.Delay(Looking);
                    return await db.Members.Where(m => m.PublicId == mira).ExecuteUpdateAsync(s => s.SetProperty(m => m.About, "I dig."));
                },
                default
            )
        );
        Assert.True(await judged > 0);
        while (await badged.Forum.With(db => JudgeMembers.Run(db, default)) > 0) { }

        Assert.Equal([badge], (await badged.Of(badged.Mira, badged.Mira)).Select(b => b.BadgeId));
        Assert.Equal((0, 0, 0), await badged.Forum.With(db => JudgeMembers.All(db, default)));
    }
}
