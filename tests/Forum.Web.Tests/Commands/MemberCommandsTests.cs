using Forum.Domain;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Web.Commands;
using Forum.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Commands;

public sealed class MemberCommandsTests : IDisposable
{
    private readonly Computer _computer = new();

    public void Dispose() => _computer.Dispose();

    [Fact]
    public async Task A_new_member_signs_in_with_the_password_that_was_printed()
    {
        var printed = (await _computer.Run("member", "create", "Ann")).Done();

        Assert.Matches("^Ann has an account now.\nPassword: ([a-z0-9]{4}-){3}[a-z0-9]{4}\n$", printed);
        Assert.True(await SignsIn("Ann", printed.Trim().Split(' ')[^1]));
        Assert.False(await SignsIn("Ann", "something else"));
    }

    [Fact]
    public async Task A_password_from_standard_input_is_taken_and_not_printed()
    {
        _computer.Input = "violet-harbour-42\nnot this line\n";

        var printed = (await _computer.Run("member", "create", "Ann", "--password-stdin")).Done();

        Assert.DoesNotContain("violet", printed, StringComparison.Ordinal);
        Assert.True(await SignsIn("Ann", "violet-harbour-42"));
    }

    [Theory]
    [InlineData("Bo", "password1", "Password: This password is guessed too easily. A few unrelated words make a good one.")]
    [InlineData("Bo", "", "Password: Please fill this in.")]
    [InlineData("Admin", "violet-harbour-42", "Name: This name is reserved. Please choose another.")]
    [InlineData("ann", "violet-harbour-42", "Name: This name, or one that looks like it, is taken. Please choose another.")]
    public async Task A_name_or_password_that_registration_would_refuse_is_refused_here_too(string name, string password, string sentence)
    {
        (await _computer.Run("member", "create", "Ann")).Done();
        _computer.Input = password;

        Assert.Equal(sentence, (await _computer.Run("member", "create", name, "--password-stdin")).Refusal(ExitCode.Refused));
    }

    [Fact]
    public async Task Another_password_replaces_the_old_one_and_ends_all_sessions()
    {
        _computer.Input = "violet-harbour-42";
        (await _computer.Run("member", "create", "Ann", "--password-stdin")).Done();
        Assert.True(await SignsIn("Ann", "violet-harbour-42"));

        var printed = (await _computer.Run("member", "password", "ANN")).Done();

        Assert.False(await _computer.Look((db, _) => db.Sessions.AnyAsync()));
        Assert.False(await SignsIn("Ann", "violet-harbour-42"));
        Assert.True(await SignsIn("Ann", printed.Trim().Split(' ')[^1]));
    }

    [Fact]
    public async Task Nobody_gets_another_password_under_an_unknown_name() =>
        Assert.Equal("There is no member called Zed.", (await _computer.Run("member", "password", "Zed")).Refusal(ExitCode.Refused));

    [Fact]
    public async Task What_the_command_line_does_is_recorded_as_the_operators()
    {
        await _computer.Run("member", "create", "Ann");
        await _computer.Run("member", "password", "Ann");

        var acts = await _computer.Look((db, _) => db.Acts.OrderBy(a => a.Id).ToListAsync());

        Assert.Equal([ActKind.CreateMember, ActKind.SetPassword], acts.Select(a => a.Kind));
        Assert.All(acts, act => Assert.Null(act.MemberId ?? act.GrantId));
    }

    private Task<bool> SignsIn(string name, string password) =>
        _computer.Look(async (db, _) => await SignIn.Run(db, name, password, "", Passwords.Verify, default) is Outcome<string>.Done);
}
