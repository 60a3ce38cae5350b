using Forum.Web.Languages;
using Forum.Web.Pages.Elections;

namespace Forum.Web.Tests.Elections;

public sealed class ShareTests
{
    [Theory]
    [InlineData(1, 3, "33 %")]
    [InlineData(2, 3, "67 %")]
    [InlineData(1, 2, "50 %")]
    [InlineData(1001, 2000, "50.1 %")]
    [InlineData(10001, 20000, "50.01 %")]
    [InlineData(499, 1000, "49.9 %")]
    [InlineData(999, 1000, "99.9 %")]
    [InlineData(1, 1000, "0.1 %")]
    [InlineData(0, 0, "0 %")]
    [InlineData(7, 7, "100 %")]
    public void A_share_looks_like_a_threshold_only_where_it_is_one(long part, long all, string shown)
    {
        var english = new Catalogue().Find("en")!;
        Assert.Equal(shown, ElectionWords.Share(english, part, all, threshold: 50));
    }
}
