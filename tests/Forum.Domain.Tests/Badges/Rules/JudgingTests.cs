using System.Globalization;
using Forum.Domain.Audiences;
using Forum.Domain.Badges;
using Forum.Domain.Badges.Rules;
using Forum.Domain.Boards;
using Forum.Domain.Members;
using Forum.Domain.Moderation;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Powers;
using Forum.Domain.Reputation;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Xunit.Abstractions;

namespace Forum.Domain.Tests.Badges.Rules;

/// <summary>
/// Random histories in which the worker comes late, is stopped in the middle, looks at people again for nothing, or not at all: the awards are those that
/// counting everything from nothing gives, and so are the ledgers. The long form tries 10,000.
/// </summary>
public sealed class JudgingTests(ITestOutputHelper output)
{
    private static readonly int Histories = TestRun.IsLong ? 10_000 : 6;
    private const int Deeds = 70;

    [Fact]
    public async Task However_the_worker_runs_the_awards_are_those_of_a_full_recount()
    {
        var begun = Environment.TickCount & 0xFFFFFF;
        for (var i = 0; i < Histories; i++)
        {
            output.WriteLine($"seed {begun + i}");
            await using var history = await History.Begin(begun + i);
            for (var deed = 0; deed < Deeds; deed++)
                if (await history.Next())
                    Assert.Equal((0, 0, 0), await history.Forum.With(db => JudgeMembers.All(db, default)));
            await history.Catch();
            var (caught, lines) = (await history.Awards(), await history.Lines());
            Assert.Equal((0, 0, 0), await history.Forum.With(db => JudgeMembers.All(db, default)));
            await history.Forum.With(db => db.Awards.ExecuteDeleteAsync());
            await history.Forum.With(db => db.LedgerLines.ExecuteDeleteAsync());
            await history.Forum.With(db => JudgeMembers.All(db, default));

            Assert.Equal(await history.Awards(), caught);
            Assert.Equal(await history.Lines(), lines);
            Assert.Equal(await history.PublicPoints(), await history.PublicSums());
            Assert.NotEmpty(caught);
            Assert.NotEmpty(lines);
        }
    }

    private sealed class History : IAsyncDisposable
    {
        private readonly Random dice;
        private readonly List<Actor> people = [];
        private readonly List<string> boards = [];
        private readonly List<string> threads = [];
        private readonly List<string> posts = [];
        private Actor op = Actor.Guest;

        /// <summary>
        /// Votes and reports count from the next day, so only looking at everybody each day finds them; in the other histories what nobody noted would
        /// be found missing.
        /// </summary>
        private readonly bool countsByNight;

        private History(int seed) => (dice, countsByNight) = (new Random(seed), seed % 2 == 0);

        private IEnumerable<BadgeMetric> Metrics =>
            Enum.GetValues<BadgeMetric>().Where(metric => countsByNight || !BadgeMetrics.IsTheirsAlone(metric));

        public TestForum Forum { get; } = new();

        public static async Task<History> Begin(int seed)
        {
            var history = new History(seed);
            foreach (var name in new[] { "Ada", "Ben", "Cleo", "Dora" })
                history.people.Add(await history.Forum.Member(name));
            var group = await history.Forum.Group("Testers", [.. history.people.Take(3)]);
            history.boards.Add(await history.Forum.Board("Talk"));
            history.boards.Add(await history.Forum.Board("Ideas"));
            history.boards.Add(await history.Forum.Board("Lounge", AudienceKind.Members));
            history.boards.Add(await history.Forum.Board("Workshop", AudienceKind.Groups, group));
            for (var i = 0; i < history.people.Count; i++)
                history.people[i] = await history.Forum.Again(history.people[i]);
            history.op = await history.Forum.Operator();
            await history.Badges();
            return history;
        }

        /// <returns>Whether the worker has come to the end, as it does now and then.</returns>
        public async Task<bool> Next()
        {
            Forum.Clock.Now += TimeSpan.FromHours(dice.Next(1, 30));
            await Deed(dice.Next(104));
            await Work(dice.Next(10));
            if (dice.Next(6) > 0)
                return false;
            await Catch();
            return true;
        }

        public async Task Catch()
        {
            if (countsByNight)
                await Forum.With(db => JudgeMembers.QueueEverybody(db, default));
            while (await Forum.With(db => JudgeMembers.Run(db, default)) > 0) { }
        }

        public Task<List<string>> Awards() =>
            Forum.With(db =>
                db.Awards.Where(a => a.RevokedAt == null)
                    .OrderBy(a => a.MemberId)
                    .ThenBy(a => a.BadgeId)
                    .ThenBy(a => a.AudienceId)
                    .ThenBy(a => a.Occasion)
                    .Select(a => $"{a.MemberId} {a.BadgeId} {a.AudienceId} {a.Occasion} {a.PostId}")
                    .ToListAsync()
            );

        public Task<List<string>> Lines() =>
            Forum.With(db =>
                db.LedgerLines.OrderBy(l => l.PublicId)
                    .Select(l => $"{l.PublicId} {l.MemberId} {l.Rule} {l.At.Ticks} {l.AudienceId} {l.PostId} {l.ActId} {l.Count} {l.Points}")
                    .ToListAsync()
            );

        /// <summary>What a guest is told of each.</summary>
        public async Task<List<int>> PublicSums()
        {
            var sums = new List<int>();
            foreach (var person in people)
                sums.Add(await Forum.With(db => LedgerReader.Sum(db, Actor.Guest, person.PublicId, default)));
            return sums;
        }

        /// <summary>The same, counted by another way: there are never so many votes on a day that its limit cuts them.</summary>
        public async Task<List<int>> PublicPoints()
        {
            var points = new List<int>();
            var joined = await Forum.With(db => db.Members.Select(m => m.JoinedAt).MinAsync());
            foreach (var me in people.Select(person => person.MemberId!.Value))
            {
                var posts = await Forum.With(db => db.Posts.Public().Where(p => p.AuthorId == me).Include(p => p.Thread).ToListAsync());
                var chosen = await Forum.With(db =>
                    db.Posts.Public().CountAsync(p => p.Thread.AuthorId == me && p.AuthorId != me && p.Thread.AcceptedPostId == p.Id)
                );
                var sanctions = await Forum.With(db => db.Sanctions.Where(s => s.MemberId == me && s.LiftedAt == null).ToListAsync());
                points.Add(
                    posts.Sum(p =>
                        p.Score
                        * (
                            p.Thread.Format != ThreadFormats.Question ? 2
                            : p.Number == 1 ? 5
                            : 10
                        )
                    )
                        + posts.Count(p => p.Thread.AcceptedPostId == p.Id && p.Thread.AuthorId != me) * 15
                        + chosen * 2
                        + posts.Where(IsHelp).Select(p => p.ThreadId).Distinct().Count() * 5
                        - sanctions.Sum(s => s.Kind == SanctionKind.Suspension ? 100 : 20)
                );
            }
            return points;

            // All joined in the first moments.
            bool IsHelp(Post p) =>
                p.Thread.Format == ThreadFormats.Question
                && p.Number != 1
                && p.Thread.AuthorId != p.AuthorId
                && p.Thread.CreatedAt < joined.AddDays(30)
                && (p.Score > 0 || p.Thread.AcceptedPostId == p.Id);
        }

        public ValueTask DisposeAsync()
        {
            Forum.Dispose();
            return ValueTask.CompletedTask;
        }

        private async Task Badges()
        {
            var made = 0;
            foreach (var metric in Metrics)
            foreach (var threshold in new[] { 1, 2, 3 })
                await Make(
                    Words(++made) with
                    {
                        Rule = new BadgeRule([
                            [new BadgeCondition(metric, threshold, Days: threshold == 3 ? 4 : null)],
                        ]),
                    }
                );
            foreach (var metric in Metrics.Where(BadgeMetrics.IsOfPosts))
            foreach (var where in new[] { "site", "tag:log", "board:" + boards[1], "board:" + boards[3] })
                await Make(
                    Words(++made) with
                    {
                        Repeats = true,
                        Rule = new BadgeRule([
                            [new BadgeCondition(metric, 1, LeastScore: 1, OthersOnly: made % 2 == 0)],
                        ]),
                    },
                    where
                );
            foreach (var metric in Metrics.Where(BadgeMetrics.HasTags))
                await Make(
                    Words(++made) with
                    {
                        Rule = new BadgeRule([
                            [
                                new BadgeCondition(metric, 1, Board: boards[0], Tag: made % 2 == 0 ? "log" : null),
                                new BadgeCondition(metric, 1, Tag: "rules"),
                            ],
                        ]),
                    }
                );
            await Make(
                Words(++made) with
                {
                    Rule = new BadgeRule([
                        [new(BadgeMetric.Questions, 2), new(BadgeMetric.Answers, 2, OthersOnly: true)],
                        [new(BadgeMetric.VotesReceived, 2), new(BadgeMetric.DaysActive, 3)],
                    ]),
                }
            );
        }

        private Task<string> Make(BadgeDefinition words, string where = "site") =>
            Forum.Done(db => MakeBadge.Run(db, op, new BadgeForm(where, words, Sure: true), default));

        private static BadgeDefinition Words(int number) => Badged.Words(string.Create(CultureInfo.InvariantCulture, $"Badge {number}"));

        /// <summary>One step of the worker, one that is stopped in the middle, a replay of what it has seen, or nothing.</summary>
        private async Task Work(int roll)
        {
            if (roll < 3)
                await Forum.With(db => JudgeMembers.Run(db, default));
            else if (roll == 3)
                await Stopped();
            else if (roll == 4)
                await Replay(One(people).MemberId!.Value);
        }

        private async Task Stopped()
        {
            using var stop = new System.Threading.CancellationTokenSource(TimeSpan.FromMilliseconds(dice.Next(1, 12)));
            try
            {
                while (await Forum.With(db => JudgeMembers.Run(db, stop.Token)) > 0) { }
            }
            catch (OperationCanceledException)
            {
                // Whatever it had not finished stands there as before.
            }
        }

        /// <summary>One person alone: looking at everybody would mend what was never noted.</summary>
        private Task<int> Replay(long member) =>
            Forum.With(db =>
                db.Write(
                    async () =>
                    {
                        await using var again = db.Command("""INSERT OR IGNORE INTO "MembersToJudge" ("MemberId") VALUES (@p0)""", 1);
                        again.Parameters[0].Value = member;
                        return await again.ExecuteNonQueryAsync();
                    },
                    default
                )
            );

        private async Task Deed(int roll)
        {
            var who = One(people);
            if (threads.Count < 2 || roll < 15)
                await Start(who);
            else if (roll < 40)
                await Keep(
                    posts,
                    db => WriteReply.Run(db, who, One(threads), new ReplyForm($"Word {roll} {posts.Count}.", null, false, $"{dice.Next()}"), default)
                );
            else if (roll < 45)
                await Try(db => WriteComment.Run(db, who, One(posts), $"Comment {dice.Next()}.", $"{dice.Next()}", default));
            else if (roll < 62)
                await Try(db => VoteForPost.Run(db, who, One(posts), roll % 4 != 0, default));
            else if (roll < 72)
                await Accept(One(posts), roll % 4 != 0);
            else if (roll < 76)
                await Try(db => HidePost.Run(db, op, One(posts), "Rude.", default));
            else if (roll < 80)
                await Try(db => RestorePost.Run(db, op, One(posts), "Not rude.", default));
            else if (roll < 82)
                await Try(db => HideThread.Run(db, op, One(threads), "Rude.", default));
            else if (roll < 85)
                await Try(db => RestoreThread.Run(db, op, One(threads), "Not rude.", default));
            else if (roll < 89)
                await Try(db => MoveThread.Run(db, op, One(threads), One(boards), "There.", default));
            else if (roll < 91)
                await Try(db => RetagThread.Run(db, op, One(threads), roll % 2 == 0 ? "log" : "rules", "So.", default));
            else if (roll < 93)
                await Try(db => DeletePost.Run(db, op, One(posts), "Twice.", default));
            else if (roll < 95)
                await Try(db => MergeThread.Run(db, op, One(threads), One(threads), "One subject.", default));
            else if (roll < 97)
                await Try(db => EditProfile.Run(db, who, new ProfileForm(roll % 2 == 0 ? "" : "I dig.", null), default));
            else if (roll < 100)
                await Report(who, One(posts));
            else
                await Restrain(who, roll % 2 == 0 ? SanctionKind.Silence : SanctionKind.Suspension);
        }

        private async Task Start(Actor who)
        {
            var format = dice.Next(4) == 0 ? ThreadFormats.Discussion : ThreadFormats.Question;
            var form = new ThreadForm($"Which {dice.Next()}?", dice.Next(2) == 0 ? "log" : "rules", "I looked.", format, "en", $"{dice.Next()}");
            await Keep(threads, db => StartThread.Run(db, who, One(boards), form, default));
            posts.Clear();
            posts.AddRange(await Forum.With(db => db.Posts.Where(p => !p.IsComment).Select(p => p.PublicId).ToListAsync()));
        }

        /// <summary>By whoever asked.</summary>
        private async Task Accept(string post, bool accept)
        {
            var asker = await Forum.With(db => db.Posts.Where(p => p.PublicId == post).Select(p => p.Thread.AuthorId).SingleAsync());
            await Try(db => AcceptAnswer.Run(db, people.Single(p => p.MemberId == asker), post, accept, default));
        }

        private async Task Report(Actor who, string post)
        {
            await Try(db => FlagPost.Run(db, who, post, new FlagForm("Other", "Look."), default));
            await Try(db => SettleFlags.Run(db, op, post, dice.Next(3) > 0, "Seen.", default));
        }

        /// <summary>For a day, or for good; where they are under it, it is lifted.</summary>
        private async Task Restrain(Actor who, SanctionKind kind)
        {
            int? days = dice.Next(2) == 0 ? 1 : null;
            var restrained = await Try(db =>
                kind == SanctionKind.Silence
                    ? SilenceMember.Run(db, op, who.PublicId, days, "Loud.", default)
                    : SuspendMember.Run(db, op, who.PublicId, days, "Loud.", default)
            );
            if (restrained is not Outcome<string>.Done || days is null)
                await Try(db => LiftSanction.Run(db, op, who.PublicId, kind, "Enough.", default));
        }

        private async Task Keep(List<string> kept, Func<ForumDb, Task<Outcome<string>>> verb)
        {
            if (await Forum.With(verb) is Outcome<string>.Done(var id))
                kept.Add(id);
        }

        private Task<Outcome<T>> Try<T>(Func<ForumDb, Task<Outcome<T>>> verb) => Forum.With(verb);

        private T One<T>(List<T> of) => of[dice.Next(of.Count)];
    }
}
