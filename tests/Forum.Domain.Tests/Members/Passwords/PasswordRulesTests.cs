using Forum.Domain.Members.Passwords;
using Xunit;

namespace Forum.Domain.Tests.Members.Passwords;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("", PasswordProblem.TooShort)]
    [InlineData("xK9#mQ2", PasswordProblem.TooShort)]
    [InlineData("password", PasswordProblem.Common)]
    [InlineData("P@ssw0rd", PasswordProblem.Common)]
    [InlineData("password1", PasswordProblem.Common)]
    [InlineData("Password2024!", PasswordProblem.Common)]
    [InlineData("2024summer", PasswordProblem.Common)]
    [InlineData("letmein!!", PasswordProblem.Common)]
    [InlineData("passwordpassword", PasswordProblem.Common)]
    [InlineData("correct horse battery staple", PasswordProblem.Common)]
    [InlineData("ятебялюблю", PasswordProblem.Common)]
    [InlineData("Наташа1990", PasswordProblem.Common)]
    [InlineData("καλημέρα", PasswordProblem.Common)]
    [InlineData("ghbdtn123", PasswordProblem.Common)]
    [InlineData("abcdefgh", PasswordProblem.Sequence)]
    [InlineData("12345678", PasswordProblem.Sequence)]
    [InlineData("876543210", PasswordProblem.Sequence)]
    [InlineData("qwertyuiop[]", PasswordProblem.Sequence)]
    [InlineData("qwerty12345", PasswordProblem.Common)]
    [InlineData("zxcvbasdfg", PasswordProblem.Sequence)]
    [InlineData("1qaz2wsx3edc", PasswordProblem.Sequence)]
    [InlineData("!QAZ2wsx#EDC", PasswordProblem.Sequence)]
    [InlineData("фывапролдж", PasswordProblem.Sequence)]
    [InlineData("йцукенгш", PasswordProblem.Sequence)]
    [InlineData("абвгдежз", PasswordProblem.Sequence)]
    [InlineData("ασδφγηξκ", PasswordProblem.Sequence)]
    [InlineData("aaaaaaaa", PasswordProblem.Repetition)]
    [InlineData("abcabcabc", PasswordProblem.Repetition)]
    [InlineData("xK9#xK9#xK9", PasswordProblem.Repetition)]
    [InlineData("🦊🦊🦊🦊🦊", PasswordProblem.Repetition)]
    [InlineData("Kiranopoulos", PasswordProblem.OwnName)]
    [InlineData("kiranopoulos99!", PasswordProblem.OwnName)]
    [InlineData("soluoponarik", PasswordProblem.OwnName)]
    [InlineData("Kirano-Poulos", PasswordProblem.OwnName)]
    public void A_password_that_is_guessed_first_is_refused(string password, PasswordProblem expected) =>
        Assert.Equal(expected, PasswordRules.Check(password, "Kirano Poulos"));

    [Theory]
    [InlineData("xK9#mQ2v")]
    [InlineData("vnmtrwpe")]
    [InlineData("four green lamps on tuesday")]
    [InlineData("kiranopoulos grows tomatoes")]
    [InlineData("мой кот ест огурцы")]
    [InlineData("η γάτα μου τρώει")]
    [InlineData("password manager of my cat")]
    [InlineData("abcdX7$k")]
    [InlineData("🦊🐌🌵🎻")]
    public void Any_other_password_will_do_whatever_it_is_made_of(string password) => Assert.Null(PasswordRules.Check(password, "Kirano Poulos"));

    [Fact]
    public void Length_is_bounded_at_both_ends()
    {
        Assert.Null(PasswordRules.Check(Unguessable(128), "Maria"));
        Assert.Equal(PasswordProblem.TooLong, PasswordRules.Check(Unguessable(129), "Maria"));
        Assert.Null(PasswordRules.Check(Unguessable(8), "Maria"));
    }

    [Fact]
    public void A_short_name_does_not_forbid_passwords_that_contain_it() => Assert.Null(PasswordRules.Check("bobwhite7hill", "bob"));

    [Fact]
    public void The_list_is_as_long_as_it_says() => Assert.InRange(CommonPasswords.Count, 400, 600);

    private static string Unguessable(int length) => string.Concat(Enumerable.Range(1, length).Select(i => (char)('a' + i * i * 7 % 23)));
}
