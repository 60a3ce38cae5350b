using Forum.Domain.Search.Indexing;
using Xunit;

namespace Forum.Domain.Tests.Search.Indexing;

public sealed class SearchableTextTests
{
    [Theory]
    [InlineData("Use *netsh* & `ping -t`.", "Use netsh & ping -t.\n", "ping -t\n")]
    [InlineData("One\ntwo\n\nthree", "One two\nthree\n", "")]
    [InlineData("- a\n- b\n\n| c | d |\n|---|---|\n| e | f |", "a\nb\nc\nd\ne\nf\n", "")]
    [InlineData("Before\n\n```csharp\nif (a < b)\n    return \"x\";\n```\n\nafter", "Before\nafter\n", "if (a < b)\n    return \"x\";\n")]
    public void Body_and_code_are_what_the_reader_sees(string source, string body, string code)
    {
        var text = Of(source);

        Assert.Equal(body, text.Body);
        Assert.Equal(code, text.Code);
        Assert.Equal(code.Length > 0, text.HasCode);
    }

    [Fact]
    public void What_another_post_said_is_not_this_posts_text()
    {
        Assert.Equal("I agree.\n", Of("> [Maria](/p/k3j9x2ab):\n> the `firewall` [hangs](https://example.com)\n\nI agree.").Body);
        Assert.Equal("", Of("> [Maria](/p/k3j9x2ab):\n> the `firewall` hangs").Code);
        Assert.False(Of("> [Maria](/p/k3j9x2ab):\n> see [this](https://example.com)").HasLink);
        Assert.Equal("the firewall hangs\n", Of("> the firewall hangs").Body);
    }

    [Fact]
    public void A_note_does_not_run_into_the_word_before_it() => Assert.Equal("word goes on\nA note\n", Of("word[^1] goes on\n\n[^1]: A note").Body);

    [Fact]
    public void A_spoiler_is_text_and_its_place_is_known()
    {
        var text = Of("Before\n\n>! the murderer is the gardener\n\nafter ||too||");

        Assert.Contains("the murderer is the gardener", text.Body, StringComparison.Ordinal);
        Assert.Contains("murderer", text.Body[text.Covered[0]], StringComparison.Ordinal);
        Assert.DoesNotContain("Before", text.Body[text.Covered[0]], StringComparison.Ordinal);
        Assert.DoesNotContain("after", text.Body[text.Covered[0]], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("see [this](https://example.com)", true)]
    [InlineData("see https://example.com", true)]
    [InlineData("hello @Maria", false)]
    [InlineData("word[^1]\n\n[^1]: A note", false)]
    public void A_link_leads_somewhere(string source, bool expected) => Assert.Equal(expected, Of(source).HasLink);

    private static SearchableText Of(string source) => SearchableText.Of(Forum.Domain.Threads.PostText.Render(source, "k3j9x2ab").Rendering!.Html!);
}
