using Xunit;

namespace Forum.Domain.Tests.Search.Ranking;

public sealed class SuggestionTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Theory]
    [InlineData("certifcate", "certificate")]
    [InlineData("cretificate expired", "certificate expired")]
    [InlineData("certificattes", "certificate")]
    [InlineData("неизветсная ошибка", "неизвестная ошибка")]
    [InlineData("jib,rf", "ошибка")]
    [InlineData("σφαλμα πιστοποητικου", "σφαλμα πιστοποιητικου")]
    [InlineData("certificate", null)]
    [InlineData("\"certifcate\"", null)]
    [InlineData("certifcate is:question -beep", "certificate is:question -beep")]
    [InlineData("qqqqqqqq", null)]
    public async Task A_mistyped_word_is_answered_with_the_nearest_one_that_threads_have(string typed, string? better)
    {
        var (ann, board) = (await forum.Member("Ann"), await forum.Board());
        await forum.Thread(ann, board, "The certificate expired");
        await forum.Thread(ann, board, "Неизвестная ошибка");
        await forum.Thread(ann, board, "Σφάλμα πιστοποιητικού");
        Assert.Equal(better, (await forum.Search(typed)).Suggestion);
    }
}
