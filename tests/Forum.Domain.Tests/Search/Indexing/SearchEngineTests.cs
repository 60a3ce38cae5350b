using Forum.Domain.Search.Indexing;
using Forum.Domain.Storage;
using Xunit;
using Xunit.Abstractions;

namespace Forum.Domain.Tests.Search.Indexing;

public sealed class SearchEngineTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string[] Words =
    [
        "error",
        "err",
        "errors",
        "λάθος",
        "ошибк",
        "c",
        "or",
        "and",
        "not",
        "near",
        "it's",
        "solved",
        "a-b",
        "x*y",
        "(z)",
        "q^2",
        "{w}",
        "n:m",
        "😀",
        "数据",
        "=",
        "~",
    ];
    private static readonly string[] Compounds = ["c++", "c#", "4.0.1", ".net", "ann@example.com", "a:b", "x\\y"];
    private static readonly string[] Marks = ["b=1", "b=12", "u=3", "y=2024", "t=c#", "solved", "code"];
    private static readonly string[] Keys = ["1", "1~", "2", "12"];
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Theory]
    [InlineData(IndexPart.Threads)]
    [InlineData(IndexPart.Posts)]
    public async Task It_finds_and_counts_what_looking_through_all_entries_finds(IndexPart part)
    {
        var seed = Environment.GetEnvironmentVariable("FORUM_TEST_SEED") is { } given ? int.Parse(given, null) : Random.Shared.Next();
        output.WriteLine($"FORUM_TEST_SEED={seed}");
        var (dice, listed) = (new Random(seed), new ListedEntries());
        using var db = forum.Storage.Open();
        for (var round = 0; round < 20; round++)
        {
            await db.Write(() => Change(db, part, dice, listed), default);
            for (var i = 0; i < 40; i++)
            {
                var (question, keys, most) = (Question(dice, 3), Some(Keys, dice), dice.Next(1, 60));
                var expected = listed.Find(part, keys, question, most);

                var found = await db.Search.Find(db, part, keys, question, most, default);
                Assert.True(
                    expected.SequenceEqual(found),
                    $"{Text(question)} in {string.Join(' ', keys)}: {string.Join(' ', found)} for {string.Join(' ', expected)}"
                );
                Assert.Equal(expected.Count, await db.Search.Count(db, part, keys, question, most, default));
            }
        }
        Assert.Equal(listed.Ids.Order(), await db.Search.Ids(db, part, 0, long.MaxValue, default));
    }

    [Fact]
    public async Task Words_for_spelling_are_counted_by_index_and_counted_out_again()
    {
        using var db = forum.Storage.Open();
        IndexEntry Entry(long id, string key, params string[] words) =>
            new(id, key, new Dictionary<IndexField, IReadOnlyList<string>> { [IndexField.Spelling] = words });
        async Task<string> Counts()
        {
            await Task.Yield();
            return string.Join(' ', db.SearchWords.AsEnumerable().OrderBy(w => w.Key).ThenBy(w => w.Word).Select(w => $"{w.Key}:{w.Word}={w.Count}"));
        }
        Task Put(params IndexEntry[] entries) =>
            db.Write(
                async () =>
                {
                    await db.Search.Put(db, IndexPart.Threads, entries, default);
                    return default(Nothing);
                },
                default
            );

        await Put(Entry(1, "1", "ошибка", "driver"), Entry(2, "1", "driver"), Entry(3, "7", "driver"));
        Assert.Equal("1:driver=2 1:ошибка=1 7:driver=1", await Counts());
        await Put(Entry(1, "1", "driver", "update"));
        Assert.Equal("1:driver=2 1:update=1 7:driver=1", await Counts());
        await Put(Entry(2, "7", "driver"), Entry(3, "7"));
        Assert.Equal("1:driver=1 1:update=1 7:driver=1", await Counts());
        await db.Write(
            async () =>
            {
                await db.Search.Remove(db, IndexPart.Threads, [1, 2, 3, 4], default);
                return default(Nothing);
            },
            default
        );
        Assert.Equal("", await Counts());
        Assert.Empty(db.SearchThreadWords);
    }

    [Fact]
    public async Task What_is_put_in_a_refused_transaction_is_not_there()
    {
        using var db = forum.Storage.Open();
        var entry = new IndexEntry(5, "1", new Dictionary<IndexField, IReadOnlyList<string>> { [IndexField.Body] = ["error"] });
        await db.Write<Outcome<Nothing>>(
            async () =>
            {
                await db.Search.Put(db, IndexPart.Posts, [entry], default);
                return Denial.NoPower;
            },
            default
        );

        Assert.Empty(await db.Search.Ids(db, IndexPart.Posts, 0, long.MaxValue, default));
    }

    private static async Task<Nothing> Change(ForumDb db, IndexPart part, Random dice, ListedEntries listed)
    {
        var entries = Enumerable.Range(0, 8).Select(_ => Entry(dice)).DistinctBy(entry => entry.Id).ToList();
        await db.Search.Put(db, part, entries, default);
        entries.ForEach(listed.Put);
        var gone = Enumerable.Range(0, 2).Select(_ => (long)dice.Next(1, 100)).Distinct().ToList();
        await db.Search.Remove(db, part, gone, default);
        gone.ForEach(listed.Remove);
        if (dice.Next(4) == 0)
            await db.Search.Tidy(db, part, dice.Next(2) == 0, default);
        return default;
    }

    private static IndexEntry Entry(Random dice) =>
        new(
            dice.Next(1, 100),
            Keys[dice.Next(Keys.Length)],
            Enum.GetValues<IndexField>()
                .Where(field => field is not (IndexField.Text or IndexField.Spelling) && dice.Next(4) > 0)
                .ToDictionary(field => field, field => (IReadOnlyList<string>)Some(Vocabulary(field), dice))
        );

    private static IndexQuestion Question(Random dice, int depth) =>
        (depth == 0 ? 0 : dice.Next(6)) switch
        {
            1 => new IndexQuestion.All([.. Enumerable.Range(0, dice.Next(1, 4)).Select(_ => Question(dice, depth - 1))]),
            2 or 3 => new IndexQuestion.Any([.. Enumerable.Range(0, dice.Next(1, 4)).Select(_ => Question(dice, depth - 1))]),
            4 => new IndexQuestion.Without(Question(dice, depth - 1), Question(dice, depth - 1)),
            _ => Tokens(dice),
        };

    private static IndexQuestion.Tokens Tokens(Random dice)
    {
        var field = Enum.GetValues<IndexField>()[dice.Next((int)IndexField.Spelling)];
        var words = Vocabulary(field);
        var isPrefix = dice.Next(4) == 0;
        var tokens = Enumerable.Range(0, dice.Next(6) == 0 ? 2 : 1).Select(_ => words[dice.Next(words.Length)]).ToList();
        if (isPrefix && tokens[^1] is { Length: > 1 } last && char.IsLetterOrDigit(last[0]))
            tokens[^1] = last[..1];
        return new IndexQuestion.Tokens(tokens, field, isPrefix && char.IsLetterOrDigit(tokens[^1][0]));
    }

    private static string Text(IndexQuestion question) =>
        question switch
        {
            IndexQuestion.All all => $"({string.Join(" and ", all.Parts.Select(Text))})",
            IndexQuestion.Any any => $"({string.Join(" or ", any.Parts.Select(Text))})",
            IndexQuestion.Without without => $"({Text(without.Wanted)} without {Text(without.Unwanted)})",
            IndexQuestion.Tokens tokens => $"{tokens.Field} «{string.Join(' ', tokens.Sequence)}{(tokens.IsPrefix ? "*" : "")}»",
            _ => "",
        };

    private static string[] Vocabulary(IndexField field) =>
        field switch
        {
            IndexField.Whole => Compounds,
            IndexField.Marks => Marks,
            _ => Words,
        };

    private static string[] Some(string[] from, Random dice) => [.. Enumerable.Range(0, dice.Next(1, 6)).Select(_ => from[dice.Next(from.Length)])];
}
