using Forum.Domain.Members.Names;
using Xunit;

namespace Forum.Domain.Tests.Members.Names;

public sealed class ReservedNamesTests
{
    [Theory]
    [InlineData("Admin")]
    [InlineData("ADMIN")]
    [InlineData("a.d.m.i.n")]
    [InlineData("adm1n")]
    [InlineData("adrnin")]
    [InlineData("Ádmin")]
    [InlineData("admin2")]
    [InlineData("007 admin")]
    [InlineData("Forum Admin")]
    [InlineData("admin_team")]
    [InlineData("TheAdministrator")]
    [InlineData("Acme Support")]
    [InlineData("Official News")]
    [InlineData("Former Member")]
    [InlineData("mod")]
    [InlineData("Everyone")]
    [InlineData("WebAdmin")]
    [InlineData("about_us")]
    [InlineData("dns3")]
    [InlineData("Администратор")]
    [InlineData("Наш модератор")]
    [InlineData("Бывший участник")]
    [InlineData("Удаленный пользователь")]
    [InlineData("Служба поддержки")]
    [InlineData("Διαχειριστής")]
    [InlineData("ΔΙΑΧΕΙΡΙΣΤΗΣ")]
    [InlineData("Συντονιστης")]
    [InlineData("Πρώην μέλος")]
    [InlineData("Τεχνική Υποστήριξη")]
    public void A_name_that_strangers_would_trust_is_refused(string name) => Assert.Equal(NameProblem.Reserved, MemberName.Check(name).Problem);

    [Theory]
    [InlineData("Adminah")]
    [InlineData("Stafford")]
    [InlineData("Supporter")]
    [InlineData("Rooty")]
    [InlineData("Helper Bob")]
    [InlineData("Modesty")]
    [InlineData("Правилов")]
    [InlineData("Θέμης")]
    [InlineData("Ali")]
    [InlineData("Pavel")]
    [InlineData("user1228")]
    public void A_name_that_only_begins_like_one_is_free(string name) => Assert.Null(MemberName.Check(name).Problem);

    [NameDataFact]
    public void No_new_member_gets_a_name_from_the_lists()
    {
        var names = NameFiles.Strings("reserved-usernames.json").Concat(NameFiles.Strings("big-username-blacklist.json")).ToHashSet();
        Assert.True(names.Count > 800, $"{names.Count} names");
        Assert.DoesNotContain(names, name => MemberName.Check(name).Problem is null);
        Assert.DoesNotContain(names, name => MemberName.Check(name.ToUpperInvariant()).Problem is null);
    }
}
