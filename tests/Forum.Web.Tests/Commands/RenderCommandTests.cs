using Forum.Domain.Markup;
using Forum.Web.Commands;

namespace Forum.Web.Tests.Commands;

public sealed class RenderCommandTests : IDisposable
{
    private readonly Computer _computer = new();

    public void Dispose() => _computer.Dispose();

    [Fact]
    public async Task Markdown_comes_out_as_the_html_that_is_stored()
    {
        _computer.Input = "**Привет** <script>alert(1)</script>";

        var html = (await _computer.Run("render")).Done();

        Assert.Equal(Markdown.Render(_computer.Input).Html, html);
        Assert.Contains("<strong>Привет</strong>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_text_is_refused() => Assert.Equal("Please fill this in.", (await _computer.Run("render")).Refusal(ExitCode.Refused));

    [Fact]
    public async Task A_text_beyond_the_limit_is_refused()
    {
        _computer.Input = new string('a', Markdown.MaxLength + 1);

        Assert.Equal("At most 60,000 are possible here.", (await _computer.Run("render")).Refusal(ExitCode.Refused));
    }

    [Fact]
    public async Task A_text_nested_too_deeply_is_refused()
    {
        _computer.Input = new string('>', 5_000) + " deep";

        Assert.Contains("too deeply", (await _computer.Run("render")).Refusal(ExitCode.Refused), StringComparison.Ordinal);
    }
}
