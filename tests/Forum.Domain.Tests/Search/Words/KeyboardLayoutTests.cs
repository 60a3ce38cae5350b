using Forum.Domain.Search.Words;
using Xunit;

namespace Forum.Domain.Tests.Search.Words;

public sealed class KeyboardLayoutTests
{
    [Theory]
    [InlineData("ghbdtn", "привет")]
    [InlineData("Gfhjkm", "пароль")]
    [InlineData(",eath j,vtyf", "буфер обмена")]
    [InlineData("руддщ", "hello")]
    [InlineData("ШТЫЕФДД", "install")]
    [InlineData("kvdik;ow", "κωδικος")]
    [InlineData("εγκατασταση", "egkatastash")]
    [InlineData("ηελλο", "hello")]
    [InlineData("πασσςορδ 2", "password 2")]
    public void Texts_typed_with_another_keyboard_on_are_read(string typed, string meant)
    {
        var readings = KeyboardLayout.OtherReadings(typed);
        Assert.DoesNotContain(typed, readings);
        Assert.True(readings.Contains(meant), string.Join(" | ", readings));
    }

    [Theory]
    [InlineData("")]
    [InlineData("42")]
    [InlineData("привет hello")]
    [InlineData("日本")]
    [InlineData("\ud800")]
    public void Texts_of_no_one_keyboard_have_no_other_reading(string typed) => Assert.Empty(KeyboardLayout.OtherReadings(typed));
}
