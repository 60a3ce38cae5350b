using Forum.Domain.Members.Groups;
using Forum.Web.Commands;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Commands;

public sealed class MemberGroupCommandTests : IAsyncLifetime, IDisposable
{
    private readonly Computer _computer = new();

    public async Task InitializeAsync()
    {
        (await _computer.Run("member", "create", "Ann")).Done();
        await _computer.Look((db, actor) => CreateGroup.Run(db, actor, new GroupForm("Beta testers", "", false), default));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _computer.Dispose();

    [Fact]
    public async Task A_member_is_admitted_by_names_in_any_spelling_and_taken_out_again()
    {
        Assert.Equal("ann is in beta-testers.\n", (await _computer.Run("member", "group", "ann", "beta-testers")).Done());
        Assert.Equal(MembershipSource.Operator, (await Membership())!.Source);

        Assert.Equal("Ann is no longer in Beta testers.\n", (await _computer.Run("member", "group", "Ann", "Beta testers", "--remove")).Done());
        Assert.Null(await Membership());
    }

    [Theory]
    [InlineData("2999-03-31", "2999-04-01T00:00:00")]
    [InlineData("2999-03-31T18:00Z", "2999-03-31T18:00:00")]
    public async Task A_day_is_meant_with_its_evening_and_a_moment_exactly(string until, string end)
    {
        (await _computer.Run("member", "group", "Ann", "Beta testers", "--until", until)).Done();

        Assert.Equal(end, (await Membership())!.Until?.ToString("s"));
    }

    [Theory]
    [InlineData("Zed", "Beta testers", "", "There is no member called Zed.")]
    [InlineData("Ann", "Gamma", "", "There is no group called Gamma.")]
    [InlineData("Ann", "Beta testers", "--remove", "Ann isn't in Beta testers.")]
    [InlineData("Ann", "Beta testers", "--until=2001-01-01", "Until: This moment has passed already.")]
    public async Task What_cannot_be_done_is_said_in_a_sentence(string name, string group, string option, string sentence)
    {
        string[] options = option.Length == 0 ? [] : [option];

        Assert.Equal(sentence, (await _computer.Run(["member", "group", name, group, .. options])).Refusal(ExitCode.Refused));
        Assert.Null(await Membership());
    }

    private Task<GroupMembership?> Membership() => _computer.Look((db, _) => db.GroupMemberships.SingleOrDefaultAsync());
}
