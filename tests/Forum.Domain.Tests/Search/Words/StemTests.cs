using Forum.Domain.Search.Words;
using Xunit;

namespace Forum.Domain.Tests.Search.Words;

public sealed class StemTests
{
    [Theory]
    [InlineData("connection connections Connected CONNECTING connect")]
    [InlineData("user users user's user\u2019s USERS'")]
    [InlineData("don't dont don\u2019t")]
    [InlineData("ошибка ошибки ошибку ОШИБКАМИ оши\u0301бка")]
    [InlineData("учёт учет учёта УЧЁТОМ уче\u0308т")]
    [InlineData("пароль пароли паролей паролями")]
    [InlineData("εγκατάσταση ΕΓΚΑΤΆΣΤΑΣΗ εγκατασταση εγκατάστασης ΕΓΚΑΤΑΣΤΑΣΗΣ")]
    [InlineData("κωδικός κωδικοί ΚΩΔΙΚΟΣ κωδικοσ κωδικους")]
    [InlineData("θεϊκός θεικος ΘΕΪΚΟΣ")]
    public void Forms_of_a_word_have_one_stem(string forms) => Assert.Single(TextWords.Of(forms).Words.Select(word => word.Stem).Distinct());

    [Theory]
    [InlineData("netsh")]
    [InlineData("0x80070005")]
    [InlineData("urho3ds")]
    [InlineData("сервisная")]
    [InlineData("日")]
    public void What_is_no_word_of_one_of_the_languages_stays(string word) => Assert.Equal(word, Assert.Single(TextWords.Of(word).Words).Stem);

    [Theory]
    [InlineData("the И что ΚΑΊ και don't it's", true)]
    [InlineData("error ошибка σφάλμα 1", false)]
    public void Words_that_nearly_every_text_has_are_marked(string text, bool stop) =>
        Assert.All(TextWords.Of(text).Words, word => Assert.Equal(stop, word.IsStop));
}
