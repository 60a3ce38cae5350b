using System.Text;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Xunit.Abstractions;

namespace Forum.Domain.Tests.Elections;

/// <summary>What is promised of ballots: none is lost, none is changed unnoticed, and nobody finds whose it was.</summary>
public sealed class BallotBoxTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Ballots_receipts_and_voters_agree_however_many_vote_again_at_once()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}");
        var dice = new Random(seed);
        for (var run = 0; run < (TestRun.IsLong ? 40 : 2); run++)
        {
            using var polls = await Polls.Meet(12);
            var election = await polls.OpenVote(3);
            var forms = new List<BallotForm>();
            for (var i = 0; i < 6; i++)
                forms.Add(await polls.Ballot(election, [.. Enumerable.Range(0, 3).OrderBy(_ => dice.Next()).Take(dice.Next(0, 4))]));
            var calls = Enumerable.Range(0, 50).Select(_ => (Voter: dice.Next(12), Form: forms[dice.Next(forms.Count)])).ToList();
            var receipts = await Task.WhenAll(
                calls.Select(async call =>
                {
                    await Task.Yield();
                    using var db = polls.Forum.Storage.Open();
                    return (
                        call.Voter,
                        Assert.IsType<Outcome<string>.Done>(await CastBallot.Run(db, polls.People[call.Voter], election, call.Form, default)).Value
                    );
                })
            );
            await polls.Close(election);

            var result = (await polls.Forum.With(db => ResultReader.Read(db, polls.Owner, election, default)))!;
            var voters = calls.Select(c => c.Voter).Distinct().Count();
            var published = result.Receipts.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal((voters, voters, (long)voters), (result.Voted, published.Length, result.Count.Ballots));
            Assert.Equal(voters, await polls.Forum.With(db => db.Electors.CountAsync(e => e.HasVoted)));
            // One receipt of each voter is there, and only one.
            Assert.All(receipts.GroupBy(r => r.Voter), of => Assert.Single(of, r => published.Contains(r.Value)));
        }
    }

    [Fact]
    public async Task Every_byte_that_is_changed_in_the_box_is_noticed()
    {
        var dice = new Random(7);
        using var polls = await Polls.Meet(8);
        var election = await polls.OpenVote(4);
        foreach (var person in polls.People)
            await polls.Vote(person, election, [.. Enumerable.Range(0, 4).OrderBy(_ => dice.Next()).Take(dice.Next(1, 5))]);
        using var db = polls.Forum.Storage.Open();
        Assert.NotNull(await Opened(() => Task.FromResult(true)));

        foreach (var tried in Enumerable.Range(0, 1_000))
        {
            var column = new[] { "Ranking", "Receipt", "Mac", "Slot" }[tried % 4];
            Assert.Null(await Opened(() => Change(column)));
        }

        async Task<List<Ballot>?> Opened(Func<Task<bool>> first)
        {
            List<Ballot>? opened = null;
            // A refusal: whatever was changed is rolled back.
            await db.Write<Outcome<Nothing>>(
                async () =>
                {
                    await first();
                    var running = await db.Elections.SingleAsync();
                    opened = await new BallotBox(db, running).Open(polls.People.Count, default);
                    return Denial.NoPower;
                },
                default
            );
            return opened;
        }

        async Task<bool> Change(string column)
        {
            var ballots = await db.Ballots.AsNoTracking().ToListAsync();
            var ballot = ballots[dice.Next(ballots.Count)];
            byte[] bytes = column switch
            {
                "Ranking" => Encoding.UTF8.GetBytes(ballot.Ranking),
                "Receipt" => Encoding.UTF8.GetBytes(ballot.Receipt),
                "Mac" => [.. ballot.Mac],
                _ => [.. ballot.Slot],
            };
            bytes[dice.Next(bytes.Length)] ^= (byte)(column is "Mac" or "Slot" ? dice.Next(1, 256) : dice.Next(1, 16));
            object changed = column is "Mac" or "Slot" ? bytes : Encoding.UTF8.GetString(bytes);
            await using var command = db.Command($"""UPDATE "Ballots" SET "{column}" = @p0 WHERE "Slot" = @p1""", 2);
            (command.Parameters[0].Value, command.Parameters[1].Value) = (changed, ballot.Slot);
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
            return true;
        }
    }

    [Fact]
    public async Task A_ballot_that_is_taken_out_or_put_in_is_noticed_and_nothing_is_counted()
    {
        using var polls = await Polls.Meet(5);
        var election = await polls.OpenVote(2);
        foreach (var person in polls.People)
            await polls.Vote(person, election, 0);
        await polls.Forum.With(async db =>
        {
            var one = await db.Ballots.AsNoTracking().FirstAsync();
            return await db.Ballots.Where(b => b.Slot == one.Slot).ExecuteDeleteAsync();
        });
        await polls.Close(election);

        var page = await polls.Page(polls.Owner, election);
        Assert.Equal((ElectionPhase.Ended, ElectionEnding.DamagedBox), (page.Phase, page.Ending));
        Assert.Null(await polls.Forum.With(db => ResultReader.Read(db, polls.Owner, election, default)));
    }

    /// <summary>
    /// Somebody with the published files and every file of the database after the count tries to say who cast which ballot: by the order of rows,
    /// of receipts, of bytes in the files, and by what was kept under secrets.
    /// </summary>
    [Fact]
    public async Task Nothing_that_is_left_after_the_count_names_more_voters_than_chance()
    {
        var dice = new Random(11);
        const int voters = 1_000;
        using var polls = await Polls.Meet(voters);
        var election = await polls.OpenVote(7);
        var rankings = Rankings(7).OrderBy(_ => dice.Next()).Take(voters).ToList();
        var order = Enumerable.Range(0, voters).OrderBy(_ => dice.Next()).ToList();
        var (receipts, inserted) = (new Dictionary<int, string>(), new List<string>());
        foreach (var voter in order)
        {
            receipts[voter] = await polls.Vote(polls.People[voter], election, rankings[voter]);
            inserted.Add(receipts[voter]);
        }
        var (key, slots) = await polls.Forum.With(async db =>
            (await db.Elections.Select(e => e.BallotKey!).SingleAsync(), await db.Ballots.Select(b => b.Slot).ToListAsync())
        );
        Assert.True(Files(polls).Exists(f => Holds(f, key)), "The matcher finds what is there.");
        await polls.Close(election);

        var published = (await polls.Forum.With(db => ResultReader.Read(db, polls.Owner, election, default)))!
            .Receipts.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ToList();
        polls.Forum.Storage.Dispose();
        var files = Files(polls);
        string[] asCast = [.. order.Select(v => receipts[v])];
        string[] asJoined = [.. Enumerable.Range(0, voters).Select(v => receipts[v])];
        Assert.InRange(Named(published, asCast), 0, 6);
        Assert.InRange(Named(published, asJoined), 0, 6);
        Assert.InRange(Named(InFile(files, published), asCast), 0, 6);
        Assert.DoesNotContain(files, f => Holds(f, key));
        Assert.All(slots, slot => Assert.DoesNotContain(files, f => Holds(f, slot)));
        // The same matcher, were ballots published as they were put in.
        Assert.Equal(voters, Named(inserted, asCast));

        int Named(IReadOnlyList<string> found, IReadOnlyList<string> guessed)
        {
            var right = found.Where((receipt, i) => receipt == guessed[i]).Count();
            output.WriteLine($"{right} of {voters} named right");
            return right;
        }
    }

    /// <summary>The receipts in the order in which they lie in the files.</summary>
    private static List<string> InFile(List<byte[]> files, List<string> receipts) =>
        [
            .. receipts.OrderBy(receipt =>
                files.Select(f => f.AsSpan().IndexOf(Encoding.UTF8.GetBytes(receipt))).Where(at => at >= 0).DefaultIfEmpty(int.MaxValue).Min()
            ),
        ];

    private static bool Holds(byte[] file, byte[] what) => file.AsSpan().IndexOf(what) >= 0;

    private static List<byte[]> Files(Polls polls) =>
        [
            .. Directory
                .GetFiles(polls.Forum.Folder, SqliteStorage.FileName + "*")
                .Select(path =>
                {
                    using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                    using var copy = new MemoryStream();
                    file.CopyTo(copy);
                    return copy.ToArray();
                }),
        ];

    /// <summary>All rankings of some of so many candidates.</summary>
    private static IEnumerable<int[]> Rankings(int candidates, params int[] begun) =>
        Enumerable.Range(0, candidates).Except(begun).SelectMany(next => Rankings(candidates, [.. begun, next]).Prepend([.. begun, next]));
}
